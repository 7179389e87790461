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

# Texts with holes.
other_end    = "${unknown.string}-user" == "root"                       # => false
other_middle = "${unknown.string}-user-${unknown.string}" == "root"     # => false
other_size   = "-${unknown.string}-" == "-"                             # => false
same_end     = "${unknown.string}-user" == "a-user"                     # => unknown
not_the_end  = contains(["root", "admin"], "${unknown.string}-user")    # => false
lower_end    = lower("${unknown.string}_PASSWORD") == "root_user"       # => false
lower_same   = lower("${unknown.string}_PASSWORD") == "a_password"      # => unknown
lowered      = strcontains(lower("${unknown.string}_PASSWORD_${unknown.string}"), "password") # => true
uppered      = startswith(upper("ab-${unknown.string}"), "AB-")         # => true
untrimmed    = startswith(trimspace("  ab-${unknown.string}  "), "ab-") # => true
trimmed_end  = endswith(trimspace("${unknown.string}-ab  "), "-ab")     # => true
trimmed_hole = endswith(trimspace("${unknown.string}   "), "a")         # => unknown
trimmed_set  = startswith(trim("??ab-${unknown.string}", "?"), "ab-")   # => true
no_suffix    = endswith(trimsuffix("${unknown.string}-ab.", "."), "-ab") # => true
past_suffix  = endswith(trimsuffix("${unknown.string}b", "ab"), "c")    # => unknown
kept_end     = endswith(trimsuffix("${unknown.string}-ab", "."), "-ab") # => true
replaced_one = startswith(replace("a_b_${unknown.string}", "_", "-"), "a-b-") # => true
replaced_two = startswith(replace("a_b_${unknown.string}", "_b", "-"), "a-") # => unknown
formatted    = endswith(format("%s-%d-user", unknown.string, 3), "-3-user") # => true
format_open  = formatlist("%s/32", concat(["10.0.0.1"], unknown.list))  # => {"$open" = ["10.0.0.1/32"]}
format_two   = formatlist("%s%s", concat(["a"], unknown.list), ["b", "c"]) # => unknown
joined_text  = startswith(join(",", concat(["a", "b"], unknown.list)), "a,") # => true
joined_mid   = strcontains(join(",", concat(unknown.list, ["secret"])), "secret") # => true
joined_alone = join(",", concat(["a"], unknown.list)) == "a"            # => unknown
joined_not   = join(",", concat(["a", "b"], unknown.list)) == "b"       # => false
cut_prefix   = substr("abc-${unknown.string}", 1, 2)                    # => "bc"
cut_beyond   = substr("abc-${unknown.string}", 1, 5)                    # => unknown
pieces       = split(":", "arn:aws:${unknown.string}:x:y")              # => {"$open" = ["arn", "aws", "x", "y"]}
piece        = split(":", "arn:aws:${unknown.string}:x:y")[1]           # => "aws"
piece_behind = split(":", "arn:aws:${unknown.string}:x:y")[2]           # => unknown
chosen_text  = "${unknown.bool ? "a" : "b"}-user"                       # => one of ["a-user", "b-user"]
chosen_same  = "${unknown.bool ? "a" : "b"}-user" == "root"             # => false
chosen_open  = endswith("${unknown.bool ? "a" : "b"}-${unknown.string}-user", "-user") # => true
for_text     = endswith("%{ for e in concat(["a"], unknown.list) }${e},%{ endfor }end", ",end") # => unknown
# One of two documents, neither of which is known as a text.
either_json  = jsondecode(unknown.bool ? jsonencode({ a = 1, b = unknown.string }) : jsonencode({ a = 2, b = unknown.string })).a # => one of [1, 2]
either_same  = jsondecode(unknown.bool ? jsonencode([unknown.string, 1]) : jsonencode([unknown.string, 1]))[1] # => 1
or_no_json   = jsondecode(unknown.bool ? jsonencode([unknown.string]) : null) # => one of [[{"$unknown" = "string"}], null]
unknown_key  = lookup(merge(unknown.map, { a = "b" }), unknown.string, "c") # => unknown
key_behind   = { a = 1, (unknown.string) = 2 }                          # => {"$open" = { a = {"$unknown" = "dynamic"} }}
key_before   = { (unknown.string) = 2, a = 1 }                          # => {"$open" = { a = 1 }}
key_alone    = { (unknown.string) = 2 }                                 # => unknown
