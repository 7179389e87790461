// The one type that several types convert to. Types of one structural kind unify part by part;
// where their parts differ in number or name, objects become a map and tuples a list; otherwise it
// is that one of the types to which the others convert.
// https://github.com/zclconf/go-cty/blob/main/docs/convert.md ("Type Unification")

#include <algorithm>

#include "value/convert.h"

namespace preflint::value {
namespace {

using Kind = Type::Kind;
using Types = std::vector<Type>;

/// `wanted`, if it is there and all types convert to it.
std::optional<Type> if_all_convert(const Types& types, std::optional<Type> wanted, bool unsafe) {
  if (!wanted) return std::nullopt;
  const bool all =
      std::ranges::all_of(types, [&](const Type& type) { return converts(type, *wanted, unsafe); });
  return all ? wanted : std::nullopt;
}

Type collection_of(Kind kind, Type element) {
  return kind == Kind::list  ? Type::list(std::move(element))
         : kind == Kind::set ? Type::set(std::move(element))
                             : Type::map(std::move(element));
}

void append_parts(const Type& type, Types& parts) {
  if (type.is(Kind::tuple)) {
    parts.insert(parts.end(), type.elements().begin(), type.elements().end());
  } else if (type.is(Kind::object)) {
    for (const Type::Attribute& attribute : type.attributes()) parts.push_back(attribute.type);
  } else {
    parts.push_back(type.element());
  }
}

std::optional<Type> unify_collections(Kind kind, const Types& types, bool unsafe) {
  Types elements;
  for (const Type& type : types) elements.push_back(type.element());
  const std::optional<Type> element = unify(elements, unsafe);
  if (!element) return std::nullopt;
  return if_all_convert(types, collection_of(kind, *element), unsafe);
}

/// Objects with maps, or tuples with lists: each is taken as the collection that it could be.
std::optional<Type> unify_with_collections(Kind kind, const Types& types, bool unsafe) {
  Types collections;
  for (const Type& type : types) {
    if (type.is_collection()) {
      collections.push_back(type);
      continue;
    }
    Types parts;
    append_parts(type, parts);
    if (parts.empty()) continue;
    const std::optional<Type> element = unify(parts, unsafe);
    if (!element) return std::nullopt;
    collections.push_back(collection_of(kind, *element));
  }
  const std::optional<Type> unified = unify_collections(kind, collections, unsafe);
  return if_all_convert(types, unified, unsafe);
}

/// All parts of all types to one element type.
std::optional<Type> unify_parts_as(Kind kind, const Types& types, bool unsafe) {
  Types parts;
  for (const Type& type : types) append_parts(type, parts);
  const std::optional<Type> element = unify(parts, unsafe);
  if (!element) return std::nullopt;
  return if_all_convert(types, collection_of(kind, *element), unsafe);
}

bool same_attribute_names(const Type& a, const Type& b) {
  return std::ranges::equal(
      a.attributes(), b.attributes(),
      [](const Type::Attribute& x, const Type::Attribute& y) { return x.name == y.name; });
}

std::optional<Type> unify_objects(const Types& types, bool unsafe) {
  const bool alike = std::ranges::all_of(
      types, [&](const Type& type) { return same_attribute_names(type, types[0]); });
  if (!alike) return unify_parts_as(Kind::map, types, unsafe);
  std::vector<Type::Attribute> attributes;
  for (std::size_t i = 0; i < types[0].attributes().size(); ++i) {
    Types across;
    for (const Type& type : types) across.push_back(type.attributes()[i].type);
    const std::optional<Type> unified = unify(across, unsafe);
    if (!unified) return std::nullopt;
    attributes.push_back({types[0].attributes()[i].name, *unified});
  }
  return if_all_convert(types, Type::object(std::move(attributes)), unsafe);
}

std::optional<Type> unify_tuples(const Types& types, bool unsafe) {
  const std::size_t length = types[0].elements().size();
  const bool alike = std::ranges::all_of(
      types, [&](const Type& type) { return type.elements().size() == length; });
  if (!alike) return unify_parts_as(Kind::list, types, unsafe);
  Types elements;
  for (std::size_t i = 0; i < length; ++i) {
    Types across;
    for (const Type& type : types) across.push_back(type.elements()[i]);
    const std::optional<Type> unified = unify(across, unsafe);
    if (!unified) return std::nullopt;
    elements.push_back(*unified);
  }
  return if_all_convert(types, Type::tuple(std::move(elements)), unsafe);
}

/// Which of two types all would rather be: negative for `a`. A string can be any primitive; a list
/// keeps what a tuple has; nobody wants to be dynamic.
int preference(const Type& a, const Type& b) {
  if (a.is(Kind::dynamic) || b.is(Kind::dynamic))
    return int{a.is(Kind::dynamic)} - int{b.is(Kind::dynamic)};
  if (a.is_primitive() && b.is_primitive())
    return int{!a.is(Kind::string)} - int{!b.is(Kind::string)};
  if (a.is_collection() && a.kind() == b.kind()) return preference(a.element(), b.element());
  const auto rank = [](const Type& type) {
    return type.is(Kind::set) ? 2 : type.is(Kind::tuple) || type.is(Kind::object) ? 1 : 0;
  };
  if ((a.is_sequence() && b.is_sequence()) || (a.is_mapping() && b.is_mapping()))
    return rank(a) - rank(b);
  return 0;
}

/// The first, in the order of preference, to which all convert.
std::optional<Type> unify_to_one_of(Types types, bool unsafe) {
  const Types all = types;
  while (!types.empty()) {
    const auto is_first = [&](const Type& type) {
      return std::ranges::none_of(types,
                                  [&](const Type& other) { return preference(other, type) < 0; });
    };
    auto best = std::ranges::find_if(types, is_first);
    if (best == types.end()) best = types.begin();
    if (const std::optional<Type> found = if_all_convert(all, *best, unsafe)) return found;
    types.erase(best);
  }
  return std::nullopt;
}

std::optional<Type> unify_distinct(const Types& types, bool unsafe) {
  std::size_t counts[9] = {};
  for (const Type& type : types) ++counts[static_cast<std::size_t>(type.kind())];
  const auto count = [&](Kind kind) { return counts[static_cast<std::size_t>(kind)]; };
  const std::size_t known = types.size() - count(Kind::dynamic);
  const bool has_dynamic = count(Kind::dynamic) > 0;
  for (const Kind kind : {Kind::map, Kind::list, Kind::set, Kind::object, Kind::tuple}) {
    if (count(kind) == 0 || count(kind) != known) continue;
    // What these will be once the dynamic ones are known, nobody can say.
    if (has_dynamic) return Type::dynamic();
    if (kind == Kind::object) return unify_objects(types, unsafe);
    if (kind == Kind::tuple) return unify_tuples(types, unsafe);
    return unify_collections(kind, types, unsafe);
  }
  if (count(Kind::object) > 0 && count(Kind::tuple) > 0) return std::nullopt;
  for (const auto& [kind, parts] :
       {std::pair(Kind::map, Kind::object), std::pair(Kind::list, Kind::tuple)}) {
    if (has_dynamic || count(kind) == 0 || count(kind) + count(parts) != known) continue;
    if (const std::optional<Type> unified = unify_with_collections(kind, types, unsafe))
      return unified;
  }
  return unify_to_one_of(types, unsafe);
}

}  // namespace

std::optional<Type> unify(std::span<const Type> types, bool unsafe) {
  if (types.empty()) return std::nullopt;
  Types distinct;
  for (const Type& type : types) {
    if (!distinct.empty() && distinct.back() == type) continue;
    if (std::ranges::find(distinct, type) == distinct.end()) distinct.push_back(type);
  }
  if (distinct.size() == 1) return distinct.front();
  return unify_distinct(distinct, unsafe);
}

}  // namespace preflint::value
