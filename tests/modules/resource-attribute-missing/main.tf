resource "terraform_data" "a" { input = { x = 1 } }
output "a" { value = terraform_data.a.nothing }
output "b" { value = terraform_data.a.input.y }
output "c" { value = terraform_data.nowhere.id }
output "d" { value = data.terraform_remote_state.nowhere.outputs }
