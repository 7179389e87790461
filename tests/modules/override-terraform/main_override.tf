terraform {
  required_version = ">= 1.1"
  required_providers {
    terraform = { source = "terraform.io/builtin/terraform" }
  }
}
