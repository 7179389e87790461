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
provider_fn  = provider::aws::arn_parse("arn:x")     # => unknown
flattened    = flatten([[1], [2, [3]]])              # => [1, 2, 3]
merged       = merge({ a = 1 }, null, { a = 2, b = 3 }) # => { a = 2, b = 3 }
encoded      = jsonencode({ b = [1, null], a = "x<y" }) # => "{\"a\":\"x\\u003cy\",\"b\":[1,null]}"
