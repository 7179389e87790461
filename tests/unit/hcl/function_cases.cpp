#include "tests/unit/hcl/function_cases.h"

#include <stdexcept>

#include "tests/catch.h"
#include "value/json.h"

namespace preflint::hcl {

using value::Type;
using value::Value;

Value tagged(std::string_view json, std::string_view type) {
  const Type wanted = type.empty() ? Type::dynamic() : value::type_from_json(type).value();
  const std::expected<Value, std::string> value = value::from_tagged_json(json, wanted);
  if (!value) throw std::runtime_error(value.error() + " in " + std::string(json));
  return *value;
}

namespace {

/// Cuts a JSON array into the texts of its elements.
std::vector<std::string> split_array(std::string_view json) {
  std::vector<std::string> elements;
  std::string current;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      current += c;
      if (c == '\\') current += json[++i];
      in_string = c != '"';
      continue;
    }
    in_string = c == '"';
    const bool closes = c == ']' || c == '}';
    if (closes) --depth;
    if (depth > 1 || (depth == 1 && c != ',')) current += c;
    if (c == '[' || c == '{') ++depth;
    if ((depth == 1 && c == ',') || depth == 0) {
      if (current.find_first_not_of(' ') != std::string::npos) elements.push_back(current);
      current.clear();
    }
  }
  return elements;
}

/// An argument, which may be {"$type": TYPE, "value": V}.
Value argument(std::string_view json) {
  constexpr std::string_view typed = "{\"$type\":";
  json.remove_prefix(std::min(json.find_first_not_of(' '), json.size()));
  if (!json.starts_with(typed)) return tagged(json);
  constexpr std::string_view middle = ", \"value\":";
  const std::size_t at = json.find(middle);
  return tagged(json.substr(at + middle.size(), json.rfind('}') - at - middle.size()),
                json.substr(typed.size(), at - typed.size()));
}

}  // namespace

FunctionHarness::FunctionHarness() : FunctionHarness(FileAccess()) {}

FunctionHarness::FunctionHarness(const FileAccess& access)
    : table(terraform_functions(access)), scope(table, budget) {}

Value FunctionHarness::call(std::string_view function, const std::vector<Value>& args) {
  const Function* found = table.find(function);
  if (!found) throw std::runtime_error("no function " + std::string(function));
  return call_function(*found, args, {}, {}, scope, diagnostics);
}

std::string FunctionHarness::text(std::string_view function, std::string_view args) {
  std::vector<Value> values;
  for (const std::string& json : split_array(args)) values.push_back(argument(json));
  diagnostics = {};
  const Value result = call(function, values);
  if (diagnostics.has_errors()) return "error: " + diagnostics.entries().front().detail;
  return value::to_tagged_json(result);
}

void check_functions(std::initializer_list<FunctionCase> cases) {
  FunctionHarness harness;
  for (const FunctionCase& c : cases) {
    INFO(c.function << " " << c.args);
    const std::string got = harness.text(c.function, c.args);
    constexpr std::string_view error = "error: ";
    if (!c.result.starts_with(error)) {
      CHECK(got == c.result);
      continue;
    }
    INFO(got);
    CHECK((got.starts_with(error) && got.find(c.result.substr(error.size())) != std::string::npos));
  }
}

}  // namespace preflint::hcl
