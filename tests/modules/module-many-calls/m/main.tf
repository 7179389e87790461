variable "x" { default = "0" }
output "y" { value = "${var.x}+1" }
