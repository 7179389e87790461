resource "terraform_data" "a" {}
import {
  to = terraform_data.a
}
import {
  id = "x"
}
import {
  to = module.m
  id = "x"
}
