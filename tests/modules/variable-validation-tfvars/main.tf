variable "port" {
  type = number
  validation {
    condition     = var.port > 0 && var.port < 65536
    error_message = "The port ${var.port} is not one."
  }
}
variable "names" {
  type    = list(string)
  default = ["A"]
  validation {
    condition     = alltrue([for name in var.names : lower(name) == name])
    error_message = "Lower case only."
  }
  validation {
    condition     = length(var.names) > 1
    error_message = "At least two."
  }
}
