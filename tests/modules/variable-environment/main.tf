variable "text" { default = "default" }
variable "list" { type = list(number) }
output "all" { value = [var.text, var.list] }
