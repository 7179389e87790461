variable "nullable" { default = "default" }
variable "never_null" {
  type     = string
  default  = "default"
  nullable = false
}
variable "object" {
  type     = object({ a = optional(string, "inner") })
  default  = {}
  nullable = false
}
variable "absent" {
  type    = list(string)
  default = null
}
output "nullable" { value = var.nullable }
output "never_null" { value = var.never_null }
output "object" { value = var.object }
output "absent" { value = var.absent == null }
