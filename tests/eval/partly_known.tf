# What a scan keeps of a value that is known in part. `$open` are the elements that are certain, where there may be others.
joined       = concat(["a"], unknown.list)                              # => {"$open" = ["a"]}
joined_lists = concat(tolist(["a"]), unknown.list, tolist(["b"]))       # => {"$open" = ["a", "b"]}
nothing_said = concat(unknown.list, unknown.list)                       # => unknown
expanded     = concat([["a"], unknown.list]...)                         # => {"$open" = ["a"]}
flat         = flatten([["a", ["b"]], unknown.list])                    # => {"$open" = ["a", "b"]}
flat_choice  = flatten([["a"], unknown.bool ? ["b"] : []])              # => one of [["a", "b"], ["a"]]
without_gaps = compact(["a", "", unknown.string])                       # => {"$open" = ["a"]}
compacted    = compact(concat(["a", ""], unknown.list))                 # => {"$open" = ["a"]}
once         = distinct(concat(["a", "a"], unknown.list, ["b"]))        # => {"$open" = ["a", "b"]}
in_order     = sort(concat(["b", "a"], unknown.list))                   # => {"$open" = ["a", "b"]}
backwards    = reverse(concat(["a", "b"], unknown.list))                # => {"$open" = ["b", "a"]}
united       = setunion(["a"], unknown.list)                            # => {"$open" = ["a"]}
in_both      = setintersection(["a", "b"], concat(["a"], unknown.list)) # => {"$open" = ["a"]}
taken_away   = setsubtract(concat(["a", "b"], unknown.list), ["b"])     # => {"$open" = ["a"]}
by_unknown   = setsubtract(["a", "b"], unknown.list)                    # => unknown
as_set       = toset(concat(["a", "a"], unknown.list))                  # => {"$open" = ["a"]}
as_list      = tolist(toset(concat(["b", "a"], unknown.list)))          # => {"$open" = ["a", "b"]}
to_texts     = tolist(concat([1], unknown.list))                        # => {"$open" = ["1"]}

# Whatever else there is: so many there are, these have their places, these are in it.
some         = length(concat(["a"], unknown.list)) > 0                  # => true
no_more      = length(concat(["a"], unknown.list)) > 1                  # => unknown
not_none     = concat(["a"], unknown.list) == []                        # => false
maybe_equal  = concat(["a"], unknown.list) == ["a"]                     # => unknown
some_of_set  = length(toset(concat(["a", "b"], [unknown.string], unknown.list))) >= 2 # => true
first        = concat(["a"], unknown.list)[0]                           # => "a"
second       = concat(["a"], unknown.list)[1]                           # => unknown
behind       = concat(unknown.list, ["a"])[0]                           # => unknown
between      = concat(["a"], unknown.list, ["b"])[1]                    # => unknown
sorted_first = sort(concat(["a"], unknown.list))[0]                     # => unknown
behind_gap   = compact(["a", unknown.string, "b"])[1]                   # => unknown
before_gap   = compact(["", "a", unknown.string, "b"])[0]               # => "a"
by_element   = element(concat(["a"], unknown.list), 0)                  # => "a"
wraps        = element(concat(["a"], unknown.list), 1)                  # => unknown
from_behind  = element(concat(["a"], unknown.list), -1)                 # => unknown
sliced       = slice(concat(["a", "b"], unknown.list), 0, 2)            # => ["a", "b"]
too_long     = slice(concat(["a", "b"], unknown.list), 0, 3)            # => unknown
has          = contains(concat(["a"], unknown.list), "a")               # => true
may_have     = contains(concat(["a"], unknown.list), "b")               # => unknown
index_before = index(concat(["a", "b"], unknown.list), "b")             # => 1
index_behind = index(concat(["a", "b"], unknown.list), "c")             # => unknown
only         = one(concat(["a"], unknown.list))                         # => "a"
any_true     = anytrue(concat([true], unknown.list))                    # => true
first_list   = coalescelist(concat(["a"], unknown.list), ["b"])         # => {"$open" = ["a"]}
tried        = try(concat(["a"], unknown.list)[0], "b")                 # => "a"
in_doubt     = try(concat(["a"], unknown.list)[1], "b")                 # => unknown
choice       = unknown.bool ? concat(["a"], unknown.list) : ["a", "b"]  # => one of [{"$open" = ["a"]}, ["a", "b"]]

# Loops.
loop         = [for e in concat(["a"], unknown.list) : upper(e)]        # => {"$open" = ["A"]}
numbered     = [for i, e in concat(["a"], unknown.list, ["b"]) : i][0]  # => 0
unnumbered   = [for i, e in concat(unknown.list, ["b"]) : i]            # => {"$open" = [unknown.number]}
loop_order   = [for e in concat(unknown.list, ["b"]) : e][0]            # => unknown
maybe        = [for e in ["a", "b"] : e if e == "a" || unknown.bool]    # => one of [["a", "b"], ["a"]]
too_many     = [for e in ["a", "b", "c", "d", "e", "f"] : e if e == "a" || unknown.bool] # => {"$open" = ["a"]}
maybe_wrong  = [for e in ["a", []] : upper(e) if e == "a" || unknown.bool] # => {"$open" = ["A"]}
by_key       = { for e in concat(["a"], unknown.list) : e => upper(e) } # => {"$open" = { a = "A" }}
maybe_key    = { for e in ["a", "b"] : e => 1 if e == "a" || unknown.bool } # => {"$open" = { a = 1 }}
grouped      = { for e in concat(["a"], unknown.list) : e => 1... }     # => {"$open" = { a = {"$open" = [1]} }}
over_map     = [for k, v in merge(unknown.map, { a = "b" }) : "${k}=${v}"] # => {"$open" = ["a=b"]}
splat        = concat([{ a = 1 }], unknown.list)[*].a                   # => {"$open" = [1]}

# Maps. What comes later counts.
merged       = merge(unknown.map, { a = "b" })                          # => {"$open" = { a = "b" }}
replaced     = merge({ a = "b" }, unknown.map)                          # => {"$open" = { a = {"$unknown" = "dynamic"} }}
merged_some  = length(merge({ a = "b" }, unknown.map)) > 0              # => true
merged_maps  = merge(unknown.map, tomap({ a = "b" })).a                 # => "b"
merged_other = merge(unknown.map, { a = "b" }).c                        # => unknown
lookup_there = lookup(merge(unknown.map, { a = "b" }), "a", "c")        # => "b"
lookup_other = lookup(merge(unknown.map, { a = "b" }), "d", "c")        # => unknown
all_keys     = keys(merge({ a = "b" }, unknown.map))                    # => {"$open" = ["a"]}
all_values   = values(merge(unknown.map, { a = "b" }))                  # => {"$open" = ["b"]}
has_key      = contains(keys(merge({ a = "b" }, unknown.map)), "a")     # => true
is_no_map    = can(merge(unknown.map, { a = "b" }).c)                   # => unknown
as_map       = tomap(merge(unknown.map, { a = "b" }))                   # => {"$open" = { a = "b" }}
read_back    = jsondecode(jsonencode(concat(["a"], unknown.list)))      # => {"$open" = ["a"]}
