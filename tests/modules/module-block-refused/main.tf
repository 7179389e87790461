module "n" {
  source = "./m"
  inner {
    x = 1
  }
}
