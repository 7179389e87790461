// Which types convert to which, and what is said when they don't. A conversion is *unsafe* when
// some values of the type fail. https://github.com/zclconf/go-cty/blob/main/docs/convert.md

#include "value/conversion_types.h"

#include <algorithm>

namespace preflint::value {
namespace {

using Kind = Type::Kind;

/// A number or a bool is always a string; a string may be any of them; numbers are no bools.
bool primitive_converts(const Type& from, const Type& to, bool unsafe) {
  return to.is(Kind::string) || (unsafe && from.is(Kind::string));
}

bool object_converts(const Type& from, const Type& to, bool unsafe) {
  return std::ranges::all_of(to.attributes(), [&](const Type::Attribute& wanted) {
    const Type::Attribute* given = from.attribute(wanted.name.view());
    return given ? converts(given->type, wanted.type, unsafe) : wanted.optional;
  });
}

bool tuple_converts(const Type& from, const Type& to, bool unsafe) {
  return std::ranges::equal(
      from.elements(), to.elements(),
      [&](const Type& given, const Type& wanted) { return converts(given, wanted, unsafe); });
}

/// All parts of a tuple or object to the one element type of a collection, which may first have to
/// be found.
bool parts_convert(const std::vector<Type>& parts, const Type& element, bool unsafe) {
  if (parts.empty()) return true;
  Type common = element;
  if (element.is(Kind::dynamic)) {
    const std::optional<Type> unified = unify(parts, unsafe);
    if (!unified) return false;
    common = *unified;
    const auto is_dynamic = [](const Type& part) { return part.is(Kind::dynamic); };
    if (common.is(Kind::dynamic)) return std::ranges::all_of(parts, is_dynamic);
  }
  return std::ranges::all_of(parts,
                             [&](const Type& part) { return converts(part, common, unsafe); });
}

std::vector<Type> parts_of(const Type& type) {
  std::vector<Type> parts;
  if (type.is(Kind::tuple)) {
    parts.assign(type.elements().begin(), type.elements().end());
  } else {
    for (const Type::Attribute& attribute : type.attributes()) parts.push_back(attribute.type);
  }
  return parts;
}

/// An optional attribute of a type that no element can have is no obstacle, as long as the map has
/// no such key.
bool map_converts_to_object(const Type& from, const Type& to) {
  return std::ranges::all_of(to.attributes(), [&](const Type::Attribute& wanted) {
    return wanted.optional || converts(from.element(), wanted.type, true);
  });
}

bool sequence_converts(const Type& from, const Type& to, bool unsafe) {
  if (from.is(Kind::tuple)) return parts_convert(parts_of(from), to.element(), unsafe);
  if (from.is(Kind::list) && to.is(Kind::set) && !unsafe) return false;  // The order would be lost.
  return converts(from.element(), to.element(), unsafe);
}

}  // namespace

bool converts(const Type& from, const Type& to, bool unsafe) {
  if (to.is(Kind::dynamic) || from == to) return true;
  if (from.is(Kind::dynamic)) return unsafe;
  if (to.is_primitive()) return from.is_primitive() && primitive_converts(from, to, unsafe);
  if (to.is(Kind::list) || to.is(Kind::set))
    return from.is_sequence() && sequence_converts(from, to, unsafe);
  if (to.is(Kind::tuple)) return from.is(Kind::tuple) && tuple_converts(from, to, unsafe);
  if (to.is(Kind::map) && from.is(Kind::map)) return converts(from.element(), to.element(), unsafe);
  if (to.is(Kind::map))
    return from.is(Kind::object) && parts_convert(parts_of(from), to.element(), unsafe);
  if (from.is(Kind::map)) return unsafe && map_converts_to_object(from, to);
  return from.is(Kind::object) && object_converts(from, to, unsafe);
}

namespace {

std::string quoted(const Text& name) { return '"' + name.str() + '"'; }

std::string missing_attributes(const std::vector<Text>& names) {
  if (names.size() == 1) return "attribute " + quoted(names[0]) + " is required";
  if (names.size() == 2)
    return "attributes " + quoted(names[0]) + " and " + quoted(names[1]) + " are required";
  std::string text = "attributes ";
  for (std::size_t i = 0; i + 1 < names.size(); ++i) text += quoted(names[i]) + ", ";
  return text + "and " + quoted(names.back()) + " are required";
}

std::string object_mismatch(const Type& from, const Type& to) {
  std::vector<Text> missing;
  for (const Type::Attribute& wanted : to.attributes()) {
    if (!wanted.optional && !from.attribute(wanted.name.view())) missing.push_back(wanted.name);
  }
  if (!missing.empty()) return missing_attributes(missing);
  for (const Type::Attribute& wanted : to.attributes()) {
    const Type::Attribute* given = from.attribute(wanted.name.view());
    if (!given || converts(given->type, wanted.type, true)) continue;
    return "attribute " + quoted(wanted.name) + ": " + mismatch_message(given->type, wanted.type);
  }
  return "incorrect object attributes";
}

std::string parts_mismatch(const Type& from, const Type& to) {
  const Type& element = to.element();
  std::size_t position = 0;
  for (const Type& part : parts_of(from)) {
    if (!converts(part, element, true)) {
      const std::string place = from.is(Kind::tuple) ? std::to_string(position)
                                                     : quoted(from.attributes()[position].name);
      return "element " + place + ": " + mismatch_message(part, element);
    }
    ++position;
  }
  return "all elements must be " + element.friendly_constraint();
}

std::string kind_name(const Type& type) {
  return type.is(Kind::list) ? "list" : type.is(Kind::set) ? "set" : "map";
}

bool same_shape(const Type& from, const Type& to) {
  return to.is(Kind::map) ? from.is_mapping() : from.is_sequence();
}

}  // namespace

std::string mismatch_message(const Type& from, const Type& to) {
  if (from.is(Kind::object) && to.is(Kind::object)) return object_mismatch(from, to);
  if (to.is_collection() && same_shape(from, to)) {
    if (from.is_collection()) {
      return "incorrect " + kind_name(to) +
             " element type: " + mismatch_message(from.element(), to.element());
    }
    if (to.element().is(Kind::dynamic))
      return "all " + kind_name(to) + " elements must have the same type";
    return parts_mismatch(from, to);
  }
  const std::string wanted = to.friendly_constraint() + " required";
  return from.is_primitive() || to.is_primitive() ? wanted + ", but have " + from.friendly_name()
                                                  : wanted;
}

namespace {

/// The one type that stands for all elements, where there is one.
Type element_of(const Type& type) {
  if (type.is_collection()) return type.element();
  if (!type.is(Kind::tuple) && !type.is(Kind::object)) return {};
  return unify(parts_of(type), true).value_or(Type());
}

Type attribute_of(const Type& type, const Text& name) {
  if (type.is(Kind::map)) return type.element();
  const Type::Attribute* given = type.is(Kind::object) ? type.attribute(name.view()) : nullptr;
  return given ? given->type : Type();
}

Type object_replaced(const Type& from, const Type& to) {
  std::vector<Type::Attribute> attributes(to.attributes().begin(), to.attributes().end());
  for (Type::Attribute& attribute : attributes) {
    attribute.type = dynamic_replaced(attribute_of(from, attribute.name), attribute.type);
  }
  return Type::object(std::move(attributes));
}

Type tuple_replaced(const Type& from, const Type& to) {
  if (!from.is(Kind::tuple) || from.elements().size() != to.elements().size()) return to;
  std::vector<Type> elements(to.elements().begin(), to.elements().end());
  for (std::size_t i = 0; i < elements.size(); ++i)
    elements[i] = dynamic_replaced(from.elements()[i], elements[i]);
  return Type::tuple(std::move(elements));
}

}  // namespace

Type dynamic_replaced(const Type& from, const Type& to) {
  if (!to.has_dynamic() || from.is(Kind::dynamic)) return to;
  switch (to.kind()) {
    case Kind::dynamic:
      return from;
    case Kind::list:
      return Type::list(dynamic_replaced(element_of(from), to.element()));
    case Kind::set:
      return Type::set(dynamic_replaced(element_of(from), to.element()));
    case Kind::map:
      return Type::map(dynamic_replaced(element_of(from), to.element()));
    case Kind::tuple:
      return tuple_replaced(from, to);
    case Kind::object:
      return object_replaced(from, to);
    default:
      return to;
  }
}

}  // namespace preflint::value
