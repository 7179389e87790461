variable "size" {
  type = number
  validation {
    condition     = var.size > 1000
    error_message = "Too small, but nobody knows yet."
  }
}
output "size" { value = var.size + 1 }
