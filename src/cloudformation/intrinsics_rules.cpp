// The functions of the section `Rules`, three-valued like conditions. What a value has beside
// itself (the VPC of a subnet, for Fn::ValueOf) is for AWS to look up and not known here.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html

#include <algorithm>

#include "cloudformation/intrinsics.h"
#include "cloudformation/string_parts.h"
#include "value/operations.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Type;
using value::Value;

bool is_listed(const Value& value) { return value.is_known() && value.is_sequence(); }

Value same_text(const Value& a, const Value& b) {
  return value::for_candidates(as_text(a), as_text(b),
                               [](const Value& x, const Value& y) { return value::equals(x, y); });
}

Value is_member(const Value& value, const Value& list, const Call& call, const Place& place) {
  if (!is_listed(list)) return unknown_since(list, Type::boolean(), call, place);
  Value result = list.is_open() ? unknown_since(Value::unknown({}, list.reason_deep()),
                                                Type::boolean(), call, place)
                                : Value::boolean(false);
  for (const Value& element : list.elements())
    result = value::logical_or(result, same_text(element, value));
  return result;
}

/// Of every element, whether `holds`.
template <class Holds>
Value every(const Value& list, const Call& call, const Place& place, const Holds& holds) {
  if (!is_listed(list)) return unknown_since(list, Type::boolean(), call, place);
  Value result = list.is_open() ? unknown_since(Value::unknown({}, list.reason_deep()),
                                                Type::boolean(), call, place)
                                : Value::boolean(true);
  for (const Value& element : list.elements()) result = value::logical_and(result, holds(element));
  return result;
}

Value contains(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value list = evaluate(in, *given[0], place);
  return is_member(evaluate(in, *given[1], place), list, call, place);
}

Value each_member_equals(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value wanted = evaluate(in, *given[1], place);
  return every(evaluate(in, *given[0], place), call, place,
               [&](const Value& element) { return same_text(element, wanted); });
}

Value each_member_in(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value allowed = evaluate(in, *given[1], place);
  return every(evaluate(in, *given[0], place), call, place,
               [&](const Value& element) { return is_member(element, allowed, call, place); });
}

/// What all parameters of a type are.
Value ref_all(Evaluation& in, const Call& call, const Place& place) {
  const Value type = only_argument(in, call, place);
  if (!type.is_string()) return unknown_since(type, Type::list(Type::string()), call, place);
  std::vector<Value> values;
  for (const Member& declaration : in.source.parameters.members) {
    const Node* written = declaration.value->find("Type");
    if (written && written->text == type.as_string()) values.push_back(parameter(in, declaration));
  }
  return Value::tuple(std::move(values)).with_marks(source_mark(call.node->range, place.path));
}

Value looked_up(const Type& type, const Call& call, const Place& place) {
  return Value::unknown(type, {Reason::Kind::data, Text(call.name), call.node->range},
                        {.not_null = true})
      .with_marks(source_mark(call.node->range, place.path));
}

Value value_of(Evaluation& /*in*/, const Call& call, const Place& place) {
  return looked_up(Type::string(), call, place);
}
Value value_of_all(Evaluation& /*in*/, const Call& call, const Place& place) {
  return looked_up(Type::list(Type::string()), call, place);
}

constexpr Intrinsic functions[] = {{"Fn::Contains", contains},
                                   {"Fn::EachMemberEquals", each_member_equals},
                                   {"Fn::EachMemberIn", each_member_in},
                                   {"Fn::RefAll", ref_all},
                                   {"Fn::ValueOf", value_of},
                                   {"Fn::ValueOfAll", value_of_all}};

}  // namespace

std::span<const Intrinsic> rule_functions() { return functions; }

}  // namespace preflint::cloudformation
