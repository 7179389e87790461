interpolated = "a${1 + 1}b"                                        # => "a2b"
only_one     = "${[1, 2]}"                                         # => [1, 2]
whole_bool   = "${true}"                                           # => true
with_text    = "x${true}"                                          # => "xtrue"
list_in_text = "x${[1]}"                                           # => error: Invalid template interpolation value
null_in_text = "x${null}"                                          # => error: Invalid template interpolation value
escaped      = "$${a} %%{b} \"\t\u00e9"                            # => "$${a} %%{b} \"\t\u00e9"
alone        = "$ % $a"                                            # => "$ % $a"
if_else      = "%{ if 1 > 2 }a%{ else }b%{ endif }"                # => "b"
if_alone     = "[%{ if false }a%{ endif }]"                        # => "[]"
loop         = "%{ for x in ["a", "b"] }<${x}>%{ endfor }"         # => "<a><b>"
loop_index   = "%{ for i, x in ["a", "b"] }${i}${x}%{ endfor }"    # => "0a1b"
loop_map     = "%{ for k, v in { b = 1, a = 2 } }${k}${v}%{ endfor }" # => "a2b1"
stripped     = "a  ${~ "b" ~}  c"                                  # => "abc"
strip_if     = "a %{~ if true ~} b %{~ endif ~} c"                 # => "abc"
unknown_part = "arn:${unknown.string}"                             # => unknown
nested       = "${"${"a"}"}b"                                      # => "ab"

heredoc = upper(<<EOT
  a ${1}
b
EOT
) # => "  A 1\nB\n"

flush = upper(<<-EOT
    a
      b
    EOT
) # => "A\n  B\n"

flush_with_hole = upper(<<-EOT
      a
    ${"  b"}
  EOT
) # => "  A\n  B\n"

not_escaped = upper(<<EOT
\n "q" $${x}
EOT
) # => "\\N \"Q\" $${X}\n"
