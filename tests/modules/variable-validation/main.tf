variable "port" {
  type    = number
  default = 443
  validation {
    condition     = var.port > 0 && var.port < 65536
    error_message = "Not a port."
  }
  validation {
    condition     = var.port != 22
    error_message = "SSH is closed."
  }
}
variable "name" {
  type    = string
  default = "web"
  validation {
    condition     = can(regex("^[a-z]+$", var.name))
    error_message = "Lower case letters only: ${var.name}."
  }
}
output "port" { value = "${var.name}:${var.port}" }
