module "m" {
  source     = "./m"
  nullable   = null
  never_null = null
  object     = null
}
output "m" { value = module.m }
