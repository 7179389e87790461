variable "name" {
  type    = string
  default = "base"
}
locals {
  a = "base a"
  b = "base b"
}
resource "terraform_data" "a" {
  input            = { name = var.name, from = "base" }
  triggers_replace = local.a
}
resource "terraform_data" "counted" {
  count = 1
  input = count.index
}
output "all" {
  value = [local.a, local.b, var.name]
}
module "m" {
  source = "./m"
  x      = "base"
  y      = "base"
}
output "m" {
  value     = "base"
  sensitive = true
}
