#include "rules/layout.h"

#include <string>

#include "tests/catch.h"

namespace preflint::rules {
namespace {

struct Row {
  std::string text;
  std::string expected;
};

/// The comments, then the blocks with the index of their parent: "#a|#b; a = {}<-", line ends as
/// "\n".
std::string shown(const SourceFile& file, const Layout& layout) {
  std::string out;
  for (const Layout::Comment& comment : layout.comments)
    out += (out.empty() ? "" : "|") + std::string(file.text(comment.range));
  for (const Layout::Block& block : layout.blocks) {
    out += "; " + std::string(file.text(block.range));
    if (block.parent != Layout::none) out += "<" + std::to_string(block.parent);
  }
  std::string escaped;
  for (const char c : out) escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
  return escaped;
}

TEST_CASE("comments and brackets of HCL") {
  const Row row = GENERATE(values<Row>({
      {"a = 1 # x", "# x"},
      {"a = 1 // x\r\nb = 2", "// x"},
      {"/* x\ny */ a = 1", "/* x\\ny */"},
      {"/* never closed", "/* never closed"},
      {"a = \"# no\" # yes", "# yes"},
      {"a = \"\\\"# no\" # yes", "# yes"},
      {"a = \"${f(\"}# no\")} # no\" # yes", "# yes; a = \"${f(\"}# no\")"},
      {"a = \"$${ # no\" # yes", "# yes"},
      {"a = \"%{ if x }# no%{ endif }\" # yes", "# yes"},
      {"a = \"never closed\n# yes", "# yes"},
      {"a = <<EOT\n# no\n  ${b # in code\n}\n  EOT\n# yes",
       "# in code|# yes; a = <<EOT\\n# no\\n  ${b # in code\\n}\\n  EOT"},
      {"a = <<-\"EOT\"\n# yes", "# yes"},
      {"a = 1 << 2 # yes", "# yes"},
      {"b \"x\" {\n  c {\n  }\n}", "; b \"x\" {\\n  c {\\n  }\\n}; c {\\n  }<0"},
      {"a = [{ b = 1 }, { c = 2 }]",
       "; a = [{ b = 1 }, { c = 2 }]; a = [{ b = 1 }<0; , { c = 2 }<0"},
      {"b {\n never closed", "; b {\\n never closed"},
      {"}\n] # x", "# x"},
  }));
  Sources sources;
  const SourceFile& file = sources.add("a.tf", row.text);
  CAPTURE(row.text);
  CHECK(shown(file, hcl_layout(file)) == row.expected);
}

TEST_CASE("comments and indentation of YAML") {
  const Row row = GENERATE(values<Row>({
      {"A: 1 # x", "# x; A: 1"},
      {"A: x#no", "; A: x#no"},
      {"A: It's fine # x", "# x; A: It's fine"},
      {"A: 'It''s # no' # x", "# x; A: 'It''s # no'"},
      {"A: \"\\\" # no\" # x", "# x; A: \"\\\" # no\""},
      {"A: !Sub '# no' # x", "# x; A: !Sub '# no'"},
      {"A: 'two\n  # no' # x\nB: 2", "# x; A: 'two\\n  # no'; B: 2"},
      {"A: ['# no', \"# no\"] # x", "# x; A: ['# no', \"# no\"]"},
      {"A: | # x\n  # no\n\n  text\nB: 2 # y", "# x|# y; A: | # x\\n  # no\\n\\n  text; B: 2"},
      {"- A: >-\n    # no\n  B: 2 # x", "# x; - A: >-\\n    # no\\n  B: 2; B: 2<0"},
      {"- |\n # no\n# x", "# x; - |\\n # no"},
      {"A: a | b # x", "# x; A: a | b"},
      {"A:\n  B:\n    C: 1\n  # x\n  D: 1\nE: 1",
       "# x; A:\\n  B:\\n    C: 1\\n  # x\\n  D: 1; B:\\n    C: 1<0; C: 1<1; D: 1<0; E: 1"},
      {"A:\n- B: 1\n  C: 2\n- D: 1",
       "; A:\\n- B: 1\\n  C: 2\\n- D: 1; - B: 1\\n  C: 2<0; C: 2<1; - D: 1<0"},
      {"{\"A\": \"# no\",\n \"B\": {\"C\":\"#no\"}}",
       "; {\"A\": \"# no\",\\n \"B\": {\"C\":\"#no\"}}"},
      {"A: 'never closed # no", "; A: 'never closed # no"},
      {"A: {b: 1, 'c # no': 2} # x", "# x; A: {b: 1, 'c # no': 2}"},
  }));
  Sources sources;
  const SourceFile& file = sources.add("a.yaml", row.text);
  CAPTURE(row.text);
  CHECK(shown(file, yaml_layout(file)) == row.expected);
}

}  // namespace
}  // namespace preflint::rules
