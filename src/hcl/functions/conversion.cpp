// Terraform's type conversion functions, and those about sensitive values.
// https://developer.hashicorp.com/terraform/language/functions (Type Conversion Functions)

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "hcl/function.h"
#include "value/convert.h"
#include "value/ephemeral.h"

namespace preflint::hcl {

using value::ConversionError;
using value::Mark;
using value::Type;
using value::Value;

namespace {

/// Why argument 0 does not convert to `wanted`.
std::string conversion_message(const Call& call, const Type& wanted, const ConversionError& error) {
  const Value& given = call.args[0];
  if (given.is_string() && (wanted.is(Type::Kind::boolean) || wanted.is(Type::Kind::number))) {
    const std::string target = wanted.friendly_name();
    if (given.is_sensitive()) return "cannot convert this sensitive string to " + target;
    return "cannot convert " + quote(given.as_string()) + " to " + target +
           (wanted.is(Type::Kind::boolean)
                ? "; only the strings \"true\" or \"false\" are allowed"
                : "; given string must be a decimal representation of a number");
  }
  if (!error.path.empty()) return error.text();
  const bool any = wanted.has_dynamic();
  return "cannot convert " + given.type().friendly_name() + " to " +
         (any ? wanted.constraint().substr(0, wanted.constraint().find('(')) + " of any single type"
              : wanted.friendly_name());
}

/// `to…`: the conversion that assigning to an argument of type `wanted` does. Also of unknown
/// values, nulls and parts with marks.
Function conversion(std::string_view name, std::string_view summary, const Type& wanted) {
  return {
      .name = name,
      .summary = summary,
      .parameters = {{.name = "v",
                      .type = Type::dynamic(),
                      .allow_null = true,
                      .allow_unknown = true,
                      .allow_dynamic = true,
                      .allow_marked = true}},
      .result = wanted,
      .call =
          [wanted](const Call& call) {
            std::expected<Value, ConversionError> converted = value::convert(call.args[0], wanted);
            if (converted) return *converted;
            return call.fail_argument(0, conversion_message(call, wanted, converted.error()));
          },
      .not_null = false,
  };
}

/// A parameter that takes anything there is, as it is.
Parameter anything() {
  return {.name = "value",
          .type = Type::dynamic(),
          .allow_null = true,
          .allow_unknown = true,
          .allow_dynamic = true,
          .allow_marked = true};
}

Function sensitive() {
  return {
      .name = "sensitive",
      .summary = "Marks a value as sensitive, so that Terraform does not show it.",
      .parameters = {anything()},
      .call =
          [](const Call& call) {
            return call.args[0].with_marks({Mark{.kind = Mark::Kind::sensitive}});
          },
      .not_null = false,
  };
}

Function nonsensitive() {
  return {
      .name = "nonsensitive",
      .summary = "Takes the sensitive mark off a value; its parts keep theirs.",
      .parameters = {anything()},
      .call =
          [](const Call& call) {
            return call.args[0].replace_marks(call.args[0].marks().without_sensitive());
          },
      .not_null = false,
  };
}

Function issensitive() {
  return {
      .name = "issensitive",
      .summary = "Tells whether a value is marked as sensitive.",
      .parameters = {anything()},
      .result = Type::boolean(),
      .call =
          [](const Call& call) {
            const Value& given = call.args[0];
            // What is not known yet may still turn out to be sensitive.
            return given.is_sensitive() || given.is_known() ? Value::boolean(given.is_sensitive())
                                                            : call.unknown(given);
          },
      .not_null = false,
  };
}

/// Any part that is ephemeral is null; other marks stay.
Value without_ephemeral(const Value& given) {
  if (value::is_ephemeral(given.marks())) return Value::null(given.type());
  if (!value::is_ephemeral(given.marks_deep())) return given;
  if (given.is_mapping()) {
    std::vector<Value::Entry> entries;
    for (const auto& [key, content] : given.entries())
      entries.emplace_back(key, without_ephemeral(content));
    return (given.is(Type::Kind::map) ? Value::map(given.element_type(), std::move(entries))
                                      : Value::object(std::move(entries)))
        .with_marks(given.marks());
  }
  if (!given.is_sequence()) return Value::null(given.type());
  std::vector<Value> elements;
  for (const Value& element : given.elements()) elements.push_back(without_ephemeral(element));
  return (given.is(Type::Kind::tuple)  ? Value::tuple(std::move(elements))
          : given.is(Type::Kind::list) ? Value::list(given.element_type(), std::move(elements))
                                       : Value::set(given.element_type(), std::move(elements)))
      .with_marks(given.marks());
}

Function ephemeralasnull() {
  return {
      .name = "ephemeralasnull",
      .summary = "Replaces ephemeral values, at any depth, by null.",
      .parameters = {anything()},
      .call = [](const Call& call) { return without_ephemeral(call.args[0]); },
      .not_null = false,
  };
}

}  // namespace

std::vector<Function> conversion_functions() {
  const Type any = Type::dynamic();
  return {
      conversion("tobool", "Converts a value to a bool.", Type::boolean()),
      conversion("tolist", "Converts a set or tuple to a list, its elements to one type.",
                 Type::list(any)),
      conversion("tomap", "Converts an object to a map, its attributes to one type.",
                 Type::map(any)),
      conversion("tonumber", "Converts a value to a number.", Type::number()),
      conversion("toset", "Converts a list or tuple to a set, its elements to one type.",
                 Type::set(any)),
      conversion("tostring", "Converts a value to a string.", Type::string()),
      sensitive(),
      nonsensitive(),
      issensitive(),
      ephemeralasnull(),
  };
}

}  // namespace preflint::hcl
