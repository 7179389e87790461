// `variable` blocks. https://developer.hashicorp.com/terraform/language/block/variable

#include "terraform/declare_variable.h"

#include <string>

#include "hcl/evaluate.h"
#include "terraform/block_schema.h"
#include "terraform/constants.h"
#include "terraform/declare_conditions.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Value;

namespace {

void read_default(const hcl::Expression& expression, Variable& variable, Diagnostics& diagnostics) {
  Value given = hcl::evaluate(expression, ConstantScope(), diagnostics);
  if (given.is_null() && !variable.nullable) {
    diagnostics.error(expression.range, "Invalid default value for variable",
                      "A null default value is not valid when nullable=false.");
    return;
  }
  if (variable.constraint.defaults)
    given = hcl::apply_defaults(given, *variable.constraint.defaults);
  const auto converted = value::convert(given, variable.constraint.type);
  if (!converted) {
    diagnostics.error(expression.range, "Invalid default value for variable",
                      "This default value is not compatible with the variable's type constraint: " +
                          converted.error().text() + ".");
    return;
  }
  variable.default_value = converted->through(expression.range, variable.shown);
}

/// A condition that does not look at the variable would not say anything about it.
void read_validations(const hcl::Block& block, Variable& variable, Diagnostics& diagnostics) {
  const std::string name(variable.name.view());
  for (const hcl::Block& nested : block.body.blocks) {
    const hcl::Attribute* condition =
        nested.type.view() == "validation" ? nested.body.attribute("condition") : nullptr;
    if (!condition || refers_to(*condition->expr, "var", name)) continue;
    diagnostics.error(condition->expr->range, "Invalid variable validation condition",
                      "The condition for variable \"" + name + "\" must refer to var." + name +
                          " in order to test incoming values.");
  }
  variable.validations = read_conditions(block.body, "validation", diagnostics);
}

}  // namespace

Variable read_variable(const hcl::Block& block, Diagnostics& diagnostics) {
  Variable made;
  made.name = block.labels[0];
  made.block = &block;
  made.shown = "var." + std::string(made.name.view());
  check_content(block, *find_schema("variable"), diagnostics);
  if (const hcl::Attribute* type = block.body.attribute("type"))
    made.constraint = hcl::read_type_constraint(*type->expr, ConstantScope(), diagnostics);
  made.nullable = constant_flag(block, "nullable", true, diagnostics);
  made.sensitive = constant_flag(block, "sensitive", false, diagnostics);
  made.ephemeral = constant_flag(block, "ephemeral", false, diagnostics);
  const hcl::Attribute* given = block.body.attribute("default");
  made.has_default = given != nullptr;
  if (given) read_default(*given->expr, made, diagnostics);
  read_validations(block, made, diagnostics);
  return made;
}

}  // namespace preflint::terraform
