resource "terraform_data" "a" { input = null }
resource "terraform_data" "b" {
  input            = [terraform_data.a.id, "x"]
  triggers_replace = { a = terraform_data.a.output, b = null }
}
output "o" {
  value = [terraform_data.a.input == null, length(terraform_data.b.input), terraform_data.b.input[1],
  "${terraform_data.b.input[1]}-y", terraform_data.a.triggers_replace]
}
output "id" { value = { id = terraform_data.a.id, known = 1 } }
output "not_null" { value = terraform_data.a.id != null }
output "null" { value = null }
