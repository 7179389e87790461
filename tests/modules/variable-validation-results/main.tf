variable "null" {
  default = 1
  validation {
    condition     = var.null == 1 ? null : true
    error_message = "Null."
  }
}
variable "text" {
  default = 1
  validation {
    condition     = "text-${var.text}"
    error_message = "Text."
  }
}
variable "failing" {
  default = "a"
  validation {
    condition     = regex("^[0-9]$", var.failing) == "1"
    error_message = "The condition itself is in error."
  }
}
variable "secret" {
  default   = "hunter2"
  sensitive = true
  validation {
    condition     = var.secret != "hunter2"
    error_message = "Too weak."
  }
}
