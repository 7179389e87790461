variable "on" { default = false }
resource "terraform_data" "zero" {
  count = var.on ? 1 : 0
  input = "off"
}
resource "terraform_data" "text" {
  count = "2"
  input = count.index
}
output "all" {
  value = [
    terraform_data.zero[*].input, one(terraform_data.zero[*].input), terraform_data.text[1].input,
    length(terraform_data.text), try(terraform_data.zero[0].input, "none"), terraform_data.text.*.input,
  ]
}
output "unknown" { value = terraform_data.text[*].id }
