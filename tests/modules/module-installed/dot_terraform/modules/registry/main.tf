variable "name" {}
resource "terraform_data" "a" { input = var.name }
output "label" { value = "registry:${terraform_data.a.input}" }
