#pragma once

#include <cstdint>
#include <vector>

#include "hcl/scope.h"
#include "rules/functions.h"
#include "rules/rule.h"
#include "rules/statistics.h"

namespace preflint::rules {

/// A value that was found out once, for all rules that ask for it. It is charged to the budget of
/// each, so that nothing depends on who was first; one with problems is found out by each anew.
class Memo {
 public:
  /// `round` names the rule and the item that ask.
  template <class Find>
  value::Value get(unsigned round, hcl::Budget& budget, Diagnostics& diagnostics,
                   const Find& find) {
    if (is_known_ && round == round_) return value_;
    if (is_known_ && !has_problems_) {
      budget.steps -= steps_;
      budget.bytes -= bytes_;
    } else {
      const hcl::Budget before = budget;
      Diagnostics problems;
      value_ = find(problems);
      steps_ = before.steps - budget.steps;
      bytes_ = before.bytes - budget.bytes;
      has_problems_ = !problems.entries().empty();
      diagnostics.append(problems);
      is_known_ = true;
    }
    round_ = round;
    return value_;
  }

 private:
  bool is_known_ = false;
  bool has_problems_ = false;
  unsigned round_ = 0;
  value::Value value_;
  std::int64_t steps_ = 0;
  std::int64_t bytes_ = 0;
};

/// The facts of one item, by their position in the set.
using Facts = std::vector<Memo>;

/// What the expressions of a rule see while one item is judged: `self`, `each`, `local`, and the
/// functions of rules. A fact is evaluated when it is first asked for, once.
class RuleScope final : public hcl::Scope {
 public:
  /// `reads` counts what is read; null where nobody wants to know. `round` is another one for each
  /// scope that shares facts.
  RuleScope(const FactSet& set, const RuleFunctions& functions, hcl::Budget& budget, Reads* reads,
            unsigned round)
      : set_(set),
        functions_(functions),
        budget_(budget),
        reads_(reads),
        round_(round),
        own_(set.facts.size()),
        is_evaluating_(set.facts.size()) {}

  void set_self(value::Value body) { self_ = std::move(body); }
  /// `facts` holds what has been found out of this item by this set of facts.
  void set_item(value::Value key, value::Value content, Facts& facts);

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
  value::Value fact(std::size_t index, Diagnostics& diagnostics) const;

  const FactSet& set_;
  const RuleFunctions& functions_;
  hcl::Budget& budget_;
  Reads* reads_;
  unsigned round_;
  value::Value self_;
  value::Value key_;
  value::Value item_;
  Facts own_;  // before there is an item
  Facts* facts_ = &own_;
  mutable std::vector<bool> is_evaluating_;
};

}  // namespace preflint::rules
