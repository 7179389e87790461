variable "name" {
  type    = any
  default = [1]
}
locals {
  b = "b from ${local.a}"
}
resource "terraform_data" "a" {
  input = "overridden"
}
resource "terraform_data" "counted" {
  count = 3
}
