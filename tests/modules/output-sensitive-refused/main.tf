variable "password" {
  default   = "secret"
  sensitive = true
}
module "m" {
  source = "./m"
  given  = var.password
}
output "leak" {
  value = "pw ${var.password}"
}
output "nested" { value = { a = [var.password] } }
output "fine" { value = nonsensitive(var.password) }
