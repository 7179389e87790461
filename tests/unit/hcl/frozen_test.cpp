// A frozen tree comes back as it was: every node, every range, every literal.
#include "hcl/frozen.h"

#include "hcl/parse.h"
#include "tests/catch.h"
#include "tests/unit/hcl/dump.h"

namespace preflint::hcl {
namespace {

/// One of each kind of node, in `a = …` and blocks.
constexpr std::string_view everything = R"(
literals   = [null, true, false, 0, -1.5e300, 12345678901234567890123, "text", "é", ""]
traversals = [name, name.a[0]["key"].b.0, f(x)[0].c, (x).d]
calls      = [f(), f(1, x...), a::b(2)]
operators  = !a || b && c == d != (e < f) ? g + h - i * j / k % -l : m[n]
objects    = { a = 1, (b) = 2, "c" = 3, "${d}" = 4, e.f = 5 }
fors       = [for v in c : v if w]
groups     = { for k, v in c : k => v... }
splats     = [a[*].b, a.*.b[1], a[*][c].d]
templates  = ["a ${b} c", "${d}", "%{ if a }b%{ else }c%{ endif }", "%{ for x in y }${x}%{ endfor }"]
heredoc    = <<-TEXT
  first
    second ${third}
TEXT
plain      = <<TEXT
line
TEXT
block "label" other {
  inner {}
  attribute = 1
}
error = [1, }, 2]
)";

TEST_CASE("a frozen tree comes back as it was") {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("a.tf", std::string(everything));
  const std::unique_ptr<File> file = parse(source, diagnostics);
  REQUIRE(Dump::of(file->body).find("<error>") == std::string::npos);
  const std::string frozen = freeze(file->body);
  const std::shared_ptr<File> again = thaw(frozen, source.id());
  CHECK(Dump::of(again->body) == Dump::of(file->body));
  CHECK(freeze(again->body) == frozen);
}

TEST_CASE("a tree is thawed into the file that is named") {
  Sources sources;
  Diagnostics diagnostics;
  const std::unique_ptr<File> file = parse(sources.add("a.tf", "a = b.c"), diagnostics);
  const std::shared_ptr<File> again = thaw(freeze(file->body), static_cast<FileId>(7));
  const Attribute& attribute = again->body.attributes[0];
  CHECK(attribute.name.range == Range{static_cast<FileId>(7), 0, 1});
  CHECK(attribute.expr->range == Range{static_cast<FileId>(7), 4, 7});
}

}  // namespace
}  // namespace preflint::hcl
