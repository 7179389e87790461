locals {
  b = 2
}
variable "v" {}
output "o" {
  value = 1
}
module "m" {
  source = "./m"
}
resource "terraform_data" "a" {
}
data "terraform_remote_state" "d" {
}
provider "terraform" {
}
