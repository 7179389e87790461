resource "terraform_data" "still" {}
removed {
  from = terraform_data.still
  lifecycle {
    destroy = false
  }
}
module "m" {
  source = "./m"
}
removed {
  from = module.m
  lifecycle {
    destroy = false
  }
}
