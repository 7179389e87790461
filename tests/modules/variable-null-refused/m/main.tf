variable "needed" {
  type     = string
  nullable = false
}
output "needed" { value = var.needed }
