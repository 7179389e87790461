resource "terraform_data" "a" {}
moved {
  from = terraform_data.x
  to   = terraform_data.x
}
moved {
  from = terraform_data.a
  to   = terraform_data.b
}
moved {
  from = module.m
  to   = terraform_data.a
}
moved {
  from = terraform_data.y
}
