#include "hcl/identifier.h"

#include <string>
#include <utility>

#include "tests/catch.h"

namespace preflint::hcl {
namespace {

TEST_CASE("identifiers") {
  const std::pair<std::string, bool> cases[] = {
      {"a", true},        {"_", true},    {"a-b_1", true},   {"A9", true},      {"", false},
      {"9a", false},      {"-a", false},  {"a b", false},    {"a.b", false},    {"a\n", false},
      {"größe", true},    {"数", true},   {"e\u0301", true}, {"\u0301", false}, {"a\u203f", true},
      {"a\u00b2", false}, {"a🌍", false}, {"a\xff", false},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(is_identifier(text) == expected);
  }
}

}  // namespace
}  // namespace preflint::hcl
