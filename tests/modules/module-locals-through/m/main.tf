variable "in" {}
locals {
  a = "<${var.in}>"
}
output "out" { value = local.a }
