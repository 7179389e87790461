// Function calls. `try`, `can` and `convert` are not functions: they look at expressions, not
// values, and so are evaluated here.
// https://developer.hashicorp.com/terraform/language/functions/try

#include <algorithm>
#include <optional>
#include <vector>

#include "hcl/evaluator.h"
#include "hcl/function.h"
#include "hcl/type_constraint.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::hcl {

using value::Reason;
using value::Type;
using value::Value;

namespace {

constexpr std::string_view provider_prefix = "provider::";

std::string_view without_core(std::string_view name) {
  constexpr std::string_view core = "core::";
  return name.starts_with(core) ? name.substr(core.size()) : name;
}

const Parameter* parameter(const Function& function, std::size_t index) {
  if (index < function.parameters.size()) return &function.parameters[index];
  return function.variadic.empty() ? nullptr : &function.variadic.front();
}

/// What a rule gets without the function being called: null for an absent argument, unknown for an
/// open one.
std::optional<Value> rule_answer(const Function& function, std::span<const Value> args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    const Parameter* declared = parameter(function, i);
    if (args[i].is_null() && declared && !declared->allow_null)
      return Value::null().with_marks(args[i].marks().derived());
    if (!function.takes_open && args[i].is_known() && args[i].is_open()) {
      return Value::unknown(Type::dynamic(), args[i].open_reason())
          .with_marks(args[i].marks().derived());
    }
  }
  return std::nullopt;
}

}  // namespace

/// Calls the function with what it is given, unless a rule's more lenient reading has the answer.
Value Evaluator::call(const Function& function, std::span<const Value> args,
                      std::span<const Range> ranges, Range at) {
  if (scope_.is_rule()) {
    if (std::optional<Value> answer = rule_answer(function, args)) return *std::move(answer);
  }
  return call_function(function, args, ranges, at, scope_, diagnostics_);
}

Value Evaluator::visit(const FunctionCallExpr& e, Range at) {
  const std::string_view name = without_core(e.name.view());
  if (!scope_.is_rule()) {
    if (name == "try") return try_call(e, at);
    if (name == "can") return can_call(e, at);
    if (is_convert(name)) return convert_call(e, at);
  }
  if (name.starts_with(provider_prefix)) return provider_call(e, at);
  const Function* function = scope_.function(name);
  if (function) return call_with_arguments(*function, e, at);
  return fail(e.name.range, "Call to unknown function",
              "There is no function named \"" + std::string(name) + "\".", at);
}

/// `provider::NAME::FUNCTION`. Those that are known here are functions of their arguments alone;
/// what others do is known to the provider.
Value Evaluator::provider_call(const FunctionCallExpr& e, Range at) {
  const std::string_view name = e.name.view();
  const std::string_view path = name.substr(provider_prefix.size());
  const std::string local_name(path.substr(0, path.find("::")));
  const std::string function_name(
      path.substr(std::min(path.size(), local_name.size() + std::string_view("::").size())));
  const std::string_view source = scope_.provider(local_name);
  if (source.empty()) {
    return fail(e.name.range, "Unknown provider function",
                "There is no function named \"" + std::string(name) +
                    "\". Ensure that provider name \"" + local_name +
                    "\" is declared in this module's required_providers block, and that this "
                    "provider offers a function named \"" +
                    function_name + "\".",
                at);
  }
  if (const Function* function = scope_.function(std::string(source) + "::" + function_name))
    return call_with_arguments(*function, e, at);
  return Value::unknown(Type::dynamic(), {Reason::Kind::computed, std::string(name) + "()", at});
}

Value Evaluator::call_with_arguments(const Function& function, const FunctionCallExpr& e,
                                     Range at) {
  const std::string refusal = function.refuses ? function.refuses(e) : std::string();
  if (!refusal.empty())
    return fail(e.args.front()->range, "Invalid function argument", refusal, at);
  std::vector<Value> args;
  std::vector<Range> ranges;
  args.reserve(e.args.size());
  for (const Expression* arg : e.args) {
    args.push_back(evaluate(*arg));
    ranges.push_back(arg->range);
  }
  if (!e.expand_final || args.empty()) return call(function, args, ranges, at);

  const Value last = std::move(args.back());
  const Range last_range = ranges.back();
  args.pop_back();
  ranges.pop_back();
  if (last.is_null()) {
    return fail(last_range, "Invalid expanding argument value",
                "The expanding argument (indicated by ...) must not be null.", at);
  }
  const bool takes_unknown = function.parameters.empty() && !function.variadic.empty() &&
                             function.variadic.front().allow_unknown;
  if (!last.is_known() || (last.is_open() && !takes_unknown)) {
    const Reason& why = last.is_known() ? last.open_reason() : last.reason();
    return Value::unknown(Type::dynamic(), why).with_marks(last.marks().derived());
  }
  if (!last.is_sequence()) {
    return fail(last_range, "Invalid expanding argument value",
                "The expanding argument (indicated by ...) must be of a tuple, list, or set type.",
                at);
  }
  const auto add = [&](const Value& element) {
    args.push_back(element.with_marks(last.marks().derived()));
    ranges.push_back(last_range);
  };
  // There may be more anywhere behind those that have their place.
  const Value others = Value::unknown(Type::dynamic(), last.open_reason());
  for (std::size_t i = 0; i < last.elements().size(); ++i) {
    if (last.is_open() && i >= last.placed_count()) add(others);
    add(last.elements()[i]);
  }
  if (last.is_open()) add(others);
  return call(function, args, ranges, at);
}

/// Where something was read out of a value that is not known, the expression may yet fail, and
/// another take its place: then nothing is known of the result but what it waits for. Unlike the
/// reference, which gives up where anything that the expression names is unknown, a result that
/// can't fail is kept as far as it is known: `try(aws_s3_bucket.this[0].id, "")` still says whose
/// id it is.
Value Evaluator::try_call(const FunctionCallExpr& e, Range at) {
  if (e.args.empty())
    return fail(at, "Error in function call",
                "Call to function \"try\" failed: at least one argument is required.");
  return try_from(e, 0, at);
}

Value Evaluator::try_from(const FunctionCallExpr& e, std::size_t first, Range at) {
  std::string tried;
  for (std::size_t i = first; i < e.args.size(); ++i) {
    Diagnostics apart;
    Doubt doubt;
    Evaluator trial(*this, apart);
    trial.doubt_ = &doubt;
    Value result = trial.evaluate(*e.args[i]);
    if (doubt.may_fail && doubt_) doubt_->may_fail = true;
    if (!apart.has_errors()) return or_else(result, doubt, e, i + 1, at);
    const Diagnostic& why = apart.entries().front();
    tried += "\n- " + why.summary + (why.detail.empty() ? "" : ": " + why.detail);
  }
  return fail(at, "Error in function call",
              "Call to function \"try\" failed: no expression succeeded:" + tried +
                  "\n\nAt least one expression must produce a successful result.");
}

/// A result that holds for some of the choices; for the others, what the next expressions give.
Value Evaluator::or_else(const Value& result, const Doubt& doubt, const FunctionCallExpr& e,
                         std::size_t next, Range at) {
  if (!doubt.may_fail) return result;
  if (doubt.left_out && next < e.args.size())
    return Value::one_of({result, try_from(e, next, at)}, *doubt.left_out);
  if (result.is_wholly_known()) return result;
  return Value::unknown(Type::dynamic(), result.reason_deep()).with_marks(result.marks());
}

/// `convert(VALUE, TYPE)`: the second argument is a type constraint, as a variable has one.
Value Evaluator::convert_call(const FunctionCallExpr& e, Range at) {
  if (e.args.size() != 2) {
    return fail(at, "Error in function call",
                "Call to function \"convert\" failed: a value and a type are required.");
  }
  const TypeConstraint wanted = read_type_constraint(*e.args.back(), scope_, diagnostics_);
  Value given = evaluate(*e.args.front());
  if (wanted.defaults) given = apply_defaults(given, *wanted.defaults);
  return value::for_candidates(given, Value(), [&](const Value& candidate, const Value&) {
    const auto converted = value::convert(candidate.with_marks(given.marks()), wanted.type);
    if (converted) return *converted;
    return fail(e.args.front()->range, "Invalid function argument",
                "Invalid value for \"value\" parameter: " + converted.error().text() + ".", at);
  });
}

Value Evaluator::can_call(const FunctionCallExpr& e, Range at) {
  if (e.args.size() != 1) {
    return fail(at, "Error in function call",
                "Call to function \"can\" failed: exactly one argument is required.");
  }
  Diagnostics apart;
  Doubt doubt;
  Evaluator trial(*this, apart);
  trial.doubt_ = &doubt;
  const Value result = trial.evaluate(*e.args.front());
  if (!apart.has_errors() && doubt.left_out)
    return Value::unknown(Type::boolean(), *doubt.left_out)
        .with_marks(result.marks_deep().derived());
  if (!apart.has_errors() && !result.is_wholly_known()) {
    const Reason why = result.is_known()
                           ? Reason{Reason::Kind::unspecified, "a value that is not known", at}
                           : result.reason();
    return Value::unknown(Type::boolean(), why).with_marks(result.marks_deep().derived());
  }
  return Value::boolean(!apart.has_errors());
}

}  // namespace preflint::hcl
