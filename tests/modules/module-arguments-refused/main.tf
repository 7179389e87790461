module "m" {
  source  = "./m"
  wanted  = 1
  wantedd = 2
}
module "n" {
  source = "./m"
}
