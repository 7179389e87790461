module "outer" {
  for_each = toset(["a", "b"])
  source   = "./outer"
  prefix   = each.key
}
output "deep" { value = module.outer["b"].inner[1].label }
output "all" { value = [for one in module.outer : one.inner[*].label] }
