variable "size" {}
output "size" {
  value = var.size
  precondition {
    condition     = var.size > 5
    error_message = "The module's size is ${var.size}."
  }
}
