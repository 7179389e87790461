resource "terraform_data" "a" {
  count = 2
  input = count.index
}
resource "terraform_data" "b" {
  count = 2
  input = count.index
  lifecycle {
    replace_triggered_by = [terraform_data.a[count.index].input, terraform_data.a[0]]
  }
}
