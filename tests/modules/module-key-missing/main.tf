module "m" {
  count  = 2
  source = "./m"
}
output "a" { value = module.m.x }
