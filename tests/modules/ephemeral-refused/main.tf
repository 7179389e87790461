variable "token" {
  default   = "t0ken"
  ephemeral = true
}
locals {
  header = "Bearer ${var.token}"
}
module "m" {
  source = "./m"
  token  = local.header
}
