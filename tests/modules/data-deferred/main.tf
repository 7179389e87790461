resource "terraform_data" "a" { input = "x" }
data "terraform_remote_state" "s" {
  backend    = "local"
  config     = { path = "/nowhere/${terraform_data.a.id}" }
  depends_on = [terraform_data.a]
}
output "s" { value = data.terraform_remote_state.s.outputs }
output "backend" { value = data.terraform_remote_state.s.backend }
