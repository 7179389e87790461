check "scoped" {
  data "terraform_remote_state" "s" {
    backend = "local"
    config  = { path = "${path.module}/none.tfstate" }
  }
  assert {
    condition     = data.terraform_remote_state.s.backend == "local"
    error_message = "Not local."
  }
}
output "outside" { value = data.terraform_remote_state.s.backend }
