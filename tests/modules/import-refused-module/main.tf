import {
  to = module.missing.terraform_data.a
  id = "x"
}
module "m" {
  source = "./m"
}
import {
  to = module.m.terraform_data.nothing
  id = "x"
}
