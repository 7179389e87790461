resource "terraform_data" "a" {
  input = 1
  lifecycle {
    precondition {
      condition     = self.input == 1
      error_message = "self is not there yet"
    }
    precondition {
      error_message = "no condition"
    }
    postcondition {
      condition     = terraform_data.a.input == 1
      error_message = "Not by its name."
    }
  }
}
