resource "terraform_data" "new" { input = "x" }
resource "terraform_data" "many" {
  for_each = toset(["a"])
  input    = each.key
}
module "new" {
  source = "./m"
}
moved {
  from = terraform_data.old
  to   = terraform_data.new
}
moved {
  from = terraform_data.many[0]
  to   = terraform_data.many["a"]
}
moved {
  from = module.old
  to   = module.new
}
output "new" { value = terraform_data.new.input }
