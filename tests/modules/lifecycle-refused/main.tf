variable "keep" { default = true }
resource "terraform_data" "a" {
  lifecycle {
    prevent_destroy = var.keep
  }
}
resource "terraform_data" "b" {
  lifecycle {
    ignore_changes       = [nothing]
    replace_triggered_by = [local.x]
  }
}
resource "terraform_data" "c" {
  lifecycle {
    unheard_of = true
  }
  lifecycle {
  }
}
