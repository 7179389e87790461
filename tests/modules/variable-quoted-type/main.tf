variable "a" {
  type = "string"
}
variable "b" {
  type = list("string")
}
