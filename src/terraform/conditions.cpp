// Custom conditions, once everything that they speak of can be evaluated.
// https://developer.hashicorp.com/terraform/language/expressions/custom-conditions

#include "terraform/conditions.h"

#include <optional>

#include "hcl/evaluate.h"
#include "terraform/module_scope.h"
#include "value/convert.h"
#include "value/ephemeral.h"

namespace preflint::terraform {

using value::Type;
using value::Value;

namespace {

/// How a kind of condition speaks.
struct Kind {
  std::string_view failed;   ///< the summary when it does not hold
  std::string_view invalid;  ///< and when it is neither true nor false
  Diagnostic::Severity severity = Diagnostic::Severity::error;
};

constexpr Kind validation{"Invalid value for variable", "Invalid variable validation result"};
constexpr Kind precondition{"Resource precondition failed", "Invalid condition result"};
constexpr Kind postcondition{"Resource postcondition failed", "Invalid condition result"};
constexpr Kind of_output{"Module output value precondition failed", "Invalid condition result"};
constexpr Kind assertion{"Check block assertion failed", "Invalid condition result",
                         Diagnostic::Severity::warning};

class Conditions {
 public:
  explicit Conditions(ModuleInstance& instance)
      : instance_(instance), module_(instance.module()), root_(instance.root()) {}

  void check() {
    for (std::uint32_t i = 0; i < module_.variables.size(); ++i) variable(i);
    for (const OutputDeclaration& output : module_.outputs) {
      for (const Condition& condition : output.preconditions)
        check(of_output, condition, ModuleScope(instance_), condition.condition->range);
    }
    for (std::uint32_t i = 0; i < module_.resources.size(); ++i) resource(i);
    for (const CheckDeclaration& declared : module_.checks) {
      for (const Condition& condition : declared.asserts)
        check(assertion, condition, ModuleScope(instance_), condition.condition->range);
    }
  }

 private:
  void variable(std::uint32_t index) {
    for (const Condition& condition : module_.variables[index].validations)
      check(validation, condition, ModuleScope(instance_), instance_.given_at(index));
  }

  void resource(std::uint32_t index) {
    const ResourceDeclaration& declared = module_.resources[index];
    if (declared.preconditions.empty() && declared.postconditions.empty()) return;
    const EvaluatedResource& evaluated = instance_.resource(index);
    if (evaluated.expansion.is_uncertain()) return;
    for (std::size_t i = 0; i < evaluated.instances.size(); ++i) {
      const Repetition& repetition = evaluated.expansion.instances[i];
      const Value self = seen_by_expressions(instance_, evaluated.instances[i], declared);
      for (const Condition& condition : declared.preconditions) {
        check(precondition, condition, ModuleScope(instance_, evaluated.expansion.mode, repetition),
              condition.condition->range);
      }
      for (const Condition& condition : declared.postconditions) {
        check(postcondition, condition,
              ModuleScope(instance_, evaluated.expansion.mode, repetition, &self),
              condition.condition->range);
      }
    }
  }

  void check(const Kind& kind, const Condition& condition, const hcl::Scope& scope, Range at) {
    const Value given = hcl::evaluate(*condition.condition, scope, root_.diagnostics);
    const auto holds = value::convert(given, Type::boolean());
    const Range written = condition.condition->range;
    if (!holds) {
      root_.diagnostics.error(written, std::string(kind.invalid),
                              "Invalid condition result value: " + holds.error().text() + ".");
    } else if (holds->is_null()) {
      root_.diagnostics.error(written, std::string(kind.invalid),
                              "Condition expression must return either true or false, not null.");
    } else if (holds->is_bool() && !holds->as_bool()) {
      const std::string place = &kind == &validation
                                    ? "\n\nThis was checked by the validation rule at " +
                                          root_.sources.describe(condition.block->header) + "."
                                    : "";
      root_.diagnostics.add(
          {kind.severity, std::string(kind.failed), message(condition, scope) + place, at, {}});
    }
  }

  std::string message(const Condition& condition, const hcl::Scope& scope) {
    const Value given = hcl::evaluate(*condition.message, scope, root_.diagnostics);
    const auto text = value::convert(given, Type::string());
    const Range at = condition.message->range;
    if (!text || text->is_null()) {
      root_.diagnostics.error(at, "Invalid error message",
                              "Unsuitable value for error message: " +
                                  (text ? "must not be null" : text.error().text()) + ".");
    } else if (text->is_sensitive() || value::is_ephemeral(text->marks())) {
      root_.diagnostics.error(at,
                              text->is_sensitive() ? "Error message refers to sensitive values"
                                                   : "Error message refers to ephemeral values",
                              "The message of this condition would show what must not be shown.");
    } else if (text->is_known()) {
      return text->as_text().str();
    }
    return "This check failed, but its error message can't be shown.";
  }

  ModuleInstance& instance_;
  const Module& module_;
  Root& root_;
};

}  // namespace

void check_conditions(ModuleInstance& instance) {
  // Of a module that may not be there, nothing can be said.
  if (instance.uncertain().what.empty()) Conditions(instance).check();
}

}  // namespace preflint::terraform
