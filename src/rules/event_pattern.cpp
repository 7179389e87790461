// Event patterns of EventBridge: every field of the pattern must be matched by one of the values or
// comparisons that are listed for it. Three-valued: `unknown` parts leave the answer open unless
// the rest decides.
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html

#include "rules/event_pattern.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/glob.h"

namespace preflint::rules {

using value::Reason;
using value::Value;

namespace {

constexpr int deepest = 32;
using Truth = std::optional<bool>;

class Matcher {
 public:
  explicit Matcher(Reason& why) : why_(why) {}

  Truth fields(const Value& pattern, const Value* event, int depth) {
    if (!pattern.is_known()) return unknown(pattern.reason());
    if (!pattern.is_mapping() || depth > deepest) return false;
    Truth all = true;
    for (const auto& [name, wanted] : pattern.entries()) {
      const Value* field = event && event->is_mapping() ? event->find(name.view()) : nullptr;
      const Truth one =
          name == "$or" ? alternatives(wanted, event, depth) : this->field(wanted, field, depth);
      if (one == false) return false;
      if (!one) all = std::nullopt;
    }
    if (all == true && pattern.is_open()) return unknown(pattern.open_reason());
    return all;
  }

 private:
  Truth unknown(const Reason& reason) {
    why_ = reason;
    return std::nullopt;
  }

  template <class Test>
  Truth any_of(const Value& list, const Test& test) {
    if (!list.is_known()) return unknown(list.reason());
    if (!list.is_sequence()) return false;
    Truth any = false;
    for (const Value& element : list.elements()) {
      const Truth one = test(element);
      if (one == true) return true;
      if (!one) any = std::nullopt;
    }
    return list.is_open() ? unknown(list.open_reason()) : any;
  }

  Truth alternatives(const Value& list, const Value* event, int depth) {
    return any_of(list, [&](const Value& one) { return fields(one, event, depth + 1); });
  }

  Truth field(const Value& wanted, const Value* field, int depth) {
    if (wanted.is_known() && wanted.is_mapping()) return fields(wanted, field, depth + 1);
    return any_of(wanted, [&](const Value& one) { return matches(one, field); });
  }

  /// Of a field with several values, one is enough.
  Truth matches(const Value& wanted, const Value* field) {
    if (!wanted.is_known()) return unknown(wanted.reason());
    const Value* exists = wanted.is_mapping() ? wanted.find("exists") : nullptr;
    if (exists) return exists->is_bool() && exists->as_bool() == (field != nullptr);
    if (!field) return false;
    if (!field->is_sequence()) return single(wanted, *field);
    return any_of(*field, [&](const Value& one) { return single(wanted, one); });
  }

  Truth single(const Value& wanted, const Value& field) {
    if (!wanted.is_mapping())
      return wanted.is_null() ? field.is_null() : wanted.same_content(field);
    if (wanted.entries().size() != 1) return false;
    const auto& [name, operand] = wanted.entries().front();
    if (!operand.is_known()) return unknown(operand.reason());
    return compare(name.view(), operand, field);
  }

  Truth compare(std::string_view name, const Value& operand, const Value& field) {
    if (name == "anything-but") return anything_but(operand, field);
    if (name == "numeric") return numeric(operand, field);
    if (!field.is_string()) return false;
    const Value* folded = operand.is_mapping() ? operand.find("equals-ignore-case") : nullptr;
    const Value& to = folded ? *folded : operand;
    if (!to.is_string()) return false;
    const bool ignores_case = folded || name == "equals-ignore-case";
    const std::string text =
        ignores_case ? ascii_lower(field.as_string()) : std::string(field.as_string());
    const std::string wanted =
        ignores_case ? ascii_lower(to.as_string()) : std::string(to.as_string());
    if (name == "prefix") return text.starts_with(wanted);
    if (name == "suffix") return text.ends_with(wanted);
    if (name == "equals-ignore-case") return text == wanted;
    return name == "wildcard" && matches_glob(wanted, text);
  }

  Truth anything_but(const Value& operand, const Value& field) {
    const Truth named = operand.is_sequence()
                            ? any_of(operand, [&](const Value& one) { return single(one, field); })
                            : single(operand, field);
    return named ? Truth(!*named) : named;
  }

  /// `[">=", 0, "<", 10]`.
  Truth numeric(const Value& operand, const Value& field) {
    if (!field.is_number() || !operand.is_sequence()) return false;
    if (operand.is_open()) return unknown(operand.open_reason());
    const std::span<const Value> tests = operand.elements();
    for (std::size_t i = 0; i + 1 < tests.size(); i += 2) {
      if (!tests[i + 1].is_known()) return unknown(tests[i + 1].reason());
      if (!tests[i].is_string() || !tests[i + 1].is_number()) return false;
      const std::string_view operation = tests[i].as_string();
      const std::strong_ordering order = field.as_number() <=> tests[i + 1].as_number();
      const bool holds = operation == "="    ? order == 0
                         : operation == "<"  ? order < 0
                         : operation == "<=" ? order <= 0
                         : operation == ">"  ? order > 0
                                             : operation == ">=" && order >= 0;
      if (!holds) return false;
    }
    return !tests.empty();
  }

  Reason& why_;
};

}  // namespace

std::optional<bool> event_pattern_matches(const Value& pattern, const Value& event, Reason& why) {
  return Matcher(why).fields(pattern, &event, 0);
}

}  // namespace preflint::rules
