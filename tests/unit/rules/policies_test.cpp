// What is public, as the table in public_policies.txt says: a policy's first statement among all of
// them.
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "graph/policy.h"
#include "hcl/function.h"
#include "rules/functions.h"
#include "tests/catch.h"
#include "value/json.h"

namespace preflint::rules {
namespace {

using nlohmann::json;
using value::Reason;
using value::Type;
using value::Value;

/// "<x>" becomes a value that nobody knows.
Value with_unknowns(const Value& v) {
  if (v.is_string() && v.as_string().starts_with('<') && v.as_string().ends_with('>'))
    return Value::unknown(Type::dynamic(), {Reason::Kind::variable, v.as_text(), {}});
  if (v.is_sequence()) {
    std::vector<Value> elements;
    for (const Value& element : v.elements()) elements.push_back(with_unknowns(element));
    return Value::tuple(std::move(elements));
  }
  if (v.is_mapping()) {
    std::vector<Value::Entry> entries;
    for (const auto& [name, inner] : v.entries()) entries.emplace_back(name, with_unknowns(inner));
    return Value::object(std::move(entries));
  }
  return v;
}

Value document(json statements) {
  if (!statements.is_array()) statements = json::array({statements});
  for (json& statement : statements) {
    const json defaults = {
        {"Effect", "Allow"}, {"Action", "s3:GetObject"}, {"Resource", "arn:aws:s3:::records/*"}};
    for (const auto& [name, content] : defaults.items()) {
      if (!statement.contains(name) && !statement.contains("Not" + name)) statement[name] = content;
    }
  }
  const json whole = {{"Version", "2012-10-17"}, {"Statement", statements}};
  return with_unknowns(*value::parse_json(whole.dump()));
}

std::string verdict(const Value& statements) {
  const RuleFunctions functions;
  const hcl::FunctionTable none;
  hcl::Budget budget;
  const hcl::VariableScope scope(none, budget);
  Diagnostics diagnostics;
  const std::vector<Value> arguments = {statements.elements()[0], statements};
  const Value result =
      hcl::call_function(*functions.find("allows_everyone"), arguments, {}, {}, scope, diagnostics);
  REQUIRE(diagnostics.entries().empty());
  if (!result.is_known()) return "unknown";
  return result.as_bool() ? "public" : "closed";
}

TEST_CASE("a statement is public as AWS says") {
  std::ifstream table("tests/unit/rules/public_policies.txt");
  REQUIRE(table);
  std::size_t cases = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t space = line.find(' ');
    INFO(line);
    Diagnostics diagnostics;
    const Value statements =
        graph::policy_statements(document(json::parse(line.substr(space))), diagnostics);
    CHECK(verdict(statements) == line.substr(0, space));
    ++cases;
  }
  CHECK(cases > 0);
}

}  // namespace
}  // namespace preflint::rules
