variable "wanted" { default = 1 }
