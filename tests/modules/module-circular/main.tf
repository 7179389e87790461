module "m" {
  source = "./m"
  in     = module.n.out
}
module "n" {
  source = "./m"
  in     = module.m.out
}
