converted      = convert(["1", 2], list(number))                      # => tolist([1, 2])
any_of_one     = convert(["1", 2], list(any))                         # => tolist(["1", "2"])
optional       = convert({}, object({ size = optional(number, 8) }))  # => { size = 8 }
optional_null  = convert({ a = null }, object({ a = optional(string, "b") })) # => { a = "b" }
nested         = convert({ x = {} }, map(object({ on = optional(bool, true) }))) # => tomap({ x = { on = true } })
no_object      = convert(null, object({ a = string }))                # => null
as_it_is       = convert("a", any)                                    # => "a"
namespaced     = core::convert(1, string)                             # => "1"
refused        = convert("a", number)                                 # => error: a number is required
no_type        = convert("a", text)                                   # => error: not a valid type specification
no_value       = convert("a")                                         # => error: a value and a type are required
each_choice    = convert(unknown.bool ? 1 : 2, string)                # => one of ["1", "2"]

infinite       = tonumber("Inf") > 1                                  # => true
negative       = tonumber("-inf") < 1                                 # => true
no_infinity    = tonumber("Infinity")                                 # => error: decimal representation

# Whole numbers that a function makes are a machine's, of 64 bits.
from_range     = tostring(range(2)[1] / range(4)[3])                  # => "0.33333333333333333334"
from_length    = length("abc") / length("abcdefg")                    # => 0.42857142857142857144
from_signum    = signum(-2) / length([1, 2, 3])                       # => -0.33333333333333333334
with_literal   = length("abc") / 7 == 3 / 7                           # => true
huge_sum       = sum([1e500, 1e500]) == 2e500                         # => true
