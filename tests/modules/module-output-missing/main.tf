module "m" {
  source = "./m"
}
output "a" { value = module.m.nothing }
output "b" { value = module.missing.x }
