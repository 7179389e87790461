// A rule may hand a function anything: what a user has written in the wrong place, or what is null
// because he has left it out.
#include <string>
#include <vector>

#include "hcl/function.h"
#include "rules/functions.h"
#include "tests/catch.h"
#include "value/operations.h"

namespace preflint::rules {
namespace {

using value::Reason;
using value::Type;
using value::Value;

const Reason waits = {Reason::Kind::variable, Text("var.x"), {}};

Value text(std::string_view content) { return Value::string(Text(content)); }

/// A statement in the normal form but for one part, which is `odd`.
Value statement_with(std::string_view name, const Value& odd) {
  std::vector<Value::Entry> entries = {
      {"Effect", text("Allow")},
      {"Principals", Value::tuple({Value::object(
                         {{"Type", text("*")}, {"Identifiers", Value::tuple({text("*")})}})})},
      {"NotPrincipals", Value::tuple({})},
      {"Actions", Value::tuple({text("*")})},
      {"NotActions", Value::tuple({})},
      {"Resources", Value::tuple({text("*")})},
      {"NotResources", Value::tuple({})},
      {"Conditions", Value::tuple({})}};
  for (Value::Entry& entry : entries) {
    if (entry.first == name) entry.second = odd;
  }
  return Value::object(std::move(entries));
}

std::vector<Value> simple_values() {
  return {Value::null(),
          Value::boolean(true),
          Value::number(-5),
          text(""),
          text("*"),
          text("{\"a\":[null]}"),
          Value::unknown(Type::string(), waits),
          Value::unknown(Type(), waits),
          Value::tuple({}),
          Value::tuple({Value::null(), text("a"), Value::unknown(Type(), waits)}),
          Value::tuple({text("10.0.0.0/8")}).with_open_end(waits),
          Value::set(Type::string(), {text("a")}),
          Value::object({}),
          Value::object({{"Type", text("*")}, {"Identifiers", Value::null()}}),
          Value::one_of({text("a"), Value::null()}, waits)};
}

std::vector<Value> hostile_values() {
  std::vector<Value> values = simple_values();
  for (const Value& odd : simple_values()) {
    for (const std::string name :
         {"Effect", "Principals", "NotPrincipals", "Actions", "Resources", "Conditions"})
      values.push_back(statement_with(name, odd));
    values.push_back(Value::tuple({odd}));
    values.push_back(Value::tuple({statement_with("Principals", Value::tuple({odd}))}));
    values.push_back(statement_with("Conditions", Value::tuple({odd})));
    const Value named = Value::object({{"Type", text("*")}, {"Identifiers", odd}});
    values.push_back(statement_with("Principals", Value::tuple({named})));
    const Value condition = Value::object(
        {{"Operator", text("StringEquals")}, {"Key", text("aws:SourceArn")}, {"Values", odd}});
    values.push_back(statement_with("Conditions", Value::tuple({condition})));
  }
  return values;
}

/// Calls a function with every value in one place and simple ones in the others.
class Caller {
 public:
  Caller() {
    configuration_.graph.freeze();
    functions_.look_at(configuration_);
  }

  void call_with_all(const std::string& name) {
    const hcl::Function& function = *functions_.find(name);
    const std::size_t variadic = function.variadic.empty() ? 0 : 2;
    const std::size_t count = function.parameters.size() + variadic;
    for (std::size_t at = 0; at < count; ++at) {
      for (const Value& hostile : hostile_) {
        for (const Value& other : simple_) {
          std::vector<Value> arguments(count, other);
          arguments[at] = hostile;
          call(function, arguments);
        }
      }
    }
  }

 private:
  void call(const hcl::Function& function, const std::vector<Value>& arguments) {
    hcl::Budget budget;
    const hcl::FunctionTable none;
    const hcl::VariableScope scope(none, budget);
    Diagnostics diagnostics;
    static_cast<void>(hcl::call_function(function, arguments, {}, {}, scope, diagnostics));
  }

  graph::Configuration configuration_;
  RuleFunctions functions_;
  const std::vector<Value> hostile_ = hostile_values();
  const std::vector<Value> simple_ = simple_values();
};

TEST_CASE("functions of rules cope with whatever they are given") {
  Caller caller;
  for (const std::string& name : rule_function_names()) {
    INFO(name);
    caller.call_with_all(name);
    SUCCEED();
  }
}

}  // namespace
}  // namespace preflint::rules
