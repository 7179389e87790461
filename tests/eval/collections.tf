tuple        = [1, "a", true, null]                    # => [1, "a", true, null]
trailing     = [1, 2, ]                                # => [1, 2]
object       = { b = 1, "a" = 2 }                      # => { a = 2, b = 1 }
colon        = { "a.b" : 1 }                           # => { "a.b" = 1 }
key_computed = { ("a${1}") = 1, (upper("b")) = 2 }     # => { B = 2, a1 = 1 }
key_keyword  = { null = 2, true = 3, if = 1 }       # => { null = 2, true = 3, if = 1 }
null_key     = { (null) = 1 }                          # => error: key

first        = ["a", "b"][0]              # => "a"
by_string    = ["a", "b"]["1"]            # => "b"
beyond       = ["a"][1]                   # => error: Invalid index
negative     = ["a"][-1]                  # => error: Invalid index
attribute    = { a = { b = 1 } }.a.b      # => 1
indexed      = { a = 1 }["a"]             # => 1
legacy       = ["a", ["b"]].1[0]          # => "b"
misspelt     = { name = 1 }.nmae          # => error: nmae
not_an_object = "a".b                     # => error: Unsupported attribute
of_null      = null.a                     # => error: null

splat        = [{ a = 1 }, { a = 2 }][*].a          # => [1, 2]
splat_dot    = [{ a = 1 }, { a = 2 }].*.a           # => [1, 2]
splat_single = { a = 1 }[*].a                       # => [1]
splat_null   = null[*]                              # => []
splat_nested = [{ a = [{ b = 1 }] }, { a = [] }][*].a[*].b # => [[1], []]
splat_odd    = tolist([{ a = null }, { a = "b" }])[*].a[*] # => error: Invalid nested splat expressions
splat_index  = [["a", "b"], ["c"]][*][0]            # => ["a", "c"]

for_list     = [for x in [1, 2, 3] : x * 2 if x != 2]         # => [2, 6]
for_index    = [for i, x in ["a", "b"] : "${i}=${x}"]         # => ["0=a", "1=b"]
for_object   = { for k, v in { a = 1, b = 2 } : v => k }      # => { "1" = "a", "2" = "b" }
for_grouped  = { for s in ["ab", "ac", "b"] : substr(s, 0, 1) => s... } # => { a = ["ab", "ac"], b = ["b"] }
for_twice    = { for s in ["a", "a"] : s => 1 }               # => error: Duplicate object key
for_set      = [for s in toset(["b", "a", "b"]) : s]          # => ["a", "b"]
for_nested   = [for x in [1, 2] : [for y in [x, 10] : x * y]] # => [[1, 10], [4, 20]]
for_string   = [for c in "abc" : c]                           # => error: Iteration over non-iterable value
for_unknown  = [for x in unknown.list : x]                    # => unknown
shadowed     = [for unknown in ["a"] : unknown]               # => ["a"]
condition    = [for x in [1] : x if "a"]                      # => error: Invalid 'for' condition

part_unknown = [1, unknown.string][0]                         # => 1
length       = length([unknown.string, unknown.string])      # => 2
map_unknown  = unknown.map["a"]                               # => unknown
