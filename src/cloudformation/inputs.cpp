// Inputs without a value, and the ways in which conditions tell their values apart. `!Equals [!Ref
// Env, prod]` splits Env into "prod" and all that is not "prod"; two conditions on Env can then
// never be assumed to hold both. AllowedValues say it all.

#include "cloudformation/inputs.h"

#include <algorithm>

namespace preflint::cloudformation {

using value::Reason;
using value::Value;

namespace {

/// Is this value, but for its marks, the very one that stands for an input?
bool stands_for(const Value& value, const Value& input) {
  return value.candidates().empty() && value.unmarked().is_identical(input.unmarked());
}

Value any_other(const Value& input, std::span<const Value> literals) {
  const bool is_never_empty = std::ranges::any_of(
      literals, [](const Value& literal) { return literal.as_string().empty(); });
  value::Refinements known = input.refinements();
  if (is_never_empty) known.length_min = 1;
  return Value::unknown(input.type(), input.reason(), std::move(known)).with_marks(input.marks());
}

bool holds(std::span<const Value> literals, const Value& text) {
  return std::ranges::any_of(
      literals, [&](const Value& literal) { return literal.as_text() == text.as_text(); });
}

}  // namespace

InputName input_name(const Reason& reason) {
  const bool is_pseudo = reason.what.view().starts_with("AWS::");
  return {reason.what, is_pseudo ? Range() : reason.range};
}

Value Inputs::value_of(const Value& unknown, const Assumptions* assumed) {
  const InputName name = input_name(unknown.reason());
  if (assumed) {
    const auto given = assumed->inputs.find(name);
    if (given != assumed->inputs.end()) return given->second;
  }
  return inputs_.try_emplace(name, Input{.value = unknown, .literals = {}, .other = {}})
      .first->second.value;
}

Inputs::Input* Inputs::input_behind(const Value& value) {
  if (value.is_known()) return nullptr;
  const auto found = inputs_.find(input_name(value.reason()));
  return found == inputs_.end() ? nullptr : &found->second;
}

Value Inputs::compare(const Value& a, const Value& b, const std::string& key, const Value& equal,
                      const Assumptions* assumed) {
  if (equal.is_known()) return equal;
  const Value& literal = a.is_string() ? a : b;
  const Value& asked = a.is_string() ? b : a;
  Input* input = literal.is_string() ? input_behind(asked) : nullptr;
  if (input && stands_for(asked, input->value)) {
    if (!holds(input->literals, literal)) input->literals.push_back(literal.unmarked());
    return equal;
  }
  if (input && input->told_apart > 0 && stands_for(asked, input->other) &&
      holds(std::span(input->literals).first(input->told_apart), literal))
    return Value::boolean(false).with_marks(equal.marks());
  if (assumed) {
    const auto given = assumed->comparisons.find(key);
    if (given != assumed->comparisons.end())
      return Value::boolean(given->second).with_marks(equal.marks());
  }
  if (comparisons_.size() < most_comparisons &&
      comparison_at_.try_emplace(key, comparisons_.size()).second)
    comparisons_.push_back({key, input_name(equal.reason())});
  return equal;
}

std::vector<Value> Inputs::options(Input& input) {
  const std::span<const Value> allowed = input.value.candidates();
  if (!allowed.empty()) return {allowed.begin(), allowed.end()};
  if (input.literals.empty()) return {};
  if (input.told_apart == 0) {
    input.told_apart = std::min(input.literals.size(), most_literals);
    input.other = any_other(input.value, std::span(input.literals).first(input.told_apart));
  }
  std::vector<Value> all;
  for (std::size_t i = 0; i < input.told_apart; ++i)
    all.push_back(input.literals[i].with_marks(input.value.marks()));
  all.push_back(input.other);
  return all;
}

std::vector<Assumptions> Inputs::split(const Assumptions& assumed, const Reason& reason) {
  const InputName name = input_name(reason);
  std::vector<Assumptions> ways;
  const auto input = inputs_.find(name);
  if (input != inputs_.end() && !assumed.inputs.contains(name)) {
    for (Value& option : options(input->second))
      ways.emplace_back(assumed).inputs.emplace(name, std::move(option));
    if (!ways.empty()) return ways;
  }
  for (const Comparison& comparison : comparisons_) {
    if (comparison.waits_for != name || assumed.comparisons.contains(comparison.key)) continue;
    for (const bool answer : {true, false})
      ways.emplace_back(assumed).comparisons.emplace(comparison.key, answer);
    break;
  }
  return ways;
}

}  // namespace preflint::cloudformation
