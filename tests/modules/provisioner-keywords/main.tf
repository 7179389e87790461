resource "terraform_data" "a" {
  input = "x"

  provisioner "local-exec" {
    command    = "true ${self.id}"
    when       = destroy
    on_failure = continue
  }

  provisioner "local-exec" {
    command    = "true"
    when       = create
    on_failure = fail
  }
}

output "input" {
  value = terraform_data.a.input
}
