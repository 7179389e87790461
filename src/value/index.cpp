// Reading a part of a value, and saying in HCL's words why there is none. What is read out has the
// marks of what it was in, but not its identity: the element of a list is not the list.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md ("Index Operator", "Attribute Access
// Operator")

#include <algorithm>
#include <limits>

#include "value/convert.h"
#include "value/operations.h"

namespace preflint::value {
namespace {

using Kind = Type::Kind;

constexpr std::string_view no_such_element =
    "The given key does not identify an element in this collection value";

Value unknown_after_error() {
  return Value::unknown({}, {Reason::Kind::error, "an expression in error", {}});
}

/// A failed read: the diagnostic, and the unknown value that stands for the part.
struct Failure {
  Range subject;
  Diagnostics& diagnostics;

  Value operator()(std::string summary, std::string detail) const {
    diagnostics.error(subject, std::move(summary), std::move(detail));
    return unknown_after_error();
  }
};

Value read_from(const Value& part, const Value& container) {
  return part.with_marks(container.marks().derived());
}

/// What `read` makes of each candidate of the container. One for which the read fails would not
/// deploy; where all fail, the first one's complaint is everybody's.
template <class Read>
Value read_from_candidates(const Value& container, Diagnostics& diagnostics, const Read& read) {
  std::vector<Value> results;
  Diagnostics first_complaint;
  for (const Value& candidate : container.candidates()) {
    Diagnostics complaints;
    Value result = read(candidate, complaints);
    if (!complaints.has_errors()) {
      results.push_back(std::move(result));
    } else if (!first_complaint.has_errors()) {
      first_complaint = std::move(complaints);
    }
  }
  if (!results.empty())
    return Value::one_of(std::move(results), container.reason())
        .with_marks(container.marks().derived());
  diagnostics.append(first_complaint);
  return unknown_after_error();
}

/// An element of an unknown list or map, or one that an unknown key picks.
Value unknown_element(const Value& collection, Type type, const Reason& reason) {
  if (const Value* any = collection.representative()) return read_from(*any, collection);
  return read_from(Value::unknown(std::move(type), reason), collection);
}

Value after_null(const Failure& fail, const Value& collection) {
  return read_from(
      fail("Attempt to index null value", "This value is null, so it does not have any indices."),
      collection);
}

std::string why_no_index(const Number& key, bool is_empty) {
  const std::string start(no_such_element);
  if (!key.is_whole()) {
    return start +
           ": indexing a sequence requires a whole number, but the given index has a fractional "
           "part.";
  }
  if (key.is_negative()) return start + ": a negative number is not a valid index for a sequence.";
  if (is_empty) return start + ": the collection has no elements.";
  return start + ": the given index is greater than or equal to the length of the collection.";
}

Value index_known_sequence(const Value& sequence, const Value& key, const Failure& fail) {
  const std::span<const Value> elements = sequence.elements();
  if (!key.is_number())
    return unknown_element(sequence, sequence.is(Kind::tuple) ? Type() : sequence.element_type(),
                           key.reason());
  const Number& number = key.as_number();
  const std::optional<std::int64_t> at = number.to_int64();
  const std::size_t placed = sequence.is_open() ? sequence.placed_count() : elements.size();
  const bool is_inside = at && *at >= 0 && static_cast<std::uint64_t>(*at) < placed;
  if (is_inside) return read_from(elements[static_cast<std::size_t>(*at)], sequence);
  const bool may_be_there = sequence.is_open() && number.is_whole() && !number.is_negative();
  if (!may_be_there) return fail("Invalid index", why_no_index(number, elements.empty()));
  return unknown_element(sequence, sequence.is(Kind::tuple) ? Type() : sequence.element_type(),
                         sequence.open_reason());
}

Value index_sequence(const Value& sequence, const Value& key, const Failure& fail) {
  if (sequence.is_known()) return index_known_sequence(sequence, key, fail);
  const Type type = sequence.type();
  if (!key.is_number())
    return unknown_element(sequence, type.is(Kind::tuple) ? Type() : type.element(),
                           sequence.reason());
  const Number& number = key.as_number();
  const std::optional<std::int64_t> most = type.is(Kind::tuple)
                                               ? static_cast<std::int64_t>(type.elements().size())
                                               : sequence.refinements().length_max;
  if (!number.is_whole() || number.is_negative() || (most && number >= Number(*most))) {
    return fail("Invalid index", why_no_index(number, most == 0));
  }
  const Type element = type.is(Kind::tuple)
                           ? type.elements()[static_cast<std::size_t>(*number.to_int64())]
                           : type.element();
  return unknown_element(sequence, element, sequence.reason());
}

Value index_map(const Value& map, const Value& key, const Failure& fail) {
  if (!map.is_known()) return unknown_element(map, map.element_type(), map.reason());
  if (!key.is_string()) return unknown_element(map, map.element_type(), key.reason());
  if (const Value* found = map.find(key.as_string())) return read_from(*found, map);
  if (map.is_open()) return unknown_element(map, map.element_type(), map.open_reason());
  return fail("Invalid index", std::string(no_such_element) + '.');
}

/// The attribute of an object, or none.
std::optional<Value> attribute_of(const Value& object, const Text& name) {
  if (!object.is_known()) {
    const Type type = object.type();
    const Type::Attribute* attribute = type.attribute(name.view());
    if (!attribute) return std::nullopt;
    return read_from(Value::unknown(attribute->type, object.reason()), object);
  }
  if (const Value* found = object.find(name.view())) return read_from(*found, object);
  if (object.missing() != Missing::error) return object.missing_attribute(name);
  return std::nullopt;
}

Value index_object(const Value& object, const Value& key, bool was_number, const Failure& fail) {
  if (!key.is_string()) return read_from(Value::unknown({}, key.reason()), object);
  if (std::optional<Value> found = attribute_of(object, key.as_text())) return *std::move(found);
  const std::string_view hint =
      " An object only supports looking up attributes by name, not by numeric index.";
  return fail("Invalid index",
              std::string(no_such_element) + '.' + std::string(was_number ? hint : ""));
}

Value index_converted(const Value& collection, const Value& key, Kind kind, const Failure& fail) {
  const bool by_number = kind == Kind::list || kind == Kind::tuple;
  const std::expected<Value, ConversionError> converted =
      convert(key, by_number ? Type::number() : Type::string());
  if (!converted)
    return fail("Invalid index",
                std::string(no_such_element) + ": " + converted.error().text() + '.');
  if (by_number) return index_sequence(collection, *converted, fail);
  if (kind == Kind::map) return index_map(collection, *converted, fail);
  return index_object(collection, *converted, key.is(Kind::number), fail);
}

}  // namespace

Value index(const Value& collection, const Value& key, Range subject, Diagnostics& diagnostics) {
  const Failure fail{subject, diagnostics};
  if (collection.is_null()) return after_null(fail, collection);
  if (key.is_null()) return fail("Invalid index", "Can't use a null value as an indexing key.");
  if (!collection.candidates().empty()) {
    return read_from_candidates(collection, diagnostics,
                                [&](const Value& candidate, Diagnostics& complaints) {
                                  return index(candidate, key, subject, complaints);
                                });
  }
  const Kind kind = collection.kind();
  Value part;
  if (kind == Kind::dynamic || key.is(Kind::dynamic)) {
    part =
        unknown_element(collection, {}, collection.is_known() ? key.reason() : collection.reason());
  } else if (kind == Kind::set) {
    return fail(
        "Invalid index",
        "Elements of a set are identified only by their value and don't have any separate index or "
        "key to select "
        "with, so it's only possible to perform operations across all elements of the set.");
  } else if (kind == Kind::string || kind == Kind::number || kind == Kind::boolean) {
    return fail("Invalid index", "This value does not have any indices.");
  } else {
    part = index_converted(collection, key, kind, fail);
  }
  // As in HCL, that the name of an attribute is sensitive does not make the attribute so.
  const MarkSet marks = kind == Kind::object ? key.marks().without_cty_marks() : key.marks();
  return part.with_marks(marks.derived());
}

namespace {

Value attribute_of_map(const Value& map, const Text& name, const Failure& fail) {
  if (!map.is_known()) return unknown_element(map, map.element_type(), map.reason());
  if (const Value* found = map.find(name.view())) return read_from(*found, map);
  if (map.is_open()) return unknown_element(map, map.element_type(), map.open_reason());
  return fail("Missing map element",
              "This map does not have an element with the key \"" + name.str() + "\".");
}

std::string why_no_attribute(const Type& type, const Text& name) {
  if (type.is_primitive())
    return "Can't access attributes on a primitive-typed value (" + type.friendly_name() + ").";
  if (!type.is(Kind::list) && !type.is(Kind::set))
    return "This value does not have any attributes.";
  if (!type.element().is(Kind::object)) return "This value does not have any attributes.";
  const bool is_list = type.is(Kind::list);
  const std::string what =
      type.element().attribute(name.view()) ? "attribute \"" + name.str() + '"' : "an attribute";
  return std::string("Can't access attributes on a ") + (is_list ? "list" : "set") +
         " of objects. Did you mean to access " + what +
         (is_list ? " for a specific element of the list, or" : "") +
         " across all elements of the " + (is_list ? "list" : "set") + "?";
}

}  // namespace

Value get_attribute(const Value& object, const Text& name, Range subject,
                    Diagnostics& diagnostics) {
  const Failure fail{subject, diagnostics};
  if (object.is_null()) {
    return fail("Attempt to get attribute from null value",
                "This value is null, so it does not have any attributes.");
  }
  if (!object.candidates().empty()) {
    return read_from_candidates(object, diagnostics,
                                [&](const Value& candidate, Diagnostics& complaints) {
                                  return get_attribute(candidate, name, subject, complaints);
                                });
  }
  if (object.is(Kind::dynamic)) return read_from(Value::unknown({}, object.reason()), object);
  if (object.is(Kind::map)) return attribute_of_map(object, name, fail);
  if (!object.is(Kind::object))
    return fail("Unsupported attribute", why_no_attribute(object.type(), name));
  if (std::optional<Value> found = attribute_of(object, name)) return *std::move(found);
  return fail("Unsupported attribute",
              "This object does not have an attribute named \"" + name.str() + "\".");
}

namespace {

constexpr std::uint16_t length_precision = 64;

Value length_between(std::int64_t least, std::int64_t most, const Reason& reason) {
  Refinements known;
  known.not_null = true;
  known.number_min = Number(least, length_precision);
  known.number_max = Number(most, length_precision);
  return Value::unknown(Type::number(), reason, std::move(known));
}

Value length_of_known(const Value& collection) {
  constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();
  if (collection.is_mapping() && collection.is_open())
    return length_between(static_cast<std::int64_t>(collection.entries().size()), no_limit,
                          collection.open_reason());
  if (collection.is_mapping())
    return Value::number(
        Number(static_cast<std::int64_t>(collection.entries().size()), length_precision));
  const std::int64_t size = static_cast<std::int64_t>(collection.elements().size());
  // Unknown elements of a set may turn out to be the same.
  const bool may_coalesce = collection.is(Kind::set) && !collection.is_wholly_known() && size > 1;
  if (collection.is_open() && may_coalesce) {
    const auto distinct = std::ranges::count_if(collection.elements(), &Value::is_wholly_known);
    return length_between(std::max<std::int64_t>(1, distinct), no_limit, collection.open_reason());
  }
  if (collection.is_open()) return length_between(size, no_limit, collection.open_reason());
  if (may_coalesce) return length_between(1, size, collection.reason_deep());
  return Value::number(Number(size, length_precision));
}

Value length_of_unknown(const Value& collection) {
  const Type type = collection.type();
  const Refinements& known = collection.refinements();
  if (type.is(Kind::tuple))
    return Value::number(
        Number(static_cast<std::int64_t>(type.elements().size()), length_precision));
  if (type.is(Kind::object))
    return Value::number(
        Number(static_cast<std::int64_t>(type.attributes().size()), length_precision));
  if (type.is_collection()) {
    return length_between(known.length_min.value_or(0),
                          known.length_max.value_or(std::numeric_limits<std::int64_t>::max()),
                          collection.reason());
  }
  Refinements not_null;
  not_null.not_null = true;
  return Value::unknown(Type::number(), collection.reason(), std::move(not_null));
}

}  // namespace

Value length(const Value& collection) {
  const bool is_readable = collection.is_sequence() || collection.is_mapping();
  return (is_readable ? length_of_known(collection) : length_of_unknown(collection))
      .with_marks(collection.marks().derived());
}

}  // namespace preflint::value
