// `validation`, `precondition`, `postcondition` and `assert` blocks, as far as they can be checked
// without evaluating them.
// https://developer.hashicorp.com/terraform/language/expressions/custom-conditions

#include "terraform/declare_conditions.h"

#include <string>

#include "terraform/block_schema.h"

namespace preflint::terraform {

bool refers_to(const hcl::Expression& expression, std::string_view root, std::string_view name) {
  if (const auto* traversal = expression.as<hcl::ScopeTraversalExpr>()) {
    const bool is_root = root.empty() || traversal->root.view() == root;
    const bool named = !traversal->steps.empty() &&
                       traversal->steps[0].kind == hcl::TraverseStep::Kind::attribute &&
                       traversal->steps[0].name.view() == name;
    return is_root && (name.empty() || named);
  }
  bool found = false;
  hcl::for_each_child(expression, [&](const hcl::Expression& child) {
    found = found || refers_to(child, root, name);
  });
  return found;
}

std::vector<Condition> read_conditions(const hcl::Body& body, std::string_view type,
                                       Diagnostics& diagnostics) {
  std::vector<Condition> conditions;
  for (const hcl::Block& block : body.blocks) {
    if (block.type.view() != type) continue;
    check_content(block, *find_schema(type), diagnostics);
    const hcl::Attribute* condition = block.body.attribute("condition");
    const hcl::Attribute* message = block.body.attribute("error_message");
    const bool constant = condition && !refers_to(*condition->expr, {}, {});
    if (constant) {
      diagnostics.error(condition->expr->range, "Invalid " + std::string(type) + " expression",
                        "The condition expression must refer to at least one object from elsewhere "
                        "in the configuration, or else its result would not be checking anything.");
    }
    if (condition && message && !constant)
      conditions.push_back({&block, condition->expr, message->expr});
  }
  return conditions;
}

}  // namespace preflint::terraform
