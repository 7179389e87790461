variable "service" {
  type = object({
    name    = string
    port    = optional(number, 8080)
    tags    = optional(map(string), {})
    health  = optional(object({ path = optional(string, "/health"), every = optional(number) }), {})
    mirrors = optional(list(object({ host = string, weight = optional(number, 1) })), [{ host = "m" }])
    note    = optional(string)
  })
}
variable "services" {
  type = map(object({ replicas = optional(number, 2), on = optional(bool, true), zones = optional(set(string), ["a", "b"]) }))
  default = {
    one = {}
    two = { replicas = null, zones = [] }
  }
}
variable "pairs" {
  type    = list(tuple([string, object({ deep = optional(list(object({ x = optional(string, "d") })), [{}]) })]))
  default = [["p", {}], ["q", { deep = [{ x = "own" }, {}] }]]
}
output "service" { value = var.service }
output "services" { value = var.services }
output "pairs" { value = var.pairs }
resource "terraform_data" "each" {
  for_each = var.services
  input    = each.value
}
