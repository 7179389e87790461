// Terraform's type conversion functions, and those about sensitive values.
// https://developer.hashicorp.com/terraform/language/functions (Type Conversion Functions)

#include <algorithm>
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
using value::MarkSet;
using value::Missing;
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
      .takes_open = true,
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

MarkSet without_ephemeral(const MarkSet& marks) {
  std::vector<Mark> kept(marks.marks().begin(), marks.marks().end());
  std::erase_if(kept, [](const Mark& mark) { return mark.same_as(value::ephemeral_mark()); });
  return MarkSet(std::move(kept));
}

Value replace_ephemeral(const Value& given);

/// A collection or structure that is not ephemeral itself, though some of its parts are.
Value replace_ephemeral_parts(const Value& given) {
  if (given.is_sequence()) {
    std::vector<Value> elements;
    for (const Value& element : given.elements()) elements.push_back(replace_ephemeral(element));
    const Value all = given.is(Type::Kind::tuple)
                          ? Value::tuple(std::move(elements))
                          : Value::list(given.element_type(), std::move(elements));
    return given.is_open() ? all.with_open_end(given.open_reason(), given.placed_count()) : all;
  }
  std::vector<Value::Entry> entries;
  for (const Value::Entry& entry : given.entries())
    entries.emplace_back(entry.first, replace_ephemeral(entry.second));
  const Value all = given.is(Type::Kind::map) ? Value::map(given.element_type(), std::move(entries))
                                              : Value::object(std::move(entries));
  return given.is_open() ? all.with_open_end(given.open_reason()) : all;
}

/// What is not known yet may be null in the end. An element makes a whole set ephemeral.
Value replace_ephemeral(const Value& given) {
  const bool is_set = given.is(Type::Kind::set);
  if (value::is_ephemeral(given.marks()) || (is_set && value::is_ephemeral(given.marks_deep()))) {
    const Value nothing =
        given.is_known() ? Value::null(given.type()) : Value::unknown(given.type(), given.reason());
    return nothing.with_marks(without_ephemeral(given.marks()));
  }
  const bool has_parts = given.is_sequence() || given.is_mapping();
  if (!has_parts || is_set || (!given.is_open() && given.missing() != Missing::error)) return given;
  return replace_ephemeral_parts(given).with_marks(given.marks());
}

Function ephemeralasnull() {
  return {
      .name = "ephemeralasnull",
      .summary = "Replaces values that are ephemeral, at any depth, by null.",
      .parameters = {anything()},
      .call =
          [](const Call& call) {
            const Value& given = call.args[0];
            if (!value::is_ephemeral(given.marks_deep())) return given;
            return call.reserve(given.part_count() * sizeof(Value)) ? replace_ephemeral(given)
                                                                    : call.failed();
          },
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
