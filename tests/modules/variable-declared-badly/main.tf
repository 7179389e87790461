variable "count" {}
variable "type" { type = strin }
variable "default" {
  type    = number
  default = "x"
}
variable "null" {
  nullable = false
  default  = null
}
variable "1st" {}
variable "twice" {}
variable "twice" {}
