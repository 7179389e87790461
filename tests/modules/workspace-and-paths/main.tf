module "m" {
  source = "./deep/m"
}
output "workspace" { value = terraform.workspace }
output "paths" { value = [path.module, path.root, basename(path.cwd), module.m.path, module.m.text] }
