terraform {
  required_providers {
    terraform = { source = "terraform.io/builtin/terraform" }
  }
}
provider "terraform" {
  alias = "other"
}
module "m" {
  source = "./m"
  providers = {
    terraform.inner = terraform.other
  }
}
output "m" { value = module.m.x }
