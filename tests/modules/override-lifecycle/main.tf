variable "on" { default = true }
resource "terraform_data" "a" {
  input = "base"
  lifecycle {
    create_before_destroy = true
    ignore_changes        = [input]
    precondition {
      condition     = var.on
      error_message = "Never."
    }
    postcondition {
      condition     = self.input == "base"
      error_message = "Overridden: ${self.input}."
    }
  }
}
