locals {
  a = each.key
  b = count.index
  c = self.id
  d = path.nowhere
  e = terraform.version
}
resource "terraform_data" "counted" {
  count = 1
  input = each.value
}
resource "terraform_data" "each" {
  for_each = { a = 1 }
  input    = count.index
}
resource "terraform_data" "plain" {
  input            = self.id
  triggers_replace = each.nothing
}
resource "terraform_data" "wrong" {
  for_each = { a = 1 }
  input    = each.nothing
}
module "m" {
  source = "./m"
  x      = each.key
}
