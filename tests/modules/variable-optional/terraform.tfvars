service = {
  name   = "web"
  tags   = null
  health = { every = 5 }
  extra  = true
}
