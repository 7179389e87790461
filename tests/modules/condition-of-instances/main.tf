module "m" {
  for_each = { a = 1, b = 2 }
  source   = "./m"
  size     = each.value
}
