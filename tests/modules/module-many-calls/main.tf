module "m" {
  source = "./m"
}
module "n" {
  source = "./m"
  x      = module.m.y
}
module "same" {
  source = "./m/../m"
  x      = module.n.y
}
output "y" { value = module.same.y }
