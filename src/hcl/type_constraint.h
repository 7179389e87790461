#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "hcl/scope.h"
#include "value/type.h"
#include "value/value.h"

namespace preflint::hcl {

/// The values that `optional(TYPE, VALUE)` gives to attributes that are absent or null, arranged
/// like the type.
struct Defaults {
  std::map<Text, value::Value> attributes;
  /// By attribute; of a tuple by position ("0"); of a collection one, named "".
  std::map<Text, std::unique_ptr<Defaults>> children;

  bool empty() const { return attributes.empty() && children.empty(); }
};

/// What a variable accepts.
/// https://developer.hashicorp.com/terraform/language/expressions/type-constraints
struct TypeConstraint {
  value::Type type;
  std::shared_ptr<const Defaults> defaults;  ///< null: none
};

/// Reads the expression behind `type =`; `scope` evaluates the defaults in it, which may name no
/// variables.
TypeConstraint read_type_constraint(const Expression& expression, const Scope& scope,
                                    Diagnostics& diagnostics);

/// Is this the function `convert`, whose second argument is a type and no value?
inline bool is_convert(std::string_view function) {
  return function == "convert" || function == "core::convert";
}

/// The value with the defaults filled in, before it is converted. Unknown and null parts stay as
/// they are.
value::Value apply_defaults(const value::Value& value, const Defaults& defaults);

}  // namespace preflint::hcl
