variable "given" {
  type = object({ id = optional(string, "none"), kind = optional(string, "default") })
}
variable "list" {
  type = list(object({ id = optional(string, "none"), kind = optional(string, "default") }))
}
resource "terraform_data" "m" { input = [var.given, var.list] }
output "all" { value = [var.given.kind, [for one in var.list : one.kind], var.list[1].id] }
