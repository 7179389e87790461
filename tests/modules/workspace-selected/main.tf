locals {
  sizes = { default = 1, prod = 3 }
}
resource "terraform_data" "a" {
  count = local.sizes[terraform.workspace]
  input = "${terraform.workspace}-${count.index}"
}
