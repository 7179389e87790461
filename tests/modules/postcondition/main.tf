resource "terraform_data" "a" {
  count = 3
  input = count.index
  lifecycle {
    postcondition {
      condition     = self.input < 2
      error_message = "Instance ${count.index}."
    }
    postcondition {
      condition     = self.output > 100
      error_message = "Only known after apply."
    }
  }
}
