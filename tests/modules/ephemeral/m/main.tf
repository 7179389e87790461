variable "token" { ephemeral = true }
output "passed" {
  value     = "${var.token}!"
  ephemeral = true
}
