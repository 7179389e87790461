resource "terraform_data" "a" {}
resource "terraform_data" "b" {}
resource "terraform_data" "many" { count = 2 }
module "m" {
  source = "./m"
}
moved {
  from = terraform_data.a
  to   = terraform_data.b
}
moved {
  from = terraform_data.many[1]
  to   = terraform_data.many["x"]
}
moved {
  from = module.m
  to   = module.n
}
moved {
  from = terraform_data.x
  to   = terraform_data.x
}
