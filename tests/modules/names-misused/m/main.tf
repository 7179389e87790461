variable "x" {}
output "y" { value = each.key }
