resource "terraform_data" "single" { input = 1 }
resource "terraform_data" "many" {
  count = 2
  input = 1
}
resource "terraform_data" "each" {
  for_each = { a = 1 }
}
output "a" { value = terraform_data.single[0].input }
output "b" { value = terraform_data.many.input }
output "c" { value = terraform_data.each.id }
