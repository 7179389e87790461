variable "a" {
  default = 1
  validation {
    condition     = 1 == 1
    error_message = "Does not name the variable."
  }
}
variable "b" {
  default = 1
  validation {
    error_message = "No condition."
  }
}
variable "c" {
  default = 1
  validation {
    condition = var.c == 1
  }
}
