// Function calls. `try` and `can` are not functions: they look at expressions, not values, and so
// are evaluated here. https://developer.hashicorp.com/terraform/language/functions/try

#include <optional>
#include <vector>

#include "hcl/evaluator.h"
#include "hcl/function.h"

namespace preflint::hcl {

using value::Reason;
using value::Type;
using value::Value;

namespace {

std::string_view without_core(std::string_view name) {
  constexpr std::string_view core = "core::";
  return name.starts_with(core) ? name.substr(core.size()) : name;
}

const Parameter* parameter(const Function& function, std::size_t index) {
  if (index < function.parameters.size()) return &function.parameters[index];
  return function.variadic.empty() ? nullptr : &function.variadic.front();
}

/// What a rule gets without the function being called: null for an absent argument, unknown for a
/// list with an open end.
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
  if (name == "try" && !scope_.is_rule()) return try_call(e, at);
  if (name == "can" && !scope_.is_rule()) return can_call(e, at);
  const Function* function = scope_.function(name);
  if (!function) {
    if (name.starts_with("provider::")) {
      return Value::unknown(Type::dynamic(),
                            {Reason::Kind::computed, std::string(name) + "()", at});
    }
    return fail(e.name.range, "Call to unknown function",
                "There is no function named \"" + std::string(name) + "\".", at);
  }
  std::vector<Value> args;
  std::vector<Range> ranges;
  args.reserve(e.args.size());
  for (const Expression* arg : e.args) {
    args.push_back(evaluate(*arg));
    ranges.push_back(arg->range);
  }
  if (!e.expand_final || args.empty()) return call(*function, args, ranges, at);

  const Value last = std::move(args.back());
  const Range last_range = ranges.back();
  args.pop_back();
  ranges.pop_back();
  if (last.is_null()) {
    return fail(last_range, "Invalid expanding argument value",
                "The expanding argument (indicated by ...) must not be null.", at);
  }
  if (!last.is_known() || last.is_open()) {
    const Reason& why = last.is_known() ? last.open_reason() : last.reason();
    return Value::unknown(Type::dynamic(), why).with_marks(last.marks().derived());
  }
  if (!last.is_sequence()) {
    return fail(last_range, "Invalid expanding argument value",
                "The expanding argument (indicated by ...) must be of a tuple, list, or set type.",
                at);
  }
  for (const Value& element : last.elements()) {
    args.push_back(element.with_marks(last.marks().derived()));
    ranges.push_back(last_range);
  }
  return call(*function, args, ranges, at);
}

/// Unlike the reference, which gives up where anything that the expression names is unknown, a
/// result that is there in part is kept: `try(aws_s3_bucket.this[0].id, "")` still says whose id it
/// is.
Value Evaluator::try_call(const FunctionCallExpr& e, Range at) {
  if (e.args.empty())
    return fail(at, "Error in function call",
                "Call to function \"try\" failed: at least one argument is required.");
  std::string tried;
  for (const Expression* arg : e.args) {
    Diagnostics apart;
    Value result = Evaluator(*this, apart).evaluate(*arg);
    if (!apart.has_errors()) return result;
    const Diagnostic& first = apart.entries().front();
    tried += "\n- " + first.summary + (first.detail.empty() ? "" : ": " + first.detail);
  }
  return fail(at, "Error in function call",
              "Call to function \"try\" failed: no expression succeeded:" + tried +
                  "\n\nAt least one expression must produce a successful result.");
}

Value Evaluator::can_call(const FunctionCallExpr& e, Range at) {
  if (e.args.size() != 1) {
    return fail(at, "Error in function call",
                "Call to function \"can\" failed: exactly one argument is required.");
  }
  Diagnostics apart;
  const Value result = Evaluator(*this, apart).evaluate(*e.args.front());
  if (!apart.has_errors() && !result.is_wholly_known()) {
    const Reason why = result.is_known()
                           ? Reason{Reason::Kind::unspecified, "a value that is not known", at}
                           : result.reason();
    return Value::unknown(Type::boolean(), why).with_marks(result.marks_deep().derived());
  }
  return Value::boolean(!apart.has_errors());
}

}  // namespace preflint::hcl
