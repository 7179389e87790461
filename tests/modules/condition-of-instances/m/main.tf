variable "size" {}
resource "terraform_data" "a" {
  count = 2
  input = var.size * 10 + count.index
  lifecycle {
    postcondition {
      condition     = !contains([11, 21], self.input)
      error_message = "Input ${self.input}."
    }
  }
}
