resource "terraform_data" "c" {
  count = 1
  input = "c"
}
moved {
  from = terraform_data.a
  to   = terraform_data.b
}
moved {
  from = terraform_data.b
  to   = terraform_data.c
}
moved {
  from = terraform_data.c
  to   = terraform_data.c[0]
}
moved {
  from = terraform_data.z
  to   = module.m["k"].terraform_data.z
}
