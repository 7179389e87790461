locals { a = 1 }
locals { a = 2 }
output "o" { value = 1 }
output "o" { value = 2 }
resource "terraform_data" "a" {}
resource "terraform_data" "a" {}
module "m" { source = "./m" }
module "m" { source = "./m" }
provider "terraform" {}
provider "terraform" {}
