module "a" {
  source = "./nowhere"
}
module "b" {
}
module "c" {
  source = "./${path.module}"
}
