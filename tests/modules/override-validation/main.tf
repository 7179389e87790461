variable "checked" {
  default = "base"
  validation {
    condition     = var.checked == "base"
    error_message = "The base's rule."
  }
}
