module "registry" {
  source  = "example/label/null"
  version = "1.0.0"
  name    = "web"
}
module "git" {
  source = "git::https://example.com/label.git?ref=v1"
  name   = "db"
}
output "labels" { value = [module.registry.label, module.git.label, module.git.inner] }
