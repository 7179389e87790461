nested       = join("-", reverse(split(",", "a,b"))) # => "b-a"
expanded     = max([1, 5, 3]...)                     # => 5
mixed        = max(1, [5, 3]...)                     # => 5
trailing     = max(1, 2, )                           # => 2
multi_line   = max(
  1, # one
  2
)                                                    # => 2
misspelt     = uper("a")                             # => error: uper
too_few      = upper()                               # => error: Not enough function arguments
too_many     = upper("a", "b")                       # => error: Too many function arguments
converts     = upper(5)                              # => "5"
refuses      = upper(["a"])                          # => error: Invalid function argument
of_unknown   = upper(unknown.string)                 # => unknown
no_variable  = nothing.here                          # => error: nothing
tried        = try({ a = 1 }.b, "fallback")          # => "fallback"
possible     = can({ a = 1 }.b)                      # => false
flattened    = flatten([[1], [2, [3]]])              # => [1, 2, 3]
merged       = merge({ a = 1 }, null, { a = 2, b = 3 }) # => { a = 2, b = 3 }
encoded      = jsonencode({ b = [1, null], a = "x<y" }) # => "{\"a\":\"x\\u003cy\",\"b\":[1,null]}"
sharp_s      = upper("straße")                       # => "STRAßE"
titled       = title("ßa ǆ")                         # => "ßa ǅ"
rendered     = templatestring(given.template, { name = "you" }) # => "hello you"
of_index     = templatestring([given.template][0], { name = "you" }) # => error: must be a direct reference
literal      = templatestring("a", {})               # => error: does not support providing a literal template
escaped      = templatestring("$${a}", { a = 1 })    # => error: does not support providing a literal template
inline       = templatestring("a ${given.template}", {}) # => error: consider using a plain template string
wrapped      = templatestring("${given.template}", {}) # => error: without any template interpolation syntax
computed     = templatestring(upper(given.template), {}) # => error: must be a direct reference
no_string    = templatestring(given, {})             # => error: a string is required
shrunk       = cidrsubnet("10.2.0.0/16", -1, 0)      # => "10.2.0.0/15"
too_wide     = cidrsubnet("10.0.0.0/16", -17, 0)     # => error: insufficient address space
escapes      = yamlencode("\u0000 \u0007 \u001b \u0001 \u0085 \u2028 é 😀") # => "\"\\0 \\a \\e \\x01 \\N \\L é \\U0001F600\"\n"
empty_yaml   = yamldecode("# nothing")               # => error: missing start of document
null_yaml    = yamldecode("---")                     # => null
