module "m" {
  source = "./m"
  in     = local.back
}
locals {
  back = module.m.out
}
