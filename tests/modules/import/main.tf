variable "ids" {
  default = { a = "id-a", b = "id-b" }
}
import {
  to = terraform_data.one
  id = "id-one"
}
resource "terraform_data" "one" {}
import {
  for_each = var.ids
  to       = terraform_data.many[each.key]
  id       = each.value
}
resource "terraform_data" "many" {
  for_each = var.ids
}
output "ids" { value = [terraform_data.one.id, [for one in terraform_data.many : one.id]] }
