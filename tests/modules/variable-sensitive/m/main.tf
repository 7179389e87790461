variable "given" {}
output "hidden" {
  value     = upper(var.given)
  sensitive = true
}
output "made_sensitive" {
  value     = "x"
  sensitive = true
}
