#pragma once

// Tables of function calls: {function, arguments, result}. Arguments are one JSON array in the
// tagged form of value/json.h, in which an element may have a type of its own: {"$type": TYPE,
// "value": V}. The result is in the tagged form, or "error: " and a part of the message.

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/filesystem.h"
#include "hcl/function.h"
#include "value/value.h"

namespace preflint::hcl {

struct FunctionCase {
  std::string_view function;
  std::string_view args;
  std::string_view result;
};

/// Calls each function as the language would and compares.
void check_functions(std::initializer_list<FunctionCase> cases);

/// What stands around a call in a test.
struct FunctionHarness {
  FunctionHarness();
  explicit FunctionHarness(const FileAccess& access);

  /// The value of a call with these arguments. Errors go to `diagnostics`.
  value::Value call(std::string_view function, const std::vector<value::Value>& args);
  /// The tagged form of a call's value, or "error: " and the message of the first error.
  std::string text(std::string_view function, std::string_view args);

  FunctionTable table;
  Budget budget;
  VariableScope scope;
  Diagnostics diagnostics;
};

/// A value from its tagged form; of the type that it implies unless one is given in cty's notation.
value::Value tagged(std::string_view json, std::string_view type = "");

}  // namespace preflint::hcl
