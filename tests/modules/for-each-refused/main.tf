resource "terraform_data" "tuple" { for_each = ["a"] }
resource "terraform_data" "null" { for_each = null }
resource "terraform_data" "numbers" { for_each = toset([1]) }
resource "terraform_data" "nulls" { for_each = toset(["a", null]) }
