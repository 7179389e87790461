removed {
  from = terraform_data.gone
  lifecycle {
    destroy = false
  }
}
removed {
  from = module.gone
}
output "x" { value = 1 }
