variable "label" {}
resource "terraform_data" "leaf" {
  for_each = { (var.label) = path.module }
  input    = [each.key, each.value, path.root]
}
output "label" { value = upper(var.label) }
