locals {
  a = local.b
  b = [local.c]
  c = true ? 1 : local.a
  d = local.a
}
