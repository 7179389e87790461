variable "list" { type = list(object({ a = number, b = optional(bool) })) }
variable "text" { type = string }
variable "template" { type = string }
output "all" { value = [var.list, var.text, var.template] }
