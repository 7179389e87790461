locals {
  a = "start"
  c = "${module.second.out}!"
}
module "first" {
  source = "./m"
  in     = local.a
}
module "second" {
  source = "./m"
  in     = local.b
}
locals {
  b = module.first.out
}
output "c" { value = local.c }
