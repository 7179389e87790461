locals {
  a = 1 == 2 ? local.a : 1
}
