variable "name" {}
module "inner" {
  source = "./inner"
}
output "label" { value = "git:${var.name}" }
output "inner" { value = module.inner.path }
