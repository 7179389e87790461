check "names" {
  assert {
    condition     = local.nowhere
    error_message = "x"
  }
  assert {
    condition     = true || count.index == 1
    error_message = "${var.nowhere}"
  }
}
