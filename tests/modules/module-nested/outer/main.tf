variable "prefix" {}
module "inner" {
  count  = 2
  source = "../inner"
  label  = "${var.prefix}${count.index}"
}
output "inner" { value = module.inner }
