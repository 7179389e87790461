output "number" { value = 1.50 }
output "big" { value = 12345678901234567890 }
output "text" { value = "é" }
output "set" { value = toset(["b", "a", "b"]) }
output "map" { value = tomap({ b = 1, a = "x" }) }
output "object" { value = { b = 1, a = [true, null] } }
output "empty" { value = [[], {}, ""] }
output "null" { value = null }
