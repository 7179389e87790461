// In a rule, an element past the end of a list that is all known is absent, as an attribute is.
#include <string>
#include <vector>

#include "hcl/evaluate.h"
#include "hcl/parse.h"
#include "rules/functions.h"
#include "rules/rule.h"
#include "rules/scope.h"
#include "tests/catch.h"
#include "value/json.h"

namespace preflint::rules {
namespace {

using value::Reason;
using value::Value;

Value body() {
  const Reason reason = {Reason::Kind::variable, Text("var.more"), {}};
  return Value::body(
      {{Text("none"), Value::tuple({})},
       {Text("open"), Value::tuple({Value::boolean(true)}).with_open_end(reason)},
       {Text("two"), Value::tuple({Value::boolean(true), Value::boolean(false)})},
       {Text("tags"), Value::map(value::Type::string(), {{Text("a"), Value::string(Text("b"))}})}},
      value::Missing::null, {});
}

std::string evaluated(const std::string& expression) {
  const RuleFunctions functions;
  const FactSet set;
  hcl::Budget budget;
  RuleScope scope(set, functions, budget, nullptr, 1);
  scope.set_self(body());
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("expression", expression);
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(expression.size())};
  const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, diagnostics);
  const Value result = hcl::evaluate(*parsed.expr, scope, diagnostics);
  if (diagnostics.has_errors()) return "error: " + diagnostics.entries().front().summary;
  return result.is_known() ? value::to_json(result.unmarked_deep())
                           : "unknown: " + result.reason().what.str();
}

TEST_CASE("an element that is not there is null in a rule") {
  struct Row {
    std::string given;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"self.none[0]", "null"},
      {"self.none[0].name", "null"},
      {"self.none[0].name == null", "true"},
      {"self.none.0", "null"},
      {"self.none[7]", "null"},
      {"self.two[1]", "false"},
      {"self.two[2]", "null"},
      {"self.two[1 + 1]", "null"},
      {"self.two[length(self.two)]", "null"},
      {"self.open[0]", "true"},
      {"self.open[1]", "unknown: var.more"},
      {"self.absent[0]", "null"},
      {"self.tags.z", "null"},
      {"self.tags[\"z\"]", "null"},
      {"self.tags[\"a\"]", "\"b\""},
      {"self.two[-1]", "error: Invalid index"},
      {"self.two[0.5]", "error: Invalid index"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK(evaluated(row.given) == row.expected);
  }
}

}  // namespace
}  // namespace preflint::rules
