resource "terraform_data" "a" {
  input = "above"
  lifecycle {
    prevent_destroy = true
  }
}
