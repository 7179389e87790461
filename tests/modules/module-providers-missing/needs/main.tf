terraform {
  required_providers {
    terraform = {
      source                = "terraform.io/builtin/terraform"
      configuration_aliases = [terraform.inner]
    }
  }
}
resource "terraform_data" "a" { provider = terraform.inner }
