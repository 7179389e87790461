resource "terraform_data" "a" { input = 2 }
module "m" {
  count  = terraform_data.a.output
  source = "./m"
}
module "n" {
  for_each = toset([terraform_data.a.id])
  source   = "./m"
}
