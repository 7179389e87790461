locals {
  a = var.nowhere
  b = local.nowhere
  c = module.nowhere.x
  d = false ? data.terraform_remote_state.nowhere.outputs : 1
  e = try(terraform_data.nowhere.id, "x")
  f = nowhere
  g = nofunction(1)
}
