variable "on" { default = true }
check "empty" {
}
check "twice" {
  assert {
    condition     = var.on
    error_message = "x"
  }
}
check "twice" {
  assert {
    condition     = var.on
    error_message = "x"
  }
}
check "lacks" {
  assert {
    condition = var.on
  }
}
check "constant" {
  assert {
    condition     = true
    error_message = "x"
  }
}
check "more" {
  data "terraform_remote_state" "a" {
    backend = "local"
  }
  data "terraform_remote_state" "b" {
    backend = "local"
  }
  assert {
    condition     = var.on
    error_message = "x"
  }
}
