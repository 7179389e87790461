#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "value/value.h"

namespace preflint::value {

// HCL's operators and indexing on values, as hclsyntax and cty define them: unknown operands give
// unknown results with what can be refined, null operands are errors where the reference has them,
// `sensitive` and references unite from all operands and source marks from those that decided.
// Operators do not expand candidates (see `for_candidates`); reading a part does. Operands have
// been converted to the operator's type and are not null: the caller refuses what isn't so, since
// it can point at it.

/// cty's Equals: three-valued, deep; values of different types are never equal; null equals null.
Value equals(const Value& a, const Value& b);
Value logical_not(const Value& a);
/// A deciding operand decides whatever the other is: false && unknown is false. Null operands are
/// the caller's to refuse.
Value logical_and(const Value& a, const Value& b);
Value logical_or(const Value& a, const Value& b);

Value negate(const Value& a);
Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
Value divide(const Value& a, const Value& b, Range subject, Diagnostics& diagnostics);
Value modulo(const Value& a, const Value& b);
Value less_than(const Value& a, const Value& b);
Value less_or_equal(const Value& a, const Value& b);

/// `collection[key]`. Errors in HCL's words stand at `subject`.
Value index(const Value& collection, const Value& key, Range subject, Diagnostics& diagnostics);
/// `object.name`, of an object or a map.
Value get_attribute(const Value& object, const Text& name, Range subject, Diagnostics& diagnostics);

/// Of an unknown string: can it turn out to be neither null nor ""? Some of its text is known, or
/// it is an attribute that a resource has after apply (an ARN is never empty).
bool will_be_set(const Value& unknown);

/// cty's Length for what has one; for strings use the string functions.
Value length(const Value& collection);

/// Calls `each(a, b)` for every combination of the candidates of `a` and `b` and merges the
/// results; calls it once where neither has candidates. More combinations than
/// `Value::most_candidates` are not tried: the call gets the values as they are.
template <class Each>
Value for_candidates(const Value& a, const Value& b, const Each& each) {
  const auto choices = [](const Value& v) {
    const std::span<const Value> few = v.candidates();
    return few.empty() ? std::span<const Value>(&v, 1) : few;
  };
  const std::span<const Value> as = choices(a), bs = choices(b);
  if (as.size() * bs.size() == 1 || as.size() * bs.size() > Value::most_candidates)
    return each(a, b);
  std::vector<Value> results;
  for (const Value& x : as) {
    for (const Value& y : bs) results.push_back(each(x, y));
  }
  return Value::one_of(std::move(results), a.candidates().empty() ? b.reason() : a.reason());
}

}  // namespace preflint::value
