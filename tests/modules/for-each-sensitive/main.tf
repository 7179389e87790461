variable "names" {
  default   = ["a"]
  sensitive = true
}
resource "terraform_data" "a" {
  for_each = toset(var.names)
}
resource "terraform_data" "b" {
  count = length(var.names)
}
