#pragma once

#include <vector>

#include "hcl/scope.h"
#include "rules/functions.h"
#include "rules/rule.h"
#include "rules/statistics.h"

namespace preflint::rules {

/// What the expressions of a rule see while one item is judged: `self`, `each`, `local`, and the
/// functions of rules. A fact is evaluated when it is first asked for, once.
class RuleScope final : public hcl::Scope {
 public:
  /// `reads` counts what is read; null where nobody wants to know.
  RuleScope(const FactSet& set, const RuleFunctions& functions, hcl::Budget& budget, Reads* reads)
      : set_(set),
        functions_(functions),
        budget_(budget),
        reads_(reads),
        facts_(set.facts.size()) {}

  void set_self(value::Value body) { self_ = std::move(body); }
  /// Forgets the facts of the item before.
  void set_item(value::Value key, value::Value content);

  /// What `each.value` is.
  const value::Value& item() const { return item_; }

  std::optional<Resolved> resolve(const hcl::Name& root, std::span<const hcl::TraverseStep> steps,
                                  Diagnostics& diagnostics) const override;
  std::vector<std::string> root_names() const override { return {"self", "each", "local"}; }
  const hcl::Function* function(std::string_view name) const override {
    return functions_.find(name);
  }
  hcl::Budget& budget() const override { return budget_; }
  bool is_rule() const override { return true; }
  void note_read(const value::Value& attribute) const override {
    if (reads_) reads_->add(attribute);
  }

 private:
  enum class State : unsigned char { empty, evaluating, done };
  struct Slot {
    State state = State::empty;
    value::Value value;
  };
  value::Value fact(std::size_t index, Diagnostics& diagnostics) const;

  const FactSet& set_;
  const RuleFunctions& functions_;
  hcl::Budget& budget_;
  Reads* reads_;
  value::Value self_;
  value::Value key_;
  value::Value item_;
  mutable std::vector<Slot> facts_;
};

}  // namespace preflint::rules
