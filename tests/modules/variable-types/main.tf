variable "text" { type = string }
variable "number" { type = number }
variable "flag" { type = bool }
variable "list" { type = list(string) }
variable "set" { type = set(number) }
variable "map" { type = map(bool) }
variable "tuple" { type = tuple([string, number]) }
variable "object" { type = object({ a = string, b = list(number) }) }
variable "any" { type = any }
variable "anys" { type = list(any) }
variable "untyped" {}

output "all" {
  value = [var.text, var.number, var.flag, var.list, var.set, var.map, var.tuple, var.object, var.any, var.anys,
  var.untyped]
}
resource "terraform_data" "t" {
  input = var.object
}
