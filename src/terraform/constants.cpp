// Arguments that Terraform needs before it evaluates anything, and so must be literals.

#include "terraform/constants.h"

#include "hcl/evaluate.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Type;
using value::Value;

std::optional<hcl::Scope::Resolved> ConstantScope::resolve(const hcl::Name& root,
                                                           std::span<const hcl::TraverseStep> steps,
                                                           Diagnostics& diagnostics) const {
  diagnostics.error(root.range, "Variables not allowed", "Variables may not be used here.");
  return Resolved{Value::unknown(Type::dynamic(), {value::Reason::Kind::error,
                                                   "an expression in error", root.range}),
                  steps.size()};
}

std::optional<Value> constant_argument(const hcl::Block& block, std::string_view name,
                                       const Type& type, Diagnostics& diagnostics) {
  const hcl::Attribute* attribute = block.body.attribute(name);
  if (!attribute) return std::nullopt;
  const Value given = hcl::evaluate(*attribute->expr, ConstantScope(), diagnostics);
  const auto converted = value::convert(given, type);
  const bool usable = converted && converted->is_known();
  if (!usable) {
    diagnostics.error(
        attribute->expr->range, "Unsuitable value type",
        "Unsuitable value: " + (converted ? "value must be known" : converted.error().text()));
  }
  return usable && !converted->is_null() ? std::optional(*converted) : std::nullopt;
}

bool constant_flag(const hcl::Block& block, std::string_view name, bool otherwise,
                   Diagnostics& diagnostics) {
  const std::optional<Value> given = constant_argument(block, name, Type::boolean(), diagnostics);
  return given ? given->as_bool() : otherwise;
}

}  // namespace preflint::terraform
