// Terraform's functions on maps and objects.
// https://developer.hashicorp.com/terraform/language/functions (Collection Functions)

#include <expected>
#include <map>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/elements.h"
#include "value/convert.h"

namespace preflint::hcl {

using value::ConversionError;
using value::MarkSet;
using value::Missing;
using value::Reason;
using value::Type;
using value::Value;

namespace {

Type type_of_keys(std::span<const Value> args) {
  const Type type = args[0].type();
  if (type.is(Type::Kind::map)) return Type::list(Type::string());
  if (!type.is(Type::Kind::object)) return Type::dynamic();
  return Type::tuple(std::vector<Type>(type.attributes().size(), Type::string()));
}

/// Sorted, those that nobody knows may stand anywhere.
Value open_keys(const Value& mapping) {
  std::vector<Value> keys;
  for (const Value::Entry& entry : mapping.entries()) keys.push_back(Value::string(entry.first));
  const Value known = mapping.is(Type::Kind::map) ? Value::list(Type::string(), std::move(keys))
                                                  : Value::tuple(std::move(keys));
  return known.with_open_end(mapping.open_reason(), 0);
}

Value keys_of(const Call& call) {
  const Value& mapping = call.args[0];
  const Type type = mapping.type();
  const MarkSet marks = mapping.marks().derived();
  if (mapping.is_open() && mapping.is_mapping()) return open_keys(mapping).with_marks(marks);
  if (!type.is_mapping()) return call.fail_argument(0, "must have map or object type");
  std::vector<Value> keys;
  if (type.is(Type::Kind::object)) {
    // The type alone says which there are, so the value may be unknown.
    for (const Type::Attribute& attribute : type.attributes())
      keys.push_back(Value::string(attribute.name));
    return Value::tuple(std::move(keys)).with_marks(marks);
  }
  if (!mapping.is_known()) return call.unknown(mapping).with_marks(marks);
  for (const Value::Entry& entry : mapping.entries()) keys.push_back(Value::string(entry.first));
  return Value::list(Type::string(), std::move(keys)).with_marks(marks);
}

Function keys() {
  return {
      .name = "keys",
      .summary = "Lists the keys of a map, or the names of an object's attributes, sorted.",
      .parameters = {{.name = "inputMap",
                      .type = Type::dynamic(),
                      .allow_unknown = true,
                      .allow_marked = true}},
      .result_of = type_of_keys,
      .call = keys_of,
      .takes_open = true,
  };
}

Type type_of_values(std::span<const Value> args) {
  const Type type = args[0].type();
  if (type.is(Type::Kind::map)) return Type::list(type.element());
  if (!type.is(Type::Kind::object)) return Type::dynamic();
  std::vector<Type> types;
  for (const Type::Attribute& attribute : type.attributes()) types.push_back(attribute.type);
  return Type::tuple(std::move(types));
}

Value values_of(const Call& call) {
  const Value& mapping = call.args[0];
  if (!mapping.is_known()) return call.unknown(mapping).with_marks(mapping.marks().derived());
  if (!mapping.is_mapping()) return call.fail_argument(0, "must have map or object type");
  std::vector<Value> elements;
  for (const Value::Entry& entry : mapping.entries()) elements.push_back(entry.second);
  Value result = mapping.is(Type::Kind::map)
                     ? Value::list(mapping.element_type(), std::move(elements))
                     : Value::tuple(std::move(elements));
  if (mapping.is_open()) result = result.with_open_end(mapping.open_reason(), 0);
  return result.with_marks(mapping.marks().derived());
}

Function values() {
  return {
      .name = "values",
      .summary = "Lists the values of a map or object, in the order of their keys.",
      .parameters = {{.name = "mapping",
                      .type = Type::dynamic(),
                      .allow_unknown = true,
                      .allow_marked = true}},
      .result_of = type_of_values,
      .call = values_of,
      .takes_open = true,
  };
}

/// What `lookup` gives when nobody knows the key: a value that there is, or the default. Without
/// one it may also fail.
Value any_entry(const Call& call, const Value& mapping, const std::optional<Value>& fallback) {
  if (!fallback || mapping.is_open()) return call.unknown(call.args[1]);
  std::vector<Value> choices = {*fallback};
  for (const Value::Entry& entry : mapping.entries()) choices.push_back(entry.second);
  return any_of(std::move(choices), call.args[1].reason(), call.type());
}

/// The default of `lookup`, converted to what a map holds. Empty when it has none; false when it
/// does not convert.
bool find_fallback(const Call& call, std::optional<Value>& fallback) {
  if (call.args.size() < 3) return true;
  const Value& mapping = call.args[0];
  fallback = call.args[2];
  if (!mapping.is(Type::Kind::map)) return true;
  const std::expected<Value, ConversionError> converted =
      value::convert(*fallback, mapping.element_type());
  if (!converted) {
    call.fail_argument(2, "the default value must have the same type as the map elements");
    return false;
  }
  fallback = *converted;
  return true;
}

Value missing_entry(const Call& call) {
  const Value& mapping = call.args[0];
  if (mapping.is(Type::Kind::map)) return call.fail("lookup failed to find key " + call.quoted(1));
  return call.fail_argument(0, "the given object has no attribute " + call.quoted(1));
}

Value look_up(const Call& call) {
  if (call.args.size() > 3) {
    return call.fail("lookup() takes two or three arguments, got " +
                     std::to_string(call.args.size()));
  }
  const Value& mapping = call.args[0];
  const Value& key = call.args[1];
  if (!mapping.is(Type::Kind::map) && !mapping.is(Type::Kind::object)) {
    return call.fail_argument(0, "lookup() requires a map as the first argument");
  }
  std::optional<Value> fallback;
  if (!find_fallback(call, fallback)) return call.failed();
  const MarkSet marks = mapping.marks().united(key.marks()).derived();
  if (!mapping.is_known()) return call.unknown(mapping).with_marks(marks);
  if (!key.is_known()) return any_entry(call, mapping, fallback).with_marks(marks);
  if (const Value* found = mapping.find(key.as_string())) return found->with_marks(marks);
  if (mapping.missing() == Missing::unknown) {
    return mapping.missing_attribute(key.as_text()).with_marks(marks);
  }
  if (fallback) return fallback->with_marks(marks.united(mapping.missing_marks().derived()));
  if (mapping.missing() == Missing::null) {
    return mapping.missing_attribute(key.as_text()).with_marks(marks);
  }
  return missing_entry(call);
}

Type type_of_lookup(std::span<const Value> args) {
  const Type type = args[0].type();
  if (type.is(Type::Kind::map)) return type.element();
  if (!type.is(Type::Kind::object) || !args[1].is_string()) return Type::dynamic();
  if (const Type::Attribute* attribute = type.attribute(args[1].as_string()))
    return attribute->type;
  return args.size() == 3 ? args[2].type() : Type::dynamic();
}

Function lookup() {
  Parameter fallback = seen_as_it_is("default");
  fallback.allow_null = true;
  return {
      .name = "lookup",
      .summary = "Takes the value of a key of a map, or a default when the map does not have it.",
      .parameters =
          {{.name = "inputMap",
            .type = Type::dynamic(),
            .allow_unknown = true,
            .allow_marked = true},
           {.name = "key", .type = Type::string(), .allow_unknown = true, .allow_marked = true}},
      .variadic = {fallback},
      .result_of = type_of_lookup,
      .call = look_up,
      .not_null = false,
      .takes_open = true,
  };
}

/// The map type that all of `args` have, when they have one.
const Value* same_map_type(std::span<const Value> args) {
  if (args.empty() || !args[0].is(Type::Kind::map)) return nullptr;
  const Type first = args[0].type();
  for (const Value& arg : args.subspan(1)) {
    if (!arg.is(Type::Kind::map) || !(arg.type() == first)) return nullptr;
  }
  return &args[0];
}

Type type_of_merge(std::span<const Value> args) {
  if (const Value* map = same_map_type(args)) return map->type();
  std::vector<Type::Attribute> attributes;
  for (const Value& arg : args) {
    if (arg.is_null()) continue;
    const Type type = arg.type();
    if (arg.is_open()) return Type::dynamic();
    if (type.is(Type::Kind::object)) {
      attributes.insert(attributes.end(), type.attributes().begin(), type.attributes().end());
    } else if (arg.is_mapping()) {
      for (const Value::Entry& entry : arg.entries())
        attributes.push_back({entry.first, type.element()});
    } else {
      return Type::dynamic();
    }
  }
  return Type::object(std::move(attributes));
}

/// What a map or object that is merged into others leaves certain of them: it may have any of their
/// keys, or some.
void overwrite(std::vector<Value::Entry>& entries, const Value& unread) {
  const Reason& why = unread.is_known() ? unread.open_reason() : unread.reason();
  for (auto& [key, content] : entries) {
    const bool is_any = unread.is_known() || unread.type().is(Type::Kind::dynamic) ||
                        !unread.type().is_mapping() || unread.type().is(Type::Kind::map);
    const bool is_named = !is_any && unread.type().attribute(key.view());
    if (is_any || is_named)
      content = Value::unknown(Type::dynamic(), why).with_marks(content.marks().derived());
  }
}

/// The elements of a map are of its type, whatever is known of them.
void give_type(std::vector<Value::Entry>& entries, const Type& element) {
  for (auto& [key, content] : entries) {
    if (!content.is_known() && content.is(Type::Kind::dynamic))
      content = Value::unknown(element, content.reason()).with_marks(content.marks());
  }
}

Value merge_mappings(const Call& call) {
  for (const Value& arg : call.args) {
    if (arg.is(Type::Kind::map) || arg.is(Type::Kind::object) || arg.is(Type::Kind::dynamic))
      continue;
    return call.fail("arguments must be maps or objects, got " + quote(arg.type().friendly_name()));
  }
  std::vector<Value::Entry> entries;
  MarkSet marks;
  std::optional<Reason> open;
  for (const Value& arg : call.args) {
    marks = marks.united(arg.marks().derived());
    if (arg.is_null()) continue;
    const bool is_open = !arg.is_known() || arg.is_open();
    if (is_open && !call.scope.keeps_known()) return call.unknown(arg).with_marks(marks);
    if (is_open) overwrite(entries, arg);
    if (is_open && !open) open = arg.is_known() ? arg.open_reason() : arg.reason();
    if (!call.reserve(arg.is_known() ? arg.entries().size() * sizeof(Value::Entry) : 0))
      return call.failed();
    if (arg.is_known()) entries.insert(entries.end(), arg.entries().begin(), arg.entries().end());
  }
  const Value* map = same_map_type(call.args);
  if (open && entries.empty())
    return call.unknown(Value::unknown(Type::dynamic(), *open)).with_marks(marks);
  if (map) give_type(entries, map->element_type());
  Value result =
      map ? Value::map(map->element_type(), std::move(entries)) : Value::object(std::move(entries));
  if (open) result = result.with_open_end(*open);
  return result.with_marks(marks);
}

Function merge() {
  return {
      .name = "merge",
      .summary = "Makes one map or object of several; of equal keys the last counts.",
      .variadic = {{.name = "maps",
                    .type = Type::dynamic(),
                    .allow_null = true,
                    .allow_unknown = true,
                    .allow_dynamic = true,
                    .allow_marked = true}},
      .result_of = type_of_merge,
      .call = merge_mappings,
      .takes_open = true,
  };
}

Type type_of_zipmap(std::span<const Value> args) {
  const Type type = args[1].type();
  if (type.is(Type::Kind::list)) return Type::map(type.element());
  if (!type.is(Type::Kind::tuple) || !args[0].is_wholly_known()) return Type::dynamic();
  const std::span<const Value> keys = args[0].elements();
  if (keys.size() != type.elements().size()) return Type::dynamic();
  std::vector<Type::Attribute> attributes;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!keys[i].is_string()) return Type::dynamic();
    attributes.push_back({keys[i].as_text(), type.elements()[i]});
  }
  return Type::object(std::move(attributes));
}

Value zip(const Call& call) {
  const Value& keys = call.args[0];
  const Value& values = call.args[1];
  const MarkSet marks = keys.marks_deep().united(values.marks()).derived();
  if (!values.is(Type::Kind::list) && !values.is(Type::Kind::tuple)) {
    return call.fail_argument(1, "values argument must be a list or tuple value");
  }
  if (!keys.is_wholly_known()) return call.unknown(keys).with_marks(marks);
  if (keys.elements().size() != values.elements().size()) {
    return call.fail("number of keys (" + std::to_string(keys.elements().size()) +
                     ") does not match number of values (" +
                     std::to_string(values.elements().size()) + ")");
  }
  std::vector<Value::Entry> entries;
  for (std::size_t i = 0; i < keys.elements().size(); ++i) {
    if (keys.elements()[i].is_null()) return call.fail_argument(0, "keys must not be null");
    entries.emplace_back(keys.elements()[i].as_text(), values.elements()[i]);
  }
  const Value result = values.is(Type::Kind::list)
                           ? Value::map(values.element_type(), std::move(entries))
                           : Value::object(std::move(entries));
  return result.with_marks(marks);
}

Function zipmap() {
  return {
      .name = "zipmap",
      .summary = "Makes a map of a list of keys and a list of their values.",
      .parameters = {{.name = "keys", .type = Type::list(Type::string()), .allow_marked = true},
                     {.name = "values", .type = Type::dynamic(), .allow_marked = true}},
      .result_of = type_of_zipmap,
      .call = zip,
  };
}

Value transpose_map(const Call& call) {
  const Value& input = call.args[0];
  std::map<Text, std::vector<Value>> lists;
  for (const Value::Entry& entry : input.entries()) {
    if (entry.second.is_null()) return call.fail("input must not contain null list");
    if (!entry.second.is_wholly_known()) return call.unknown(entry.second);
    for (const Value& element : entry.second.elements()) {
      if (element.is_null()) return call.fail("input list must not contain null string");
      lists[element.as_text()].push_back(Value::string(entry.first));
    }
  }
  std::vector<Value::Entry> entries;
  for (auto& [key, names] : lists)
    entries.emplace_back(key, Value::list(Type::string(), std::move(names)));
  return Value::map(Type::list(Type::string()), std::move(entries));
}

Function transpose() {
  return {
      .name = "transpose",
      .summary =
          "Turns a map of lists around: the elements become keys, with the lists of keys that had "
          "them.",
      .parameters = {{"values", Type::map(Type::list(Type::string()))}},
      .result = Type::map(Type::list(Type::string())),
      .call = transpose_map,
  };
}

}  // namespace

std::vector<Function> mapping_functions() {
  return {keys(), values(), lookup(), merge(), zipmap(), transpose()};
}

}  // namespace preflint::hcl
