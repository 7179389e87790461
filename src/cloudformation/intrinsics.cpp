// Finds the function that a call names. What no table has is unknown: macros may define any.

#include "cloudformation/intrinsics.h"

#include <algorithm>

namespace preflint::cloudformation {

using value::Reason;
using value::Value;

Value unknown_since(const Value& why, const value::Type& type, const Call& call,
                    const Place& place) {
  const Reason reason = why.is_known()
                            ? Reason{Reason::Kind::error, Text(call.name), call.node->range}
                            : why.reason();
  return Value::unknown(type, reason, {.not_null = true})
      .with_marks(why.marks().derived().through(call.node->range, place.path));
}

Value malformed(const Call& call) {
  return Value::unknown({}, {Reason::Kind::error, Text(call.name), call.node->range});
}

Value apply(Evaluation& in, const Call& call, const Place& place) {
  for (const std::span<const Intrinsic> family :
       {reference_functions(), string_functions(), list_functions(), network_functions(),
        condition_functions(), rule_functions()}) {
    const auto found = std::find_if(family.begin(), family.end(), [&](const Intrinsic& function) {
      return function.name == call.name;
    });
    if (found != family.end()) return found->apply(in, call, place);
  }
  return Value::unknown({}, {Reason::Kind::data, Text(call.name), call.node->range})
      .with_marks(source_mark(call.node->range, place.path));
}

}  // namespace preflint::cloudformation
