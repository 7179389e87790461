variable "on" { default = true }
resource "terraform_data" "a" {
  lifecycle {
    precondition {
      condition     = var.on
      error_message = "x"
    }
  }
}
resource "terraform_data" "b" {}
check "c" {
  assert {
    condition     = var.on
    error_message = "x"
  }
}
output "o" {
  value = 1
}
