locals {
  allowed = ["eu-west-1", "eu-central-1"]
}
variable "primary" {
  default = "eu-west-1"
  validation {
    condition     = contains(local.allowed, var.primary)
    error_message = "Not allowed."
  }
}
variable "secondary" {
  default = "eu-west-1"
  validation {
    condition     = var.secondary != var.primary
    error_message = "The secondary region must not be ${var.primary}."
  }
}
resource "terraform_data" "a" { input = var.secondary }
variable "waits" {
  default = "x"
  validation {
    condition     = terraform_data.a.output == var.waits
    error_message = "Only known after apply."
  }
}
