terraform {
  required_providers {
    terraform = { source = "terraform.io/builtin/terraform" }
  }
}
provider "terraform" {
  alias = "here"
}
module "lacks" {
  source = "./needs"
}
module "passes" {
  source    = "./needs"
  providers = { terraform.inner = terraform.here }
}
module "undefined" {
  source    = "./needs"
  providers = { terraform.inner = terraform.nowhere }
}
