resource "terraform_data" "a" { input = "x" }
module "m" {
  source = "./m"
  given = {
    id = terraform_data.a.id
  }
  list = [{ id = terraform_data.a.id }, { id = null, kind = "own" }]
}
output "m" { value = module.m.all }
