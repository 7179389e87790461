variable "text" { type = string }
variable "untyped" {}
variable "number" { type = number }
variable "list" { type = list(string) }
variable "object" { type = object({ a = number, b = optional(string, "d") }) }
variable "any" { type = any }
output "all" { value = [var.text, var.untyped, var.number, var.list, var.object, var.any] }
