resource "terraform_data" "a" { input = 5 }
module "m" {
  source = "./m"
  size   = terraform_data.a.output
}
output "size" { value = module.m.size }
