// `lifecycle` blocks of resources, which are read before anything is evaluated.
// https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle

#include "terraform/lifecycle.h"

#include <algorithm>
#include <array>
#include <string>

#include "terraform/block_schema.h"
#include "terraform/constants.h"
#include "terraform/declare_conditions.h"

namespace preflint::terraform {

namespace {

/// The root of a reference, through the indices that follow it.
const hcl::ScopeTraversalExpr* reference_in(const hcl::Expression& e) {
  if (const auto* index = e.as<hcl::IndexExpr>()) return reference_in(*index->collection);
  if (const auto* relative = e.as<hcl::RelativeTraversalExpr>())
    return reference_in(*relative->source);
  return e.as<hcl::ScopeTraversalExpr>();
}

bool names_resource(const hcl::Expression& e) {
  constexpr std::array<std::string_view, 10> others = {
      "var", "local", "module", "path", "terraform", "tofu", "each", "count", "self", "data"};
  const hcl::ScopeTraversalExpr* reference = reference_in(e);
  return reference && std::ranges::find(others, reference->root.view()) == others.end();
}

void check_triggers(const hcl::Expression& list, Diagnostics& diagnostics) {
  const auto* items = list.as<hcl::TupleConsExpr>();
  if (!items) {
    diagnostics.error(list.range, "Invalid replace_triggered_by value",
                      "A list of references to resources is required.");
    return;
  }
  for (const hcl::Expression* item : items->items) {
    if (names_resource(*item)) continue;
    diagnostics.error(
        item->range, "Invalid reference in replace_triggered_by expression",
        "Only resources, count.index, and each.key may be used in replace_triggered_by.");
  }
}

}  // namespace

Lifecycle read_lifecycle(const hcl::Block& resource, Diagnostics& diagnostics) {
  Lifecycle made;
  bool found = false;
  for (const hcl::Block& block : resource.body.blocks) {
    if (block.type.view() != "lifecycle" || found) continue;  // `check_blocks` has complained
    found = true;
    check_content(block, *find_schema("lifecycle"), diagnostics);
    constant_flag(block, "create_before_destroy", false, diagnostics);
    constant_flag(block, "prevent_destroy", false, diagnostics);
    if (const hcl::Attribute* triggers = block.body.attribute("replace_triggered_by"))
      check_triggers(*triggers->expr, diagnostics);
    made.preconditions = read_conditions(block.body, "precondition", diagnostics);
    made.postconditions = read_conditions(block.body, "postcondition", diagnostics);
  }
  return made;
}

}  // namespace preflint::terraform
