check "scoped" {
  data "terraform_remote_state" "s" {
    backend = "local"
    config  = { path = "${path.module}/state.json" }
  }
  assert {
    condition     = data.terraform_remote_state.s.backend == "remote"
    error_message = "Not remote."
  }
}
