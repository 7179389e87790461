resurce "terraform_data" "a" {}
resource "terraform_data" {}
locals "x" {}
output "o" "p" {}
variable {}
a = 1
output "no_value" {}
