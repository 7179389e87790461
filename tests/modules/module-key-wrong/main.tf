module "many" {
  for_each = { a = 1 }
  source   = "./m"
}
module "counted" {
  count  = 1
  source = "./m"
}
output "a" { value = module.many["b"].x }
output "b" { value = module.counted[1].x }
