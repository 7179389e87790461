module "m" {
  source = "./m"
  needed = null
}
