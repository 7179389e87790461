variable "size" { default = 3 }
check "passes" {
  assert {
    condition     = var.size == 3
    error_message = "Never."
  }
}
check "fails" {
  assert {
    condition     = var.size == 4
    error_message = "The size is ${var.size}."
  }
  assert {
    condition     = terraform_data.a.input == "y"
    error_message = "The input is not y."
  }
  assert {
    condition     = terraform_data.a.output == "y"
    error_message = "Only known after apply."
  }
}
resource "terraform_data" "a" { input = "x" }
