check "c" {
  assert {
    condition     = !var.on
    error_message = "y"
  }
}
moved {
  from = terraform_data.x
  to   = terraform_data.a
}
import {
  to = terraform_data.a
  id = "x"
}
removed {
  from = terraform_data.x
}
resource "terraform_data" "a" {
  lifecycle {
    precondition {
      condition     = !var.on
      error_message = "x"
    }
  }
}
resource "terraform_data" "b" {
  depends_on = [terraform_data.a]
}
output "o" {
  depends_on = [terraform_data.a]
}
variable "on" {
  validation {
    condition     = !var.on
    error_message = "x"
  }
}
