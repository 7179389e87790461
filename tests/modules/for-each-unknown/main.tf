resource "terraform_data" "a" { input = ["x"] }
resource "terraform_data" "set" { for_each = toset(terraform_data.a.output) }
resource "terraform_data" "count" { count = length(terraform_data.a.output) }
