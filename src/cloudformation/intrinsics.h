#pragma once

#include <array>
#include <span>

#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// A function of the template language. It gets its arguments as they were written; what is wrong
/// with their shape is a diagnostic of check.cpp and an unknown value here.
struct Intrinsic {
  std::string_view name;
  value::Value (*apply)(Evaluation& in, const Call& call, const Place& place);
};

/// One table a family.
std::span<const Intrinsic> reference_functions();
std::span<const Intrinsic> string_functions();
std::span<const Intrinsic> list_functions();
std::span<const Intrinsic> network_functions();
std::span<const Intrinsic> condition_functions();
std::span<const Intrinsic> rule_functions();

/// The arguments of a call that takes a list of them.
inline std::span<const Node* const> arguments(const Call& call) { return call.argument->items; }

/// The value of a call's only argument.
inline value::Value only_argument(Evaluation& in, const Call& call, const Place& place) {
  return call.is_tag ? evaluate_untagged(in, *call.argument, place)
                     : evaluate(in, *call.argument, place);
}

/// A result that could not be worked out since `why` is not known, or is of the wrong kind.
value::Value unknown_since(const value::Value& why, const value::Type& type, const Call& call,
                           const Place& place);
/// The call's arguments are not what the function takes.
value::Value malformed(const Call& call);

/// `value` came to this call: a step of its trace.
inline value::Value passed(const value::Value& value, const Call& call, const Place& place) {
  return value.through(call.node->range, place.path);
}

}  // namespace preflint::cloudformation
