// Input variables: what values they accept, what these are converted to, and how the way is told.
// https://developer.hashicorp.com/terraform/language/values/variables

#include "terraform/variables.h"

#include "hcl/evaluate.h"
#include "terraform/module_scope.h"
#include "value/convert.h"
#include "value/ephemeral.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Reason;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

Value unknown_value(const Variable& variable) {
  Refinements refinements;
  refinements.not_null = !variable.nullable;
  return Value::unknown(variable.constraint.type.without_optional(),
                        {Reason::Kind::variable, variable.shown, variable.block->header},
                        refinements)
      .through(variable.block->header, variable.shown);
}

/// Why the value can't be the variable's.
std::string unsuitable(const Variable& variable, const Root& root, bool of_root,
                       const std::string& why) {
  return "The given value is not suitable for " +
         (of_root ? variable.shown.str()
                  : "child module variable \"" + std::string(variable.name.view()) + "\"") +
         " declared at " + root.sources.describe(variable.block->header) + ": " + why + ".";
}

}  // namespace

Value with_declared_marks(const Variable& variable, Value value, Root& root) {
  if (variable.sensitive) value = value.with_marks(MarkSet{Mark{}});
  if (!variable.ephemeral) return value;
  root.uses_ephemeral = true;
  return value.with_marks(MarkSet{value::ephemeral_mark()});
}

Value accepted(const Variable& variable, Value given, Range at, bool of_root, Root& root) {
  const Type type = variable.constraint.type.without_optional();
  if (variable.constraint.defaults)
    given = hcl::apply_defaults(given, *variable.constraint.defaults);
  const auto converted = value::convert(given, variable.constraint.type);
  const bool refused_null = given.is_null() && !variable.nullable;
  if (refused_null && variable.default_value) return *variable.default_value;
  if (refused_null) {
    root.diagnostics.error(
        at, "Required variable not set",
        unsuitable(variable, root, of_root, "required variable may not be set to null"));
  } else if (!converted) {
    root.diagnostics.error(at, "Invalid value for input variable",
                           unsuitable(variable, root, of_root, converted.error().text()));
  } else {
    return *converted;
  }
  return Value::unknown(type, {Reason::Kind::error, variable.shown, at});
}

Value evaluate_argument(ModuleInstance& instance, const Variable& variable) {
  Root& root = instance.root();
  const hcl::Attribute* argument = instance.argument(variable);
  if (!argument) {
    return with_declared_marks(
        variable, variable.default_value ? *variable.default_value : unknown_value(variable), root);
  }
  const Range at = argument->expr->range;
  const ModuleScope scope(*instance.caller(), instance.mode(), instance.repetition());
  const std::string name = "module." + std::string(instance.called_by()->name.view()) +
                           " argument \"" + std::string(variable.name.view()) + "\"";
  Value given = hcl::evaluate(*argument->expr, scope, root.diagnostics).through(at, name);
  if (root.uses_ephemeral && !variable.ephemeral && value::is_ephemeral(given.marks_deep())) {
    root.diagnostics.error(at, "Ephemeral value not allowed",
                           "This input variable is not declared as accepting ephemeral values, so "
                           "it cannot be set to a result derived from an ephemeral value.");
  }
  given = accepted(variable, std::move(given), at, false, root);
  return with_declared_marks(variable, given.through(variable.block->header, variable.shown), root);
}

}  // namespace preflint::terraform
