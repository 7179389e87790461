// Types from cty's JSON notation, and values from the tagged form: what JSON has no word for is an
// object whose first name begins with '$'. Both are read as JSON first.
// https://github.com/zclconf/go-cty/blob/main/docs/json.md

#include "value/convert.h"
#include "value/json.h"

namespace preflint::value {
namespace {

std::optional<Type> read_type(const Value& json);

std::optional<Type> object_type_from(std::span<const Value> parts) {
  if (parts.size() < 2 || parts.size() > 3 || !parts[1].is_mapping()) return std::nullopt;
  std::vector<Type::Attribute> attributes;
  for (const auto& [name, json] : parts[1].entries()) {
    const std::optional<Type> type = read_type(json);
    if (!type) return std::nullopt;
    attributes.push_back({name, *type});
  }
  if (parts.size() == 3 && !parts[2].is_sequence()) return std::nullopt;
  for (const Value& optional : parts.size() == 3 ? parts[2].elements() : std::span<const Value>()) {
    for (Type::Attribute& attribute : attributes) {
      if (optional.is_string() && attribute.name == optional.as_string()) attribute.optional = true;
    }
  }
  return Type::object(std::move(attributes));
}

std::optional<Type> tuple_type_from(const Value& json) {
  if (!json.is_sequence()) return std::nullopt;
  std::vector<Type> elements;
  for (const Value& part : json.elements()) {
    const std::optional<Type> type = read_type(part);
    if (!type) return std::nullopt;
    elements.push_back(*type);
  }
  return Type::tuple(std::move(elements));
}

std::optional<Type> read_type(const Value& json) {
  if (json.is_string()) {
    for (const Type& type : {Type::dynamic(), Type::string(), Type::number(), Type::boolean()}) {
      if (type.friendly_name() == json.as_string()) return type;
    }
    return std::nullopt;
  }
  if (!json.is_sequence() || json.elements().size() < 2 || !json.elements()[0].is_string())
    return std::nullopt;
  const std::span<const Value> parts = json.elements();
  const std::string_view kind = parts[0].as_string();
  if (kind == "object") return object_type_from(parts);
  if (kind == "tuple") return tuple_type_from(parts[1]);
  const std::optional<Type> element = read_type(parts[1]);
  if (!element) return std::nullopt;
  if (kind == "list") return Type::list(*element);
  if (kind == "set") return Type::set(*element);
  if (kind == "map") return Type::map(*element);
  return std::nullopt;
}

Refinements refinements_from(const Value& json) {
  Refinements known;
  const auto field = [&](std::string_view name) {
    return json.is_mapping() ? json.find(name) : nullptr;
  };
  const auto flag = [&](std::string_view name, bool otherwise) {
    const Value* found = field(name);
    return found && found->is_bool() ? found->as_bool() : otherwise;
  };
  const auto number = [&](std::string_view name) {
    const Value* found = field(name);
    return found && found->is_number() ? std::optional(found->as_number()) : std::nullopt;
  };
  known.not_null = flag("not_null", false);
  if (const Value* prefix = field("prefix"); prefix && prefix->is_string())
    known.prefix = prefix->as_text();
  if (const std::optional<Number> least = number("min_length"))
    known.length_min = least->to_int64();
  if (const std::optional<Number> most = number("max_length")) known.length_max = most->to_int64();
  known.number_min = number("min");
  known.number_max = number("max");
  known.number_min_inclusive = flag("min_inclusive", true);
  known.number_max_inclusive = flag("max_inclusive", true);
  return known;
}

/// Reads what was parsed as JSON as a value of a type.
class TaggedReader {
 public:
  Value read(const Value& json, const Type& type) {
    if (json.is_mapping() && !json.entries().empty()) {
      if (const Value* tag = json.find("$unknown"))
        return read_unknown(*tag, json.find("refinements"), type);
      if (json.find("$marks")) return read_marked(json, type);
      if (const Value* number = json.find("$number")) return read_number(*number, type);
      if (const Value* known = json.find("$open")) return read(*known, type).with_open_end({});
    }
    if (json.is_null()) return Value::null(type);
    if (json.is_sequence() && (type.is_sequence() || type.is(Type::Kind::dynamic)))
      return read_sequence(json, type);
    if (json.is_mapping() && (type.is_mapping() || type.is(Type::Kind::dynamic)))
      return read_mapping(json, type);
    return converted(json, type);
  }

  std::string error;

 private:
  Value converted(const Value& value, const Type& type) {
    std::expected<Value, ConversionError> result = convert(value, type);
    if (result) return *std::move(result);
    if (error.empty()) error = result.error().text();
    return value;
  }

  Value read_unknown(const Value& tag, const Value* refinements, const Type& type) {
    const std::optional<Type> own = read_type(tag);
    if (!own && error.empty()) error = "\"$unknown\" needs a type";
    const Value value = Value::unknown(
        own.value_or(type), {}, refinements ? refinements_from(*refinements) : Refinements());
    return converted(value, type);
  }

  Value read_marked(const Value& json, const Type& type) {
    const Value* content = json.find("value");
    const Value& names = *json.find("$marks");
    if (!content || !names.is_sequence()) {
      if (error.empty()) error = "\"$marks\" needs a list of marks and a \"value\"";
      return {};
    }
    std::vector<Mark> marks;
    for (const Value& name : names.elements()) {
      if (!name.is_string()) continue;
      const bool is_sensitive = name.as_string() == "sensitive";
      marks.push_back(is_sensitive ? Mark{}
                                   : Mark{Mark::Kind::named, false, {}, name.as_text(), {}, {}});
    }
    return read(*content, type).with_marks(MarkSet(std::move(marks)));
  }

  Value read_number(const Value& text, const Type& type) {
    const bool is_infinity =
        text.is_string() && (text.as_string() == "+inf" || text.as_string() == "-inf");
    if (!is_infinity && error.empty()) error = "\"$number\" is \"+inf\" or \"-inf\"";
    return converted(Value::number(Number::infinity(is_infinity && text.as_string() == "-inf")),
                     type);
  }

  Value read_sequence(const Value& json, const Type& type) {
    const std::span<const Value> given = json.elements();
    if (type.is(Type::Kind::tuple) && type.elements().size() != given.size())
      return converted(json, type);
    std::vector<Value> elements;
    for (std::size_t i = 0; i < given.size(); ++i) {
      const Type wanted = type.is_collection()         ? type.element()
                          : type.is(Type::Kind::tuple) ? type.elements()[i]
                                                       : Type();
      elements.push_back(read(given[i], wanted));
    }
    if (type.is(Type::Kind::list) && !type.has_dynamic())
      return Value::list(type.element(), std::move(elements));
    if (type.is(Type::Kind::set) && !type.has_dynamic())
      return Value::set(type.element(), std::move(elements));
    return converted(Value::tuple(std::move(elements)), type);
  }

  Value read_mapping(const Value& json, const Type& type) {
    std::vector<Value::Entry> entries;
    for (const auto& [name, part] : json.entries()) {
      const Type::Attribute* attribute =
          type.is(Type::Kind::object) ? type.attribute(name.view()) : nullptr;
      const Type wanted = type.is(Type::Kind::map) ? type.element()
                          : attribute              ? attribute->type
                                                   : Type();
      entries.emplace_back(name, read(part, wanted));
    }
    if (type.is(Type::Kind::map) && !type.has_dynamic())
      return Value::map(type.element(), std::move(entries));
    return converted(Value::object(std::move(entries)), type);
  }
};

}  // namespace

std::expected<Type, std::string> type_from(const Value& json) {
  const std::optional<Type> type = read_type(json);
  if (!type) return std::unexpected("not a type in cty's JSON notation");
  return *type;
}

std::expected<Type, std::string> type_from_json(std::string_view text) {
  const std::expected<Value, std::string> json = parse_json(text);
  return json ? type_from(*json) : std::unexpected(json.error());
}

std::expected<Value, std::string> from_tagged(const Value& json, const Type& type) {
  TaggedReader reader;
  Value value = reader.read(json, type);
  if (!reader.error.empty()) return std::unexpected(std::move(reader.error));
  return value;
}

std::expected<Value, std::string> from_tagged_json(std::string_view text, const Type& type) {
  const std::expected<Value, std::string> json = parse_json(text);
  return json ? from_tagged(*json, type) : std::unexpected(json.error());
}

}  // namespace preflint::value
