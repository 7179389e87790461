// The three forms of parameter files.

#include "cli/parameters.h"

#include <string>

#include "tests/catch.h"

namespace preflint::cli {
namespace {

/// "name=text `source`", a line a parameter, and the summaries of what is wrong.
std::string read(const std::string& text) {
  Sources sources;
  cloudformation::LowerOptions options;
  Diagnostics diagnostics;
  read_parameters(sources.add("p.json", text), options, diagnostics);
  std::string out;
  for (const auto& [name, value] : options.parameters)
    out += name + "=" + (value.is_known ? value.text : "?") + " `" +
           std::string(sources.text(value.range)) + "`\n";
  for (const Diagnostic& diagnostic : diagnostics.entries()) out += diagnostic.summary + "\n";
  return out;
}

TEST_CASE("parameter files come in three forms") {
  const std::pair<std::string, std::string> cases[] = {
      {R"([{"ParameterKey": "A", "ParameterValue": "x"}, {"ParameterKey": "B", "ParameterValue": 1}])",
       "A=x `\"x\"`\nB=1 `1`\n"},
      {R"({"A": "x", "B": true, "C": ["p", "q"]})",
       "A=x `\"x\"`\nB=true `true`\nC=p,q `[\"p\", \"q\"]`\n"},
      {R"({"Parameters": {"A": "x"}, "Tags": {"T": "t"}, "StackPolicy": {}})", "A=x `\"x\"`\n"},
      {R"([{"ParameterKey": "A", "UsePreviousValue": true}])", "A=? `true`\n"},
      {R"([{"ParameterKey": "A"}])", "Invalid parameter\n"},
      {"[1", "Invalid parameter file\n"},
      {"3", "Invalid parameter file\n"},
  };
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    CHECK(read(text) == wanted);
  }
}

}  // namespace
}  // namespace preflint::cli
