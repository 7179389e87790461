variable "in" {}
resource "terraform_data" "a" { input = var.in }
output "out" { value = terraform_data.a.id }
