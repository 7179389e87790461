// Conditions and Fn::If, three-valued: what no input decides is unknown with the parameter that
// would. Each condition is evaluated once, when it is first asked for, so that chains of them cost
// what they are long.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html

#include <algorithm>

#include "cloudformation/for_each.h"
#include "cloudformation/intrinsics.h"
#include "cloudformation/stack.h"
#include "cloudformation/string_parts.h"
#include "value/operations.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Type;
using value::Value;

Value unknown_bool(Reason::Kind kind, const Text& what, Range range) {
  return Value::unknown(Type::boolean(), {kind, what, range}, {.not_null = true});
}

/// A condition as the bool that it is, whatever it was written as.
Value as_condition(const Value& value, Range range) {
  if (value.is_bool()) return value;
  if (!value.is_known())
    return value.is(Type::Kind::boolean)
               ? value
               : Value::unknown(Type::boolean(), value.reason()).with_marks(value.marks());
  if (value.is_string() && (value.as_string() == "true" || value.as_string() == "false")) {
    return Value::boolean(value.as_string() == "true").with_marks(value.marks());
  }
  return unknown_bool(Reason::Kind::error, "a condition", range);
}

/// Longer comparisons are told by their place.
constexpr std::size_t longest_written = 1000;

void write(const Node& node, std::string& out) {
  if (out.size() > longest_written) return;
  const Call call = call_of(node);
  if (!call.name.empty()) out.append(call.name) += ' ';
  const Node& content = call.name.empty() || call.is_tag ? node : *call.argument;
  out += content.is_scalar() ? '"' : '[';
  out += content.text;
  for (const Node* item : content.items) write(*item, out);
  for (const Member& member : content.members) {
    out.append(member.key) += ':';
    write(*member.value, out);
  }
  out += content.is_scalar() ? '"' : ']';
}

/// How a comparison is written, the same for each of its spellings. Names mean something in their
/// template and in the loops around.
std::string written(const Evaluation& in, const Call& call, const Place& place) {
  std::string out = address_of(in, "");
  write(*call.node, out);
  const Range at = call.node->range;
  const auto add = [&](std::uint32_t number) { out.append("@") += std::to_string(number); };
  add(static_cast<std::uint32_t>(at.file));
  if (place.loops || out.size() > longest_written) add(at.begin);
  for (const Loop* loop = place.loops; loop; loop = loop->outer) {
    if (loop->value.is_string()) out.append("/") += loop->value.as_string();
  }
  return out;
}

Value equals(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value a = as_text(evaluate(in, *given[0], place));
  const Value b = as_text(evaluate(in, *given[1], place));
  const Value equal = value::for_candidates(
      a, b, [](const Value& x, const Value& y) { return value::equals(x, y); });
  if (equal.is_known() || !in.inputs) return equal;
  return in.inputs->compare(a, b, written(in, call, place), equal, in.assumed);
}

Value combine(Evaluation& in, const Call& call, const Place& place,
              Value (*both)(const Value&, const Value&)) {
  const std::span<const Node* const> given = arguments(call);
  if (given.empty()) return malformed(call);
  Value result = condition_value(in, *given[0], place);
  for (const Node* operand : given.subspan(1))
    result = both(result, condition_value(in, *operand, place));
  return result;
}

Value all_of(Evaluation& in, const Call& call, const Place& place) {
  return combine(in, call, place, value::logical_and);
}
Value any_of(Evaluation& in, const Call& call, const Place& place) {
  return combine(in, call, place, value::logical_or);
}

Value negation(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 1) return malformed(call);
  return value::logical_not(condition_value(in, *given[0], place));
}

Value named_condition(Evaluation& in, const Call& call, const Place& place) {
  if (!call.argument->is_scalar()) return malformed(call);
  const std::string name = substitute_loops(call.argument->text, place.loops);
  return condition(in, name, call.argument->range);
}

/// Nobody knows which branch counts: one of both. Where that says nothing, what both refer to is
/// left.
Value either(const Value& then, const Value& otherwise, const Reason& reason, const Call& call,
             const Place& place) {
  Value result = Value::one_of({then, otherwise}, reason);
  if (result.is_known() || !result.candidates().empty()) return result;
  const value::MarkSet references = then.marks_deep().united(otherwise.marks_deep()).derived();
  return result.replace_marks(references.without_sources())
      .with_marks(source_mark(call.node->range, place.path));
}

Value if_then_else(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 3) return malformed(call);
  const Value decision =
      given[0]->is_scalar() && given[0]->tag.empty()
          ? condition(in, substitute_loops(given[0]->text, place.loops), given[0]->range)
          : condition_value(in, *given[0], place);
  if (decision.is_bool()) return evaluate(in, *given[decision.as_bool() ? 1 : 2], place);
  return either(evaluate(in, *given[1], place), evaluate(in, *given[2], place), decision.reason(),
                call, place);
}

constexpr Intrinsic functions[] = {{"Fn::If", if_then_else}, {"Fn::Equals", equals},
                                   {"Fn::And", all_of},      {"Fn::Or", any_of},
                                   {"Fn::Not", negation},    {"Condition", named_condition}};

}  // namespace

std::span<const Intrinsic> condition_functions() { return functions; }

Value condition_value(Evaluation& in, const Node& node, const Place& place) {
  const Step step(in);
  if (!step) return limit_reached(in, node);
  const Call call = call_of(node, true);
  const Value value = call.name.empty() ? evaluate(in, node, place) : apply(in, call, place);
  return as_condition(value, node.range);
}

Value condition(Evaluation& in, std::string_view name, Range use) {
  const auto [declaration, loops] = find_condition(in, name);
  const Text what("condition " + std::string(name));
  if (!declaration) return unknown_bool(Reason::Kind::error, what, use);
  const auto [entry, is_new] = in.conditions.try_emplace(std::string(name));
  if (!is_new && entry->second.is_done) return entry->second.value;
  if (!is_new) {
    in.diagnostics.error(declaration->key_range, "Circular condition",
                         "The condition \"" + std::string(name) + "\" depends on itself.");
    return unknown_bool(Reason::Kind::error, what, declaration->key_range);
  }
  const Value value =
      condition_value(in, *declaration->value, {what, declaration->key_range, loops});
  in.conditions[std::string(name)] = {true, value};
  return value;
}

}  // namespace preflint::cloudformation
