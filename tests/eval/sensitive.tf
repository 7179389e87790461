# A mark stays with the element that has it; what is computed from several values has those of all.
element       = [sensitive("a"), "b"]                              # => [sensitive("a"), "b"]
list          = tolist([sensitive(1)])                             # => tolist([sensitive(1)])
twice         = sensitive([sensitive("a")])                        # => sensitive([sensitive("a")])
outer_only    = nonsensitive(sensitive([sensitive("a")]))          # => [sensitive("a")]
reversed      = reverse([sensitive("a"), "b"])                     # => ["b", sensitive("a")]
joined        = concat(sensitive(["a"]), [sensitive("b")])         # => sensitive(["a", sensitive("b")])
overridden    = merge({ k = sensitive("a") }, { k = "b" })         # => { k = "b" }
zipped        = zipmap(["k"], [sensitive("a")])                    # => { k = sensitive("a") }
attribute_key = { a = 1 }[sensitive("a")]                          # => 1
map_key       = tomap({ a = 1 })[sensitive("a")]                   # => sensitive(1)
equal         = sensitive("a") == "b"                              # => sensitive(false)
equal_null    = sensitive(null) == sensitive(null)                 # => sensitive(true)
other_branch  = true ? "a" : sensitive("b")                        # => sensitive("a")
other_part    = "a%{ if false }${sensitive("b")}%{ endif }"        # => sensitive("a")
splat_single  = sensitive({ a = 1 })[*].a                          # => sensitive([sensitive(1)])
converted     = convert([sensitive(1)], list(string))              # => tolist([sensitive("1")])

ephemeral_null  = ephemeralasnull(given.ephemeral)                 # => null
ephemeral_part  = ephemeralasnull({ a = given.ephemeral, b = "c" }).b # => "c"
ephemeral_gone  = ephemeralasnull([given.ephemeral])[0] == null    # => true
ephemeral_set   = ephemeralasnull(toset([given.ephemeral])) == null # => true
ephemeral_none  = ephemeralasnull(sensitive("a"))                  # => sensitive("a")
