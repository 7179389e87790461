// Finds the names of a rule. Facts are lazy; one that is met again while it is evaluated is a
// cycle.

#include "rules/scope.h"

#include "hcl/evaluate.h"

namespace preflint::rules {

using value::Reason;
using value::Value;

void RuleScope::set_item(Value key, Value content, Facts& facts) {
  key_ = std::move(key);
  item_ = std::move(content);
  facts_ = &facts;
  facts.resize(set_.facts.size());
}

std::optional<hcl::Scope::Resolved> RuleScope::resolve(const hcl::Name& root,
                                                       std::span<const hcl::TraverseStep> steps,
                                                       Diagnostics& diagnostics) const {
  if (root.view() == "self") return Resolved{self_, 0};
  if (steps.empty() || steps[0].kind != hcl::TraverseStep::Kind::attribute) return std::nullopt;
  const std::string_view name = steps[0].name.view();
  if (root.view() == "each") return Resolved{name == "key" ? key_ : item_, 1};
  if (root.view() != "local") return std::nullopt;
  for (std::size_t i = 0; i < set_.facts.size(); ++i) {
    if (set_.facts[i].name.view() == name) return Resolved{fact(i, diagnostics), 1};
  }
  return std::nullopt;
}

Value RuleScope::fact(std::size_t index, Diagnostics& diagnostics) const {
  const Fact& fact = set_.facts[index];
  if (is_evaluating_[index]) {
    diagnostics.error(fact.name.range, "Fact refers to itself",
                      "The fact \"" + std::string(fact.name.view()) + "\" needs its own value.");
    return Value::unknown({},
                          {Reason::Kind::error, "a fact that refers to itself", fact.name.range});
  }
  return (*facts_)[index].get(round_, budget_, diagnostics, [&](Diagnostics& problems) {
    is_evaluating_[index] = true;
    Value value = hcl::evaluate(*fact.expr, *this, problems);
    is_evaluating_[index] = false;
    return value;
  });
}

}  // namespace preflint::rules
