variable "checked" {
  default = "above"
}
