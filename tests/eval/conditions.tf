chosen       = 1 < 2 ? "yes" : "no"               # => "yes"
converted    = true ? 1 : "one"                   # => "1"
lists        = false ? [] : ["a"]                 # => ["a"]
no_value     = true ? null : "a"                  # => null
nested       = false ? 1 : false ? 2 : 3          # => 3
not_alike    = true ? [1] : { a = 1 }             # => error: Inconsistent conditional result types
not_a_bool   = "x" ? 1 : 2                        # => error: Incorrect condition type
null_choice  = null ? 1 : 2                       # => error: Null condition

# Nobody knows which, but it is one of two.
one_of_two    = unknown.bool ? "aws:kms" : "AES256" # => one of ["aws:kms", "AES256"]
the_same      = unknown.bool ? "a" : "a"            # => "a"
through       = upper(unknown.bool ? "a" : "b")     # => one of ["A", "B"]
both_comply   = (unknown.bool ? "a" : "b") != "c"   # => true
one_complies  = (unknown.bool ? "a" : "b") == "a"   # => one of [true, false]
chained       = unknown.bool ? "a" : unknown.bool ? "b" : "c" # => one of ["a", "b", "c"]
half_known    = unknown.bool ? "a" : unknown.string # => unknown
compared_null = unknown.string == null              # => unknown
