resource "terraform_data" "a" {
  input = ["overridden", "last"]
}
module "m" {
  x = "above"
}
output "m" {
  value = module.m.both
}
