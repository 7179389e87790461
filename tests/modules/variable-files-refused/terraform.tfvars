a = upper("x")
b {
}
