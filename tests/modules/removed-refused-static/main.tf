removed {
  from = terraform_data.gone["key"]
}
removed {
  from = terraform_data.gone
  lifecycle {
    destroy = var.x
  }
}
removed {
}
