variable "wanted" { type = number }
