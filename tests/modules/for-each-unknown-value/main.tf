resource "terraform_data" "a" { input = "x" }
resource "terraform_data" "b" {
  for_each = { k = terraform_data.a.id, l = "known" }
  input    = each.value
}
output "b" { value = [for one in terraform_data.b : one.input] }
output "known" { value = terraform_data.b["l"].input }
output "id" { value = terraform_data.b["k"].input == terraform_data.a.id }
