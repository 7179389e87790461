module "n" {
  source = "./m"
}
