module "m" {
  source = "./m"
  first  = "a"
  second = module.m.from_first
}
output "m" { value = module.m.from_second }
