variable "number" { type = number }
variable "list" { type = list(object({ a = number })) }
