// Holds what a parameter is to what it may be: AllowedValues, AllowedPattern, MinLength, MaxLength,
// MinValue, MaxValue. A stack with another value is refused. A default that is, can still be
// overridden, so that this is a warning. Patterns that RE2 does not take are not tried.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html

#include "cloudformation/check_parameters.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "cloudformation/scalars.h"
#include "value/number.h"

namespace preflint::cloudformation {
namespace {

using value::Number;
using value::Value;

std::optional<std::string> constraint(const Node& declaration, std::string_view name) {
  const Node* written = declaration.find(name);
  return written && written->is_scalar() ? std::optional(scalar_text(*written)) : std::nullopt;
}

std::optional<Number> number_constraint(const Node& declaration, std::string_view name) {
  const std::optional<std::string> text = constraint(declaration, name);
  return text ? Number::parse(*text) : std::nullopt;
}

bool is_allowed_value(const Node& declaration, const std::string& text) {
  const Node* allowed = declaration.find("AllowedValues");
  if (!allowed || allowed->items.empty()) return true;
  return std::ranges::any_of(allowed->items, [&](const Node* item) {
    return !item->is_scalar() || !item->tag.empty() || scalar_text(*item) == text;
  });
}

bool matches_pattern(const Node& declaration, const std::string& text) {
  const Node* written = declaration.find("AllowedPattern");
  if (!written || !written->is_scalar()) return true;
  const RE2 pattern(std::string(written->text), RE2::Quiet);
  return !pattern.ok() || RE2::FullMatch(text, pattern);
}

bool has_allowed_length(const Node& declaration, const std::string& text) {
  const std::optional<Number> least = number_constraint(declaration, "MinLength");
  const std::optional<Number> most = number_constraint(declaration, "MaxLength");
  const Number length(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
  return (!least || *least <= length) && (!most || length <= *most);
}

bool has_allowed_size(const Node& declaration, const std::string& text) {
  const std::optional<Number> least = number_constraint(declaration, "MinValue");
  const std::optional<Number> most = number_constraint(declaration, "MaxValue");
  const std::optional<Number> number = Number::parse(text);
  return !number || ((!least || *least <= *number) && (!most || *number <= *most));
}

/// The constraint that refuses the text; empty where none does.
std::string_view broken_constraint(const Node& declaration, const std::string& text) {
  if (!is_allowed_value(declaration, text)) return "AllowedValues";
  if (!matches_pattern(declaration, text)) return "AllowedPattern";
  if (!has_allowed_length(declaration, text)) return "MinLength or MaxLength";
  if (!has_allowed_size(declaration, text)) return "MinValue or MaxValue";
  return {};
}

Range place_of(const Value& value, Range otherwise) {
  for (const value::Mark& mark : value.marks().marks()) {
    if (mark.kind == value::Mark::Kind::source && mark.range.is_somewhere()) return mark.range;
  }
  return otherwise;
}

}  // namespace

bool may_be_empty(const Node& declaration) { return broken_constraint(declaration, "").empty(); }

void check_parameter(Evaluation& in, const Member& declaration, Diagnostics& diagnostics) {
  if (!declaration.value->is_mapping()) return;
  const Value value = parameter(in, declaration);
  if (!value.is_known()) return;
  const std::vector<Value> one{value};
  const std::span<const Value> values = value.is_sequence() ? value.elements() : std::span(one);
  for (const Value& element : values) {
    if (!element.is_string()) continue;
    const std::string text(element.as_string());
    const std::string_view broken = broken_constraint(*declaration.value, text);
    if (broken.empty()) continue;
    diagnostics.warning(place_of(element, declaration.key_range), "Value not allowed",
                        "The parameter \"" + std::string(declaration.key) +
                            "\" does not take this value: its " + std::string(broken) +
                            " refuses it.",
                        declaration.key_range);
    return;
  }
}

}  // namespace preflint::cloudformation
