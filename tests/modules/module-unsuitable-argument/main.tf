module "m" {
  source = "./m"
  size   = "big"
  tags   = ["a"]
}
