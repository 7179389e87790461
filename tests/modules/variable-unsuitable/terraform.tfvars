number = "twelve"
list = [
  { a = 1 },
  { b = 1 },
]
