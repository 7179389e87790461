resource "terraform_data" "a" {
  input = "x"
  connection {
    host = self.input
  }
  provisioner "local-exec" {
    command = "echo ${self.input} ${self.id}"
  }
}
