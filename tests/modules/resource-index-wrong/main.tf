resource "terraform_data" "many" {
  count = 2
}
resource "terraform_data" "each" {
  for_each = { a = 1 }
}
output "a" { value = terraform_data.many[2].id }
output "b" { value = terraform_data.each["b"].id }
