# What can be said of a value that nobody knows.
at_most      = length(unknown.bool ? tolist([]) : tolist([unknown.string])) <= 1 # => true
at_least     = length(unknown.bool ? toset(["a", "b", "c"]) : toset(["d", "e"])) >= 2 # => true
same_length  = (unknown.bool ? tolist(["a"]) : tolist([unknown.string]))[0]   # => unknown
one_of_lists = unknown.bool ? tolist(["a"]) : tolist(["b"])                   # => one of [tolist(["a"]), tolist(["b"])]
no_product   = length(setproduct(unknown.list, ["a"])) == 0                   # => unknown
some_product = length(setproduct([unknown.string], toset([unknown.string, "a"]))) > 0 # => true
starts       = startswith("arn:${unknown.string}", "arn:")                    # => true

# `try` keeps what can't fail any more.
certain      = try([unknown.string, "a"], [])[1]                  # => "a"
in_doubt     = try({ a = unknown.map["k"], b = "c" }, {})         # => unknown
in_doubt_too = try(unknown.map.k, 2) == 2                         # => unknown
inner_doubt  = try([try(unknown.map.k, "a"), "b"], [])            # => unknown
decided      = try(unknown.map.k, "a") == "a" || true             # => true

# A side that decides decides, whatever is wrong with the other.
wrong_left   = upper([]) == "A" || true                           # => true
wrong_right  = false && upper([]) == "A"                          # => false
wrong_both   = upper([]) == "A" || false                          # => error: string required
