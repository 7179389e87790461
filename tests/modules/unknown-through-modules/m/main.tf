variable "id" { type = string }
variable "mixed" { type = map(string) }
output "id" { value = var.id }
output "known" { value = var.mixed.known }
output "list" { value = [for key in sort(keys(var.mixed)) : "${key}=${var.mixed[key]}"] }
output "or" { value = var.id != "" || true }
