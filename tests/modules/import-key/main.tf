resource "terraform_data" "a" {
  for_each = { x = 1 }
}
import {
  to = terraform_data.a["y"]
  id = "x"
}
