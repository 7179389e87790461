// Conversion of values, in one pass over the value: what is of the wanted type already stays the
// same object. Whether the *types* convert at all is asked only where the value itself can't tell
// (null, unknown, empty) and, for the message, once it has failed.
// https://github.com/zclconf/go-cty/blob/main/docs/convert.md

#include "value/convert.h"

#include <algorithm>
#include <cassert>

#include "value/conversion_types.h"

namespace preflint::value {
namespace {

using Kind = Type::Kind;

class Converter {
 public:
  /// The converted value; anything once it has failed.
  Value convert(const Value& value, const Type& wanted);

  std::optional<ConversionError> error;

 private:
  Value fail(std::string message) {
    if (!error) error = ConversionError{{}, std::move(message)};
    return {};
  }
  Value mismatch(const Value& value, const Type& wanted) {
    return fail(mismatch_message(value.type(), wanted));
  }
  Value convert_part(const Value& part, const Type& wanted, std::string_view open,
                     std::string_view step, std::string_view close);
  Value convert_known(const Value& value, const Type& wanted);
  Value convert_unknown(const Value& value, const Type& wanted);
  Value convert_candidates(const Value& value, const Type& wanted);
  Value to_primitive(const Value& value, const Type& wanted);
  Value string_to_bool(std::string_view text);
  Value to_sequence(const Value& value, const Type& wanted);
  Value to_tuple(const Value& value, const Type& wanted);
  Value to_map(const Value& value, const Type& wanted);
  Value to_object(const Value& value, const Type& wanted);
  Value absent(const Value& value, const Type::Attribute& wanted);
  Type element_for(const Value& value, const Type& wanted);
  Type make_alike(std::span<Value*> elements, const Type& wanted);
};

Value Converter::convert(const Value& value, const Type& wanted) {
  if (wanted.is(Kind::dynamic) || error) return value;
  if (!value.candidates().empty()) return convert_candidates(value, wanted);
  if (!value.is_known()) return convert_unknown(value, wanted);
  if (!value.is_null()) return convert_known(value, wanted);
  const Type type = value.type();
  if (!converts(type, wanted, true)) return mismatch(value, wanted);
  const Type plain = dynamic_replaced(type, wanted.without_optional());
  return type == plain ? value : Value::null(plain).with_marks(value.marks());
}

Value Converter::convert_known(const Value& value, const Type& wanted) {
  if (wanted.is_primitive() && value.is(wanted.kind())) return value;
  Value result;
  switch (wanted.kind()) {
    case Kind::dynamic:
      return value;
    case Kind::string:
    case Kind::number:
    case Kind::boolean:
      result = to_primitive(value, wanted);
      break;
    case Kind::list:
    case Kind::set:
      result = to_sequence(value, wanted);
      break;
    case Kind::tuple:
      result = to_tuple(value, wanted);
      break;
    case Kind::map:
      result = to_map(value, wanted);
      break;
    case Kind::object:
      result = to_object(value, wanted);
      break;
  }
  return error || result.is_identical(value) ? result : result.with_marks(value.marks());
}

/// A candidate that would not convert would not deploy: the others are what is left.
Value Converter::convert_candidates(const Value& value, const Type& wanted) {
  std::vector<Value> converted;
  std::optional<ConversionError> first_error;
  bool is_changed = false;
  for (const Value& candidate : value.candidates()) {
    Converter attempt;
    Value result = attempt.convert(candidate, wanted);
    is_changed |= attempt.error || !result.is_identical(candidate);
    if (!attempt.error) converted.push_back(std::move(result));
    if (!first_error) first_error = std::move(attempt.error);
  }
  if (!is_changed) return value;
  if (converted.empty()) {
    error = std::move(first_error);
    return value;
  }
  return Value::one_of(std::move(converted), value.reason()).with_marks(value.marks());
}

/// What is known of an unknown collection when it is made from an unknown value of type `from`.
Refinements length_of_converted(const Type& from, const Type& to, const Refinements& known) {
  Refinements result;
  result.not_null = known.not_null;
  if (!to.is_collection()) return result;
  const bool coalesces = to.is(Kind::set) && !from.is(Kind::set);
  std::optional<std::int64_t> least = known.length_min, most = known.length_max;
  if (from.is(Kind::object)) least = most = static_cast<std::int64_t>(from.attributes().size());
  if (from.is(Kind::tuple)) least = most = static_cast<std::int64_t>(from.elements().size());
  if (coalesces && least.value_or(0) > 1) least = 1;
  result.length_min = least;
  result.length_max = most;
  return result;
}

Value Converter::convert_unknown(const Value& value, const Type& wanted) {
  const Type type = value.type();
  if (type == wanted) return value;
  if (!converts(type, wanted, true)) return mismatch(value, wanted);
  const Type plain = dynamic_replaced(type, wanted.without_optional());
  if (type == plain) return value;
  Value result = Value::unknown(plain, value.reason());
  if (const Value* any = value.representative(); any && plain.is_collection()) {
    Converter attempt;
    Value element = attempt.convert(*any, plain.element());
    if (!attempt.error)
      result = Value::unknown_collection(plain, value.reason(), std::move(element));
  }
  return result.refined(length_of_converted(type, plain, value.refinements()))
      .with_marks(value.marks());
}

Value Converter::string_to_bool(std::string_view text) {
  if (text == "true" || text == "1") return Value::boolean(true);
  if (text == "false" || text == "0") return Value::boolean(false);
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  if (lower != "true" && lower != "false") return fail("a bool is required");
  return fail("a bool is required; to convert from string, use lowercase \"" + lower + "\"");
}

/// Decimal text, or the word for an infinity as Go reads it.
std::optional<Number> number_from(std::string_view text) {
  const std::string_view word = text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  if (word == "Inf" || word == "inf") return Number::infinity(text.starts_with('-'));
  return Number::parse(text);
}

Value Converter::to_primitive(const Value& value, const Type& wanted) {
  if (wanted.is(Kind::string) && value.is_number())
    return Value::string(value.as_number().to_text());
  if (wanted.is(Kind::string) && value.is_bool())
    return Value::string(value.as_bool() ? "true" : "false");
  if (!value.is_string()) return mismatch(value, wanted);
  if (wanted.is(Kind::boolean)) return string_to_bool(value.as_string());
  std::optional<Number> number = number_from(value.as_string());
  return number ? Value::number(std::move(*number)) : fail("a number is required");
}

/// A part converted; an error in it gets the step that leads there.
Value Converter::convert_part(const Value& part, const Type& wanted, std::string_view open,
                              std::string_view step, std::string_view close) {
  Value result = convert(part, wanted);
  if (error) error->path = std::string(open).append(step).append(close).append(error->path);
  return result;
}

/// The element type that is asked for; with `any`, the one that all parts of a tuple or an object
/// have in common.
Type Converter::element_for(const Value& value, const Type& wanted) {
  const Type& element = wanted.element();
  if (value.is(Kind::list) || value.is(Kind::set) || value.is(Kind::map)) {
    const Type given = value.element_type();
    if (element.is(Kind::dynamic)) return given;
    if (!converts(given, element, true)) mismatch(value, wanted);
    return element;
  }
  if (!element.is(Kind::dynamic)) return element;
  std::vector<Type> types;
  if (value.is(Kind::tuple)) {
    for (const Value& part : value.elements()) types.push_back(part.type());
  } else {
    for (const Value::Entry& entry : value.entries()) types.push_back(entry.second.type());
  }
  if (types.empty()) return {};
  const std::optional<Type> common = unify(types, true);
  // Texts among the elements that nobody knows would make texts of all.
  if (value.is_open() && common && common->is_primitive()) return Type::string();
  const auto is_dynamic = [](const Type& type) { return type.is(Kind::dynamic); };
  if (common && (!is_dynamic(*common) || std::ranges::all_of(types, is_dynamic))) return *common;
  mismatch(value, wanted);
  return {};
}

/// Where the element type has an `any` inside, converted elements may still differ: brings them to
/// one type and returns that.
Type Converter::make_alike(std::span<Value*> elements, const Type& wanted) {
  const Type plain = wanted.without_optional();
  if (!plain.has_dynamic() || elements.empty()) return plain;
  std::vector<Type> types;
  for (const Value* element : elements) types.push_back(element->type());
  const std::optional<Type> common = unify(types, true);
  if (!common) {
    fail("all elements must have the same type");
    return plain;
  }
  for (Value* element : elements) *element = convert(*element, *common);
  return *common;
}

Value Converter::to_sequence(const Value& value, const Type& wanted) {
  if (!value.is_sequence()) return mismatch(value, wanted);
  const Type element = element_for(value, wanted);
  if (error) return {};
  if (value.is(wanted.kind()) && value.element_type() == element.without_optional()) return value;
  const std::span<const Value> given = value.elements();
  std::vector<Value> elements;
  elements.reserve(given.size());
  const Value* unknown = nullptr;
  const bool is_set_that_may_shrink = value.is(Kind::set) && value.is_open();
  for (std::size_t i = 0; i < given.size() && !error; ++i) {
    if (is_set_that_may_shrink && !given[i].is_wholly_known()) continue;
    elements.push_back(convert_part(given[i], element, "[", std::to_string(i), "]"));
    if (!given[i].is_wholly_known()) unknown = &given[i];
  }
  if (error) return {};
  std::vector<Value*> places;
  for (Value& each : elements) places.push_back(&each);
  Type common = make_alike(places, element);
  if (error) return {};
  // Nobody knows which elements of a set with unknowns are the same, so nobody knows how many a
  // list of them has.
  const bool is_uncounted = value.is(Kind::set) && !value.is_open() && wanted.is(Kind::list);
  if (is_uncounted && unknown && given.size() > 1) {
    return Value::unknown(Type::list(std::move(common)), unknown->reason())
        .with_marks(value.marks_deep());
  }
  Value result = wanted.is(Kind::list) ? Value::list(std::move(common), std::move(elements))
                                       : Value::set(std::move(common), std::move(elements));
  if (!value.is_open()) return result;
  const bool keeps_order = !value.is(Kind::set) && wanted.is(Kind::list);
  return result.with_open_end(value.open_reason(), keeps_order ? value.placed_count() : 0);
}

Value Converter::to_tuple(const Value& value, const Type& wanted) {
  if (value.is(Kind::tuple) && value.is_open())
    return Value::unknown(wanted.without_optional(), value.open_reason());
  if (!value.is(Kind::tuple) || value.elements().size() != wanted.elements().size())
    return mismatch(value, wanted);
  std::vector<Value> elements;
  elements.reserve(value.elements().size());
  bool is_changed = false;
  for (std::size_t i = 0; i < value.elements().size() && !error; ++i) {
    elements.push_back(
        convert_part(value.elements()[i], wanted.elements()[i], "[", std::to_string(i), "]"));
    is_changed |= !elements.back().is_identical(value.elements()[i]);
  }
  return is_changed && !error ? Value::tuple(std::move(elements)) : value;
}

Value Converter::to_map(const Value& value, const Type& wanted) {
  if (!value.is_mapping()) return mismatch(value, wanted);
  const Type element = element_for(value, wanted);
  if (error) return {};
  if (value.is(Kind::map) && value.element_type() == element.without_optional()) return value;
  std::vector<Value::Entry> entries;
  entries.reserve(value.entries().size());
  for (const auto& [key, part] : value.entries()) {
    entries.emplace_back(key, convert_part(part, element, "[\"", key.view(), "\"]"));
    if (error) return {};
  }
  std::vector<Value*> places;
  for (Value::Entry& entry : entries) places.push_back(&entry.second);
  Type common = make_alike(places, element);
  if (error) return {};
  Value result = Value::map(std::move(common), std::move(entries));
  return value.is_open() ? result.with_open_end(value.open_reason()) : result;
}

/// What stands for an attribute that the value lacks.
Value Converter::absent(const Value& value, const Type::Attribute& wanted) {
  if (value.missing() != Missing::error)
    return convert(value.missing_attribute(wanted.name), wanted.type);
  if (wanted.optional) return Value::null(wanted.type.without_optional());
  if (value.is(Kind::map))
    return fail("map has no element for required attribute \"" + wanted.name.str() + '"');
  return fail("attribute \"" + wanted.name.str() + "\" is required");
}

Value Converter::to_object(const Value& value, const Type& wanted) {
  if (!value.is_mapping()) return mismatch(value, wanted);
  std::vector<Value::Entry> entries;
  entries.reserve(wanted.attributes().size());
  bool is_changed = value.is(Kind::map) || value.is_open() ||
                    value.entries().size() != wanted.attributes().size();
  for (const Type::Attribute& attribute : wanted.attributes()) {
    const Value* given = value.find(attribute.name.view());
    if (value.is(Kind::map) && !converts(value.element_type(), attribute.type, true)) {
      if (!attribute.optional) return mismatch(value, wanted);
      if (given) {
        return fail("map element type is incompatible with attribute \"" + attribute.name.str() +
                    "\": " + mismatch_message(value.element_type(), attribute.type));
      }
    }
    Value part = given ? convert_part(*given, attribute.type, ".", attribute.name.view(), "")
                       : absent(value, attribute);
    if (error) return {};
    is_changed |= !given || !part.is_identical(*given);
    entries.emplace_back(attribute.name, std::move(part));
  }
  return is_changed ? Value::object(std::move(entries)) : value;
}

}  // namespace

std::expected<Value, ConversionError> convert(const Value& value, const Type& wanted) {
  Converter converter;
  Value result = converter.convert(value, wanted);
  if (!converter.error) return result;
  const Type type = value.type();
  if (converts(type, wanted, true)) return std::unexpected(std::move(*converter.error));
  return std::unexpected(ConversionError{{}, mismatch_message(type, wanted)});
}

}  // namespace preflint::value
