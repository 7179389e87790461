variable "name" {}
variable "size" { default = 1 }
resource "terraform_data" "member" {
  count = var.size
  input = "${var.name}-${count.index}"
}
output "members" { value = terraform_data.member[*].input }
output "name" { value = var.name }
