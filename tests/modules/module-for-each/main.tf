locals {
  teams = { blue = { size = 2 }, red = { size = 0 } }
}
module "team" {
  for_each = local.teams
  source   = "./team"
  name     = each.key
  size     = each.value.size
}
module "of_set" {
  for_each = toset([for name, team in local.teams : name if team.size > 0])
  source   = "./team"
  name     = each.value
}
output "members" { value = { for name, team in module.team : name => team.members } }
output "one" { value = module.team["blue"].members[1] }
output "keys" { value = keys(module.of_set) }
output "values" { value = values(module.team)[*].name }
output "whole" { value = module.of_set }
output "flat" { value = flatten([for team in module.team : team.members]) }
