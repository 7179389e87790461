variable "first" {}
variable "second" {}
output "from_first" { value = "${var.first}b" }
output "from_second" { value = "${var.second}c" }
