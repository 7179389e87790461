resource "terraform_data" "a" {
  input = terraform_data.b.id
}
resource "terraform_data" "b" {
  input = local.c
}
locals {
  c = "${terraform_data.c.id}-x"
}
resource "terraform_data" "c" {
  depends_on = [terraform_data.a]
}
