variable "list" { type = list(string) }
variable "number" { type = number }
