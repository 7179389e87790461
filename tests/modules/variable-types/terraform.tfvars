text    = 12.50
number  = "0x10" == "" ? 1 : "1e2"
flag    = "true"
list    = [1, true, "x", null]
set     = ["2", 1, 2.0]
map     = { a = "true", b = false }
tuple   = [true, "7"]
object  = { a = 1, b = ["1", 2], c = "dropped" }
any     = { x = [1, "2"], y = null }
anys    = [1, "a", true]
untyped = [1, "a"]
