// Walks expressions for what they refer to, as Terraform does before it evaluates any.
// https://developer.hashicorp.com/terraform/language/expressions/references

#include "terraform/references.h"

#include <algorithm>

#include "hcl/type_constraint.h"
#include "terraform/meta_arguments.h"

namespace preflint::terraform {

void ReferenceWalk::expression(const hcl::Expression& e) {
  if (const auto* traversal = e.as<hcl::ScopeTraversalExpr>()) {
    const bool bound = std::ranges::find(bound_, traversal->root.view()) != bound_.end();
    if (!bound) visit_(*traversal);
  } else if (const auto* for_expression = e.as<hcl::ForExpr>()) {
    loop(*for_expression);
  } else if (const auto* call = e.as<hcl::FunctionCallExpr>();
             call && hcl::is_convert(call->name.view()) && !call->args.empty()) {
    expression(*call->args.front());  // The other argument is a type.
  } else {
    hcl::for_each_child(e, [this](const hcl::Expression& child) { expression(child); });
  }
}

void ReferenceWalk::loop(const hcl::ForExpr& e) {
  expression(*e.collection);
  const std::size_t outside = bound_.size();
  if (e.variables->key.text) bound_.push_back(e.variables->key.view());
  bound_.push_back(e.variables->value.view());
  for (const hcl::Expression* inner : {e.key, e.value, e.condition}) {
    if (inner) expression(*inner);
  }
  bound_.resize(outside);
}

void ReferenceWalk::body(const hcl::Body& of) {
  for (const hcl::Attribute& attribute : of.attributes) {
    const std::string_view name = attribute.name.view();
    if (name != "provider" && name != "depends_on") expression(*attribute.expr);
  }
  for (const hcl::Block& block : of.blocks) {
    if (block.type.view() == "dynamic" && block.labels.size() == 1) {
      dynamic(block);
    } else if (!is_meta_block(block.type.view())) {
      body(block.body);
    }
  }
}

void ReferenceWalk::dynamic(const hcl::Block& block) {
  if (const hcl::Attribute* for_each = block.body.attribute("for_each"))
    expression(*for_each->expr);
  bound_.push_back(iterator_of(block));
  if (const hcl::Attribute* labels = block.body.attribute("labels")) expression(*labels->expr);
  for (const hcl::Block& content : block.body.blocks) body(content.body);
  bound_.pop_back();
}

std::string_view step_name(const hcl::ScopeTraversalExpr& e, std::size_t at) {
  const bool named = at < e.steps.size() && e.steps[at].kind == hcl::TraverseStep::Kind::attribute;
  return named ? e.steps[at].name.view() : std::string_view();
}

}  // namespace preflint::terraform
