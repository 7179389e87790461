variable "password" {
  default   = "secret"
  sensitive = true
}
locals {
  url   = "db://u:${var.password}@host"
  plain = nonsensitive(var.password)
}
resource "terraform_data" "a" {
  input = { url = local.url, open = "yes", size = length(var.password) }
}
module "m" {
  source = "./m"
  given  = var.password
}
output "url" {
  value     = local.url
  sensitive = true
}
output "plain" { value = local.plain }
output "child" {
  value     = module.m.hidden
  sensitive = true
}
output "declared" {
  value     = "nothing secret"
  sensitive = true
}
output "asked" { value = issensitive(module.m.made_sensitive) }
