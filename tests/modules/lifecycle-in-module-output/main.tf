module "m" {
  source = "./m"
  size   = 3
}
output "size" { value = module.m.size }
