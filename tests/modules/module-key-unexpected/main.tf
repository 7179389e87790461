module "single" {
  source = "./m"
}
output "c" { value = module.single[0].x }
