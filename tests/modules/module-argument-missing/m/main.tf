variable "wanted" { type = number }
variable "also" {}
