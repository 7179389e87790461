resource "terraform_data" "a" { input = "x" }
output "fixed" { value = "fixed" }
