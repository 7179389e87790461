#pragma once

// What the files that evaluate expressions share; included by evaluate*.cpp alone.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hcl/evaluate.h"

namespace preflint::hcl {

/// Evaluates one expression tree in one scope: an overload for every kind of node, spread over
/// evaluate*.cpp.
class Evaluator {
 public:
  Evaluator(const Scope& scope, Diagnostics& diagnostics)
      : scope_(scope), diagnostics_(diagnostics) {}
  /// The same, with its diagnostics kept apart: they may turn out not to count.
  Evaluator(const Evaluator& outer, Diagnostics& diagnostics)
      : scope_(outer.scope_),
        diagnostics_(diagnostics),
        splat_item_(outer.splat_item_),
        doubt_(outer.doubt_) {}
  /// The item that a splat stands on, for AnonSymbolExpr.
  Evaluator(const Evaluator& outer, const value::Value& splat_item)
      : scope_(outer.scope_),
        diagnostics_(outer.diagnostics_),
        splat_item_(&splat_item),
        doubt_(outer.doubt_) {}

  /// The one way down: every node is counted against the budget, in steps and in depth.
  value::Value evaluate(const Expression& expression);

  // evaluate.cpp: names, steps, operators.
  value::Value visit(const LiteralValueExpr& e, Range at);
  value::Value visit(const ScopeTraversalExpr& e, Range at);
  value::Value visit(const RelativeTraversalExpr& e, Range at);
  value::Value visit(const ConditionalExpr& e, Range at);
  value::Value visit(const IndexExpr& e, Range at);
  value::Value visit(const ParenthesesExpr& e, Range at);
  value::Value visit(const BinaryOpExpr& e, Range at);
  value::Value visit(const UnaryOpExpr& e, Range at);
  value::Value visit(const ErrorExpr& e, Range at);
  // evaluate_collections.cpp
  value::Value visit(const TupleConsExpr& e, Range at);
  value::Value visit(const ObjectConsExpr& e, Range at);
  value::Value visit(const ObjectConsKeyExpr& e, Range at);
  value::Value visit(const ForExpr& e, Range at);
  value::Value visit(const SplatExpr& e, Range at);
  value::Value visit(const AnonSymbolExpr& e, Range at);
  // evaluate_template.cpp
  value::Value visit(const TemplateExpr& e, Range at);
  value::Value visit(const TemplateWrapExpr& e, Range at);
  value::Value visit(const TemplateJoinExpr& e, Range at);
  // evaluate_call.cpp
  value::Value visit(const FunctionCallExpr& e, Range at);

 private:
  friend class ForLoop;

  value::Value fail(Range subject, std::string summary, std::string detail, Range context = {});
  bool spend(Range at);
  value::Reason why_of_result(const ForExpr& e, value::Reason of_collection, Range at) const;
  value::Value step(const value::Value& source, const TraverseStep& step);
  value::Value element(const Expression& item);
  value::Value unknown_tuple_splat(const value::Value& source, const Expression& each);
  value::Value with_each_choice(const TemplateExpr& e, const std::vector<value::Value>& contents,
                                Range at);
  value::Value assembled(const TemplateExpr& e, const std::vector<value::Value>& contents,
                         Range at);
  value::Value logical(const BinaryOpExpr& e, Range at);
  value::Value logical_in_rule(const BinaryOpExpr& e, Range at);
  value::Value operand(const value::Value& raw, const value::Type& wanted, std::string_view side,
                       const Expression& e, Range context, bool& ok);
  value::Value choose(const value::Value& condition, const value::Value& yes,
                      const value::Value& no);
  value::Value call(const struct Function& function, std::span<const value::Value> args,
                    std::span<const Range> ranges, Range at);
  value::Value try_call(const FunctionCallExpr& e, Range at);
  value::Value can_call(const FunctionCallExpr& e, Range at);
  value::Value convert_call(const FunctionCallExpr& e, Range at);
  value::Value provider_call(const FunctionCallExpr& e, Range at);
  value::Value call_with_arguments(const struct Function& function, const FunctionCallExpr& e,
                                   Range at);

  const Scope& scope_;
  Diagnostics& diagnostics_;
  const value::Value* splat_item_ = nullptr;
  /// Of what `try` and `can` look at.
  struct Doubt {
    bool may_fail = false;  ///< something was read out of a value that is not known
    /// There are choices out of which it can't be read: what the choice waits for.
    std::optional<value::Reason> left_out;
  };
  void note_doubt(const value::Value& source, const TraverseStep& step);
  value::Value or_else(const value::Value& result, const Doubt& doubt, const FunctionCallExpr& e,
                       std::size_t next, Range at);
  value::Value try_from(const FunctionCallExpr& e, std::size_t first, Range at);

  Doubt* doubt_ = nullptr;
};

/// One step on a value that is there. In a rule an absent part reads as null all the way down.
value::Value take_step(const value::Value& source, const TraverseStep& step, bool in_rule,
                       Diagnostics& diagnostics);

/// The value that stands for what could not be evaluated; a diagnostic says why.
value::Value failed_value(Range at);

}  // namespace preflint::hcl
