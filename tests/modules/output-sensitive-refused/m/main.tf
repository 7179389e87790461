variable "given" {}
output "passes" { value = var.given }
