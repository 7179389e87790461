module "m" {
  count  = 3
  source = "./m"
  name   = "n${count.index}"
}
module "none" {
  count  = 0
  source = "./m"
  name   = "none"
}
output "first" { value = module.m[0].name }
output "splat" { value = module.m[*].name }
output "all" { value = [for one in module.m : one.size] }
output "none" { value = module.none[*].name }
output "length" { value = [length(module.m), length(module.none)] }
output "maybe" { value = one(module.none[*].name) }
