locals {
  users = [{ name = "b", admin = true }, { name = "a", admin = false }]
}
resource "terraform_data" "map" {
  for_each = { for user in local.users : user.name => user }
  input    = each.value.admin
}
resource "terraform_data" "set" {
  for_each = toset(local.users[*].name)
  input    = "${each.key}${each.value}"
}
resource "terraform_data" "chained" {
  for_each = terraform_data.map
  input    = each.value.input
}
resource "terraform_data" "empty" {
  for_each = {}
}
resource "terraform_data" "object" {
  for_each = { "with space" = 1, "q\"uote" = [2], "$${x}" = null }
  input    = each.value
}
output "all" {
  value = [
    { for key, one in terraform_data.map : key => one.input }, terraform_data.set["a"].input, keys(terraform_data.chained),
    terraform_data.empty, values(terraform_data.map)[*].input,
  ]
}
