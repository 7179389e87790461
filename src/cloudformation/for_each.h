#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// `${Identifier}` and `&{Identifier}` of the loops around, replaced by what they stand for; the
/// rest stays.
std::string substitute_loops(std::string_view text, const Loop* loops);

/// The loop around with that identifier; null when there is none.
const Loop* find_loop(std::string_view identifier, const Loop* loops);

/// Calls `each(key, body, loops)` for what an `Fn::ForEach` expands to, nested ones included. Over
/// a collection that is not known it calls it once, with an unknown value, and says so in
/// `may_have_more`.
using Iteration = std::function<void(const Text& key, const Member& body, const Loop* loops)>;
void each_iteration(Evaluation& in, const Member& for_each, const Loop* loops,
                    value::Reason& may_have_more, const Iteration& each);

/// A condition by its name, among them those that an `Fn::ForEach` makes.
struct DeclaredCondition {
  const Member* member = nullptr;  ///< null when there is none
  const Loop* loops = nullptr;
};
DeclaredCondition find_condition(Evaluation& in, std::string_view name);

}  // namespace preflint::cloudformation
