resource "terraform_data" "a" { input = "x" }
module "m" {
  source = "./m"
  id     = terraform_data.a.id
  mixed  = { id = terraform_data.a.id, known = "k" }
}
output "out" { value = module.m }
resource "terraform_data" "b" {
  input = { name = "n-${module.m.id}", known = module.m.known, list = module.m.list }
}
