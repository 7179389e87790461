#include "rules/page.h"

#include <string>

#include "tests/catch.h"

namespace preflint::rules {
namespace {

std::string shown(const std::string& text) {
  Sources sources;
  const SourceFile& source = sources.add("page.md", text);
  const Page page = read_page(source);
  std::string out(page.title);
  for (const Fence& fence : page.fences) {
    out += "|" + fence.language + "," + fence.role + ":" + std::string(source.text(fence.content));
  }
  return out;
}

TEST_CASE("the title and the fences of a page") {
  const struct {
    std::string page, expected;
  } cases[] = {
      {"# A\ntext\n# B\n", "A"},
      {"# A\n```hcl rule\na = 1\n```\n```yaml bad\nb\n```\n", "A|hcl,rule:a = 1\n|yaml,bad:b\n"},
      {"````hcl good\n```\n````\n", "|hcl,good:```\n"},
      {"```hcl rule\n```\n", "|hcl,rule:"},
      {"```hcl rule\na = 1", "|hcl,rule:a = 1"},
      {"```hcl rule\n", "|hcl,rule:"},
      {"```hcl rule", "|hcl,rule:"},
      {"", ""},
  };
  for (const auto& one : cases) {
    INFO(one.page);
    CHECK(shown(one.page) == one.expected);
  }
}

}  // namespace
}  // namespace preflint::rules
