terraform {
  required_version = ">= 1.0"
  required_providers {
    terraform = { source = "nowhere/none" }
  }
}
resource "terraform_data" "a" { input = 1 }
