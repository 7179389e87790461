variable "root" {
  type     = string
  nullable = false
}
output "root" { value = var.root }
