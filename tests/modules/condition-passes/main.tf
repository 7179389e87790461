variable "on" { default = true }
resource "terraform_data" "a" {
  for_each = { x = 1, y = 2 }
  input    = each.value
  lifecycle {
    precondition {
      condition     = each.value > 0 && var.on
      error_message = "Never."
    }
    postcondition {
      condition     = self.input == each.value && self.id != ""
      error_message = "Never."
    }
    replace_triggered_by = [terraform_data.b.input, terraform_data.b]
    ignore_changes       = [triggers_replace]
  }
}
resource "terraform_data" "b" {
  input = "b"
  lifecycle {
    ignore_changes = all
  }
}
output "o" {
  value = terraform_data.a["x"].input
  precondition {
    condition     = length(terraform_data.a) == 2
    error_message = "Never."
  }
}
