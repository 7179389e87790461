// Evaluates names, steps and operators. The behaviour is that of hclsyntax's Value methods: every
// function returns its best result beside the diagnostics, in HCL's words; what could not be had is
// unknown and carries the reason. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
// ("Expressions")
//
// Three things go beyond the reference. A value that is one of a few (`Value::candidates`) goes
// through each operation once a candidate. The operators that choose keep the source marks of what
// decided. And in the scope of a rule an absent part reads as null, so that a rule can walk down a
// body without asking at each step whether there is more.

#include "hcl/evaluate.h"

#include <array>
#include <optional>

#include "base/suggest.h"
#include "hcl/evaluator.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::hcl {

using value::Reason;
using value::Type;
using value::Value;

Value failed_value(Range at) {
  return Value::unknown(Type::dynamic(), {Reason::Kind::error, "an expression in error", at});
}

Value evaluate(const Expression& expression, const Scope& scope, Diagnostics& diagnostics) {
  return Evaluator(scope, diagnostics).evaluate(expression);
}

Value traverse(Value source, std::span<const TraverseStep> steps, Diagnostics& diagnostics) {
  for (const TraverseStep& step : steps) source = take_step(source, step, false, diagnostics);
  return source;
}

namespace {

/// Is the key one that a known collection, all of which is known, does not have?
bool lacks_element(const Value& collection, const Value& key) {
  if (collection.is_mapping() && key.is_string())
    return collection.missing() == value::Missing::error && !collection.find(key.as_string());
  if (!collection.is_sequence() || collection.is_open() || !key.is_number()) return false;
  const value::Number& at = key.as_number();
  const std::int64_t size = static_cast<std::int64_t>(collection.elements().size());
  return at.is_whole() && !at.is_negative() && at >= value::Number(size);
}

/// Is there nothing at this step, where a rule reads null and anybody else gets an error?
bool lacks(const Value& source, const TraverseStep& step) {
  if (source.is_null()) return true;
  if (!source.is_known()) return false;
  if (step.kind != TraverseStep::Kind::attribute) return lacks_element(source, *step.key);
  if (!source.is_mapping()) return source.is_string() || source.is_bool() || source.is_number();
  return source.missing() == value::Missing::error && !source.find(step.name.view());
}

/// A step into something unknown, whatever type it is thought to have.
Value unknown_part(const Value& source, const TraverseStep& step, Diagnostics& diagnostics) {
  if (source.type().is_primitive())
    return Value::unknown(Type::dynamic(), source.reason()).with_marks(source.marks().derived());
  if (step.kind == TraverseStep::Kind::attribute)
    return value::get_attribute(source, *step.name.text, step.range, diagnostics);
  return value::index(source, *step.key, step.range, diagnostics);
}

}  // namespace

Value take_step(const Value& source, const TraverseStep& step, bool in_rule,
                Diagnostics& diagnostics) {
  // Outside of rules, a choice from which nothing can be read would not deploy.
  if (in_rule && !source.candidates().empty()) {
    return value::for_candidates(source, Value(), [&](const Value& candidate, const Value&) {
      return take_step(candidate.with_marks(source.marks()), step, in_rule, diagnostics);
    });
  }
  if (in_rule && lacks(source, step)) return Value::null().with_marks(source.marks().derived());
  if (in_rule && !source.is_known()) return unknown_part(source, step, diagnostics);
  if (step.kind == TraverseStep::Kind::attribute) {
    return value::get_attribute(source, *step.name.text, step.range, diagnostics);
  }
  return value::index(source, *step.key, step.range, diagnostics);
}

bool Evaluator::spend(Range at) {
  Budget& budget = scope_.budget();
  const bool too_deep = budget.depth >= Budget::deepest;
  if (--budget.steps >= 0 && !too_deep) return true;
  if (!budget.reported) {
    budget.reported = true;
    diagnostics_.error(at, too_deep ? "Expression nested too deeply" : "Evaluation takes too long",
                       "The rest of this configuration's expressions count as unknown.");
  }
  return false;
}

Value Evaluator::evaluate(const Expression& expression) {
  if (!spend(expression.range))
    return Value::unknown(Type::dynamic(), {Reason::Kind::limit, "a limit", expression.range});
  ++scope_.budget().depth;
  Value result =
      std::visit([&](const auto& node) { return visit(node, expression.range); }, expression.node);
  --scope_.budget().depth;
  return result;
}

Value Evaluator::fail(Range subject, std::string summary, std::string detail, Range context) {
  diagnostics_.error(subject, std::move(summary), std::move(detail), context);
  return failed_value(subject);
}

Value Evaluator::visit(const LiteralValueExpr& e, Range) { return *e.value; }

Value Evaluator::visit(const ErrorExpr&, Range at) { return failed_value(at); }

Value Evaluator::visit(const ParenthesesExpr& e, Range) { return evaluate(*e.inner); }

namespace {

/// Is there certainly something at this step of an open value?
bool has(const Value& open, const TraverseStep& step) {
  const bool is_named = step.kind == TraverseStep::Kind::attribute;
  if (open.is_mapping() && (is_named || step.key->is_string()))
    return open.find(is_named ? step.name.view() : step.key->as_string()) != nullptr;
  if (!open.is_sequence() || is_named || !step.key->is_number()) return false;
  return step.key->as_number() < value::Number(static_cast<std::int64_t>(open.placed_count()));
}

/// May there turn out to be nothing at this step, once the source is known?
bool may_fail(const Value& source, const TraverseStep& step) {
  if (source.is_open()) return !has(source, step);
  if (source.is_known()) return false;
  const Type type = source.type();
  const bool is_declared = step.kind == TraverseStep::Kind::attribute &&
                           type.is(Type::Kind::object) && type.attribute(step.name.view());
  return !is_declared || !source.refinements().not_null;
}

}  // namespace

void Evaluator::note_doubt(const Value& source, const TraverseStep& step) {
  if (may_fail(source, step)) doubt_->may_fail = true;
  if (scope_.is_rule()) return;
  for (const Value& choice : source.candidates()) {
    Diagnostics apart;
    static_cast<void>(take_step(choice, step, false, apart));
    if (apart.has_errors()) doubt_->left_out = source.reason();
  }
}

Value Evaluator::step(const Value& source, const TraverseStep& step) {
  if (doubt_) note_doubt(source, step);
  Value part = take_step(source, step, scope_.is_rule(), diagnostics_);
  const bool is_body = source.is_mapping() && source.missing() == value::Missing::null;
  if (is_body && step.kind == TraverseStep::Kind::attribute && scope_.is_rule())
    scope_.note_read(part);
  return part;
}

Value Evaluator::visit(const ScopeTraversalExpr& e, Range at) {
  std::optional<Scope::Resolved> found = scope_.resolve(e.root, e.steps, diagnostics_);
  if (!found) {
    const std::string name(e.root.view());
    return fail(
        e.root.range, "Unknown variable",
        "There is no variable named \"" + name + "\"." + did_you_mean(name, scope_.root_names()),
        at);
  }
  for (const TraverseStep& next : e.steps.subspan(found->consumed))
    found->value = step(found->value, next);
  return std::move(found->value);
}

Value Evaluator::visit(const RelativeTraversalExpr& e, Range) {
  Value result = evaluate(*e.source);
  for (const TraverseStep& next : e.steps) result = step(result, next);
  return result;
}

Value Evaluator::visit(const IndexExpr& e, Range at) {
  const Value collection = evaluate(*e.collection);
  const Value key = evaluate(*e.key);
  if (scope_.is_rule() && collection.is_null())
    return Value::null().with_marks(collection.marks().derived());
  if (doubt_ && (!collection.is_known() || collection.is_open() || !key.is_known()))
    doubt_->may_fail = true;
  if (!scope_.is_rule()) {
    return value::for_candidates(key, Value(), [&](const Value& k, const Value&) {
      for (const Value& choice : doubt_ ? collection.candidates() : std::span<const Value>()) {
        Diagnostics apart;
        static_cast<void>(value::index(choice, k, at, apart));
        if (apart.has_errors()) doubt_->left_out = collection.reason();
      }
      return value::index(collection, k.with_marks(key.marks()), at, diagnostics_);
    });
  }
  return value::for_candidates(collection, key, [&](const Value& c, const Value& k) {
    if (lacks_element(c, k))
      return Value::null().with_marks(collection.marks().united(key.marks()).derived());
    return value::index(c.with_marks(collection.marks()), k.with_marks(key.marks()), at,
                        diagnostics_);
  });
}

// --- Operators
// -------------------------------------------------------------------------------------------------------------

namespace {

bool is_logical(BinaryOperator op) {
  return op == BinaryOperator::logical_and || op == BinaryOperator::logical_or;
}

Value apply(BinaryOperator op, const Value& a, const Value& b, Range at, Diagnostics& diagnostics) {
  switch (op) {
    case BinaryOperator::equal:
      return value::equals(a, b);
    case BinaryOperator::not_equal:
      return value::logical_not(value::equals(a, b));
    case BinaryOperator::greater:
      return value::less_than(b, a);
    case BinaryOperator::greater_or_equal:
      return value::less_or_equal(b, a);
    case BinaryOperator::less:
      return value::less_than(a, b);
    case BinaryOperator::less_or_equal:
      return value::less_or_equal(a, b);
    case BinaryOperator::add:
      return value::add(a, b);
    case BinaryOperator::subtract:
      return value::subtract(a, b);
    case BinaryOperator::multiply:
      return value::multiply(a, b);
    case BinaryOperator::divide:
      return value::divide(a, b, at, diagnostics);
    case BinaryOperator::modulo:
      return value::modulo(a, b);
    case BinaryOperator::logical_and:
      return value::logical_and(a, b);
    case BinaryOperator::logical_or:
      return value::logical_or(a, b);
  }
  return failed_value(at);
}

/// What an operand has to be; dynamic for (in)equality, which compares anything.
Type operand_type(BinaryOperator op) {
  if (is_logical(op)) return Type::boolean();
  if (op == BinaryOperator::equal || op == BinaryOperator::not_equal) return Type::dynamic();
  return Type::number();
}

}  // namespace

Value Evaluator::operand(const Value& raw, const Type& wanted, std::string_view side,
                         const Expression& e, Range context, bool& ok) {
  if (wanted.is(Type::Kind::dynamic)) return raw;
  const auto converted = value::convert(raw, wanted);
  if (!converted) {
    ok = false;
    return fail(
        e.range, "Invalid operand",
        "Unsuitable value for " + std::string(side) + "operand: " + converted.error().text() + ".",
        context);
  }
  if (converted->is_null()) {
    ok = false;
    return fail(e.range, "Operation failed", "Error during operation: argument must not be null.",
                context);
  }
  return *converted;
}

/// What waits for two things is not told by either alone, and its reason names both: resources that
/// wait for the same are taken to be there together.
static Value waiting_for_both(const Value& result, const Value& left, const Value& right,
                              std::string_view between, Range at) {
  constexpr std::size_t longest = 200;
  if (result.is_known() || left.is_known() || right.is_known()) return result;
  const Text first = left.reason().what, second = right.reason().what;
  if (first == second) return result;
  Reason both = left.reason();
  if (first.size() + second.size() <= longest) {
    both.what = Text(first.str() + std::string(between) + second.str());
  } else {
    both.range = at;
  }
  return Value::unknown(Type::boolean(), std::move(both)).with_marks(result.marks());
}

/// `&&` and `||`: what one side decides is decided, even where the other one can't be evaluated. As
/// in the reference, null is false to `&&`, and `||` fails on it unless the other side is true.
Value Evaluator::logical(const BinaryOpExpr& e, Range at) {
  if (scope_.is_rule()) return logical_in_rule(e, at);
  const bool is_or = e.op == BinaryOperator::logical_or;
  const auto decides = [&](const Value& v) { return v.is_bool() && v.as_bool() == is_or; };
  const auto without_null = [&](const Value& v) {
    return !is_or && v.is_null() ? Value::boolean(false).with_marks(v.marks()) : v;
  };
  Diagnostics left_apart, apart;
  const Value raw_left = without_null(Evaluator(*this, left_apart).evaluate(*e.lhs));
  const Value raw_right = without_null(Evaluator(*this, apart).evaluate(*e.rhs));
  if (is_or && raw_left.is_null() && decides(raw_right)) return raw_right;
  if (left_apart.has_errors() && decides(raw_right)) return raw_right;
  diagnostics_.append(left_apart);
  bool ok = true;
  const Value left = operand(raw_left, Type::boolean(), "left ", *e.lhs, at, ok);
  if (ok && decides(left) && (apart.has_errors() || raw_right.is_null())) return left;
  if (ok && !left.is_known() && apart.has_errors()) {
    return apply(e.op, left, Value::unknown(Type::boolean(), left.reason()), at, diagnostics_);
  }
  diagnostics_.append(apart);
  const Value right = operand(raw_right, Type::boolean(), "right ", *e.rhs, at, ok);
  if (!ok)
    return Value::unknown(Type::boolean(), {Reason::Kind::error, "an expression in error", at});
  if (decides(left)) return left.with_marks(right.marks().without_sources().derived());
  const Value both = value::for_candidates(left, right, [&](const Value& a, const Value& b) {
    return apply(e.op, a.with_marks(left.marks()), b.with_marks(right.marks()), at, diagnostics_);
  });
  return waiting_for_both(both, left, right, is_or ? " or " : " and ", at);
}

/// In a rule null is false, and the right side is not looked at where the left one decides.
Value Evaluator::logical_in_rule(const BinaryOpExpr& e, Range at) {
  bool ok = true;
  const auto side = [&](const Expression& expression, std::string_view name) {
    const Value raw = evaluate(expression);
    if (raw.is_null()) return Value::boolean(false).with_marks(raw.marks());
    return operand(raw, Type::boolean(), name, expression, at, ok);
  };
  const Value left = side(*e.lhs, "left ");
  if (ok && left.is_bool() && left.as_bool() == (e.op == BinaryOperator::logical_or)) return left;
  const Value right = side(*e.rhs, "right ");
  if (!ok)
    return Value::unknown(Type::boolean(), {Reason::Kind::error, "an expression in error", at});
  return value::for_candidates(left, right, [&](const Value& a, const Value& b) {
    return apply(e.op, a.with_marks(left.marks()), b.with_marks(right.marks()), at, diagnostics_);
  });
}

Value Evaluator::visit(const BinaryOpExpr& e, Range at) {
  if (is_logical(e.op)) return logical(e, at);
  const Type wanted = operand_type(e.op);
  bool ok = true;
  const Value raw_left = evaluate(*e.lhs);
  const Value raw_right = evaluate(*e.rhs);
  if (scope_.is_rule() && !wanted.is(Type::Kind::dynamic) &&
      (raw_left.is_null() || raw_right.is_null())) {
    return Value::null().with_marks(raw_left.marks().united(raw_right.marks()).derived());
  }
  // Terraform's console does not look at the end of a text whose beginning is not known.
  const auto as_seen = [&](const Value& side) {
    const bool has_parts = !side.is_known() && !side.parts().empty();
    if (scope_.keeps_known() || !has_parts) return side;
    return Value::unknown(side.type(), side.reason(), side.refinements()).with_marks(side.marks());
  };
  const Value left = as_seen(operand(raw_left, wanted, "left ", *e.lhs, at, ok));
  const Value right = as_seen(operand(raw_right, wanted, "right ", *e.rhs, at, ok));
  if (!ok) return failed_value(at);
  return value::for_candidates(left, right, [&](const Value& a, const Value& b) {
    return apply(e.op, a.with_marks(left.marks()), b.with_marks(right.marks()), at, diagnostics_);
  });
}

Value Evaluator::visit(const UnaryOpExpr& e, Range at) {
  const Type wanted = e.op == UnaryOperator::negate ? Type::number() : Type::boolean();
  bool ok = true;
  const Value raw = evaluate(*e.operand);
  if (scope_.is_rule() && raw.is_null()) {
    if (e.op == UnaryOperator::logical_not)
      return Value::boolean(true).with_marks(raw.marks().derived());
    return raw;
  }
  const Value operand_value = operand(raw, wanted, "", *e.operand, at, ok);
  if (!ok) return Value::unknown(wanted, {Reason::Kind::error, "an expression in error", at});
  return value::for_candidates(operand_value, Value(), [&](const Value& v, const Value&) {
    const Value marked = v.with_marks(operand_value.marks());
    return e.op == UnaryOperator::negate ? value::negate(marked) : value::logical_not(marked);
  });
}

// --- Conditional
// -----------------------------------------------------------------------------------------------------------

namespace {

bool is_untyped_null(const Value& v) { return v.is_null() && v.type().is(Type::Kind::dynamic); }

/// The one type of both results, or none when they don't agree.
std::optional<Type> common_type(const Value& yes, const Value& no) {
  if (is_untyped_null(yes)) return no.type();
  if (is_untyped_null(no)) return yes.type();
  const std::array<Type, 2> types = {yes.type(), no.type()};
  return value::unify(types, true);
}

/// A bound of a number, known or not; empty when nothing bounds it.
struct Bound {
  std::optional<value::Number> at;
  bool inclusive = true;
};

Bound lower_bound(const Value& v) {
  if (v.is_number()) return {v.as_number(), true};
  if (v.is_known()) return {};
  return {v.refinements().number_min, v.refinements().number_min_inclusive};
}

Bound upper_bound(const Value& v) {
  if (v.is_number()) return {v.as_number(), true};
  if (v.is_known()) return {};
  return {v.refinements().number_max, v.refinements().number_max_inclusive};
}

/// The weaker of two bounds; `lower` says which side they are of.
Bound weaker(const Bound& a, const Bound& b, bool lower) {
  if (!a.at || !b.at) return {};
  if (*a.at == *b.at) return {a.at, a.inclusive || b.inclusive};
  return (*a.at < *b.at) == lower ? a : b;
}

/// The fewest and the most elements that a collection may have.
struct Lengths {
  std::int64_t least = 0;
  std::optional<std::int64_t> most;
};

Lengths lengths_of(const Value& v) {
  if (!v.is_known()) {
    return {v.refinements().length_min.value_or(0), v.refinements().length_max};
  }
  if (v.is_null() || (v.is_sequence() && v.is_open())) return {};
  const Value length = value::length(v.unmarked());
  const Bound least = lower_bound(length), most = upper_bound(length);
  return {least.at ? least.at->to_int64().value_or(0) : 0,
          most.at ? most.at->to_int64() : std::nullopt};
}

/// Lengths that leave one value open would take the place of the candidates, which say more.
void add_common_lengths(const Value& a, const Value& b, value::Refinements& common) {
  if (a.type() != b.type() || a.is_null() || b.is_null()) return;
  const Lengths of_a = lengths_of(a), of_b = lengths_of(b);
  const std::int64_t least = std::min(of_a.least, of_b.least);
  std::optional<std::int64_t> most;
  if (of_a.most && of_b.most) most = std::max(*of_a.most, *of_b.most);
  if (most == least && a.is_wholly_known() && b.is_wholly_known()) return;
  if (least > 0) common.length_min = least;
  common.length_max = most;
}

/// What is certain of a result that is one of two.
value::Refinements common_refinements(const Value& a, const Value& b) {
  const auto never_null = [](const Value& v) {
    return v.is_known() ? !v.is_null() : v.refinements().not_null;
  };
  value::Refinements common;
  common.not_null = never_null(a) && never_null(b);
  const Bound least = weaker(lower_bound(a), lower_bound(b), true);
  const Bound most = weaker(upper_bound(a), upper_bound(b), false);
  common.number_min = least.at;
  common.number_min_inclusive = least.inclusive;
  common.number_max = most.at;
  common.number_max_inclusive = most.inclusive;
  if (a.type().is_collection()) add_common_lengths(a, b, common);
  return common;
}

}  // namespace

Value Evaluator::choose(const Value& condition, const Value& yes, const Value& no) {
  if (condition.is_known()) {
    const Value& chosen = condition.as_bool() ? yes : no;
    const Value& other = condition.as_bool() ? no : yes;
    return chosen.with_marks(condition.marks().derived().united(other.marks().cty_marks()));
  }
  const value::MarkSet marks = condition.marks().united(yes.marks()).united(no.marks()).derived();
  Value one = Value::one_of({yes, no}, condition.reason());
  if (!one.is_known()) one = one.refined(common_refinements(yes, no));
  return one.with_marks(marks);
}

Value Evaluator::visit(const ConditionalExpr& e, Range at) {
  const Value raw = evaluate(*e.condition);
  Diagnostics when_true, when_false;
  const Value yes = Evaluator(*this, when_true).evaluate(*e.true_result);
  const Value no = Evaluator(*this, when_false).evaluate(*e.false_result);
  const std::optional<Type> type = common_type(yes, no);
  const auto yes_converted =
      type ? value::convert(yes, *type) : std::expected<Value, value::ConversionError>(yes);
  const auto no_converted =
      type ? value::convert(no, *type) : std::expected<Value, value::ConversionError>(no);
  if (!scope_.is_rule() && !type) {
    return fail(at, "Inconsistent conditional result types",
                "The true and false result expressions must have consistent types.");
  }
  if (raw.is_null() && !scope_.is_rule()) {
    return fail(e.condition->range, "Null condition",
                "The condition value is null. Conditions must either be true or false.", at);
  }
  const auto condition = raw.is_null() ? Value::boolean(false).with_marks(raw.marks())
                                       : value::convert(raw, Type::boolean());
  if (!condition) {
    return fail(e.condition->range, "Incorrect condition type",
                "The condition expression must be of type bool.", at);
  }
  const bool may_be_true = !condition->is_known() || condition->as_bool();
  const bool may_be_false = !condition->is_known() || !condition->as_bool();
  // As in the reference: what is wrong with a result that nobody may ever ask for doesn't count. In
  // a rule it is a mistake.
  const bool undecided = may_be_true && may_be_false && !scope_.is_rule();
  if (may_be_true && !undecided) diagnostics_.append(when_true);
  if (may_be_false && !undecided) diagnostics_.append(when_false);
  if ((may_be_true && !yes_converted) || (may_be_false && !no_converted)) {
    const value::ConversionError& error =
        yes_converted ? no_converted.error() : yes_converted.error();
    return fail(at, "Inconsistent conditional result types",
                "The " + std::string(yes_converted ? "false" : "true") +
                    " result value has the wrong type: " + error.text() + ".");
  }
  return choose(*condition, yes_converted ? *yes_converted : yes,
                no_converted ? *no_converted : no);
}

}  // namespace preflint::hcl
