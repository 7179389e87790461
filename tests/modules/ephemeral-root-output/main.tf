variable "token" {
  default   = "t0ken"
  ephemeral = true
}
output "token" {
  value     = var.token
  ephemeral = true
}
