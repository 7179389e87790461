module "m" {
  source     = "./m"
  depends_on = [terraform_data.nowhere, local.x]
}
locals {
  x = 1
}
