output "path" { value = path.module }
output "text" { value = file("${path.module}/note.txt") }
