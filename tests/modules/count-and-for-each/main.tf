resource "terraform_data" "both" {
  count    = 1
  for_each = {}
}
module "both" {
  source   = "./m"
  count    = 1
  for_each = {}
}
