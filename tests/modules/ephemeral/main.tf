variable "token" {
  default   = "t0ken"
  ephemeral = true
}
module "m" {
  source = "./m"
  token  = var.token
}
locals {
  header = "Bearer ${var.token}"
}
resource "terraform_data" "a" {
  input = ephemeralasnull(local.header)
}
output "none" { value = ephemeralasnull(module.m.passed) == null }
