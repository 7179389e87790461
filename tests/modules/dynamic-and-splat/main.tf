variable "rules" {
  default = [{ port = 80, from = ["a", "b"] }, { port = 443, from = [] }]
}
locals {
  flat   = flatten([for rule in var.rules : [for from in rule.from : { port = rule.port, from = from }]])
  by_key = { for rule in local.flat : "${rule.port}/${rule.from}" => rule }
  groups = { for rule in local.flat : rule.port => rule.from... }
  ports  = var.rules[*].port
  first  = var.rules.0.port
  legacy = var.rules.*.from[0]
}
resource "terraform_data" "rule" {
  for_each = local.by_key
  input    = "${each.value.from} -> ${each.value.port}"
}
output "all" { value = [local.groups, local.ports, local.first, local.legacy, [for key, rule in terraform_data.rule : rule.input]] }
output "text" {
  value = <<-EOT
    %{for rule in var.rules~}
    ${rule.port}: ${join(",", rule.from)}
    %{endfor~}
  EOT
}
