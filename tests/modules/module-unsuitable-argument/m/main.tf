variable "size" { type = number }
variable "tags" { type = map(string) }
