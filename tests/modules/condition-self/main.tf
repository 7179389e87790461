resource "terraform_data" "a" {
  input = 1
  lifecycle {
    precondition {
      condition     = self.input == 1
      error_message = "self is not there yet"
    }
  }
}
output "o" {
  value = 1
  precondition {
    condition     = self.value == 1
    error_message = "No self here."
  }
}
