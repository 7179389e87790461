variable "on" { default = true }
resource "terraform_data" "a" {
  input = 1
  lifecycle {
    precondition {
      condition     = var.on ? null : true
      error_message = "Null."
    }
    precondition {
      condition     = "not ${var.on}"
      error_message = "Text."
    }
    precondition {
      condition     = !var.on
      error_message = null
    }
    postcondition {
      condition     = self.input[0]
      error_message = "In error."
    }
  }
}
