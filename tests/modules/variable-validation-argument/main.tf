module "one" {
  source = "./m"
  size   = 3
}
module "many" {
  for_each = { small = 4, odd = 7 }
  source   = "./m"
  size     = each.value
}
