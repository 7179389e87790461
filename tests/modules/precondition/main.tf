variable "size" { default = 3 }
resource "terraform_data" "a" {
  input = var.size
  lifecycle {
    precondition {
      condition     = var.size > 2
      error_message = "Too small."
    }
    precondition {
      condition     = var.size % 2 == 0
      error_message = "The size ${var.size} is odd."
    }
    postcondition {
      condition     = self.input == 4
      error_message = "The input is ${self.input}."
    }
  }
}
output "o" {
  value = "x"
  precondition {
    condition     = var.size == 4
    error_message = "Output ${var.size}."
  }
}
