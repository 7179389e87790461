variable "token" {
  default   = "t0ken"
  ephemeral = true
}
resource "terraform_data" "a" {
  input = {
    token = var.token
  }
}
resource "terraform_data" "b" {
  count = length(var.token)
}
