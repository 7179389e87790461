variable "name" { default = "d" }
output "name" { value = var.name }
