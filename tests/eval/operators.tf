# Arithmetic is exact and decimal, as in cty.
sum         = 1 + 2 * 3                     # => 7
grouped     = (1 + 2) * 3                   # => 9
tenths      = 0.1 + 0.2 == 0.3              # => true
negated     = -(2 - 5)                      # => 3
quotient    = 10 / 4                        # => 2.5
remainder   = -7 % 3                        # => -1
huge        = 9007199254740993 + 1          # => 9007199254740994
from_string = "2" * 3                       # => 6
not_number  = 1 + "a"                       # => error: a number is required
null_number = 1 + null                      # => error: argument must not be null
no_number   = 0 / 0                         # => error: zero

less          = 2 < 10               # => true
less_strings  = "2" < "10"           # => true
not_ordered   = "a" < "b"            # => error: a number is required
same          = [1, "a"] == [1, "a"] # => true
other_type    = 1 == "1"             # => false
null_equals   = null == null         # => true
string_null   = "" == null           # => false
unequal       = { a = 1 } != { a = 2 } # => true

# `&&` and `||` look at both sides, and one that is known may decide.
both          = true && "true"         # => true
decided_and   = unknown.bool && false  # => false
decided_or    = true || unknown.bool   # => true
undecided     = unknown.bool && true   # => unknown
not_undecided = !unknown.bool          # => unknown
not_bool      = !"a"                   # => error: a bool is required
precedence    = true || false && false # => true
