// The lines of a table, read when they are asked for. The tables are part of the program, so that a
// line that is not as shape.h says is a mistake of ours.

#include "schema/shape.h"

#include <cassert>

namespace preflint::schema {

namespace {

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

std::string_view take_word(std::string_view& rest) {
  const std::size_t end = rest.find(' ');
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return word;
}

std::size_t depth_of(std::string_view line) {
  const std::size_t depth = line.find_first_not_of(' ');
  return depth == std::string_view::npos ? line.size() : depth;
}

std::optional<Presence> presence_of(char mark) {
  switch (mark) {
    case '!':
      return Presence::required;
    case '+':
      return Presence::optional_computed;
    case '=':
      return Presence::computed;
    case '-':
      return Presence::earlier;
    default:
      return std::nullopt;
  }
}

Attribute attribute_of(std::string_view line, std::string_view behind, std::size_t depth,
                       std::string_view type) {
  std::string_view words = line.substr(depth);
  const std::string_view name = take_word(words);
  Presence presence = Presence::optional;
  if (const std::optional<Presence> marked = presence_of(words.front())) {
    presence = *marked;
    take_word(words);
  }
  const bool is_block = words.starts_with("block ");
  if (is_block) take_word(words);
  return {name, presence, is_block, Type(words, Shape(type, behind, depth + 1), type)};
}

}  // namespace

std::optional<Attribute> Shape::next(std::string_view& rest) const {
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    const std::size_t depth = depth_of(line);
    if (depth < depth_ || line[depth] == '#') break;
    if (depth == depth_) return attribute_of(line, rest, depth_, type_);
  }
  rest = {};
  return std::nullopt;
}

std::optional<Attribute> Shape::find(std::string_view name) const {
  std::string_view rest = lines_;
  while (const std::optional<Attribute> attribute = next(rest)) {
    if (attribute->name == name) return attribute;
    if (attribute->name > name) break;
  }
  return std::nullopt;
}

std::vector<Attribute> Shape::attributes() const {
  std::vector<Attribute> all;
  std::string_view rest = lines_;
  while (const std::optional<Attribute> attribute = next(rest)) all.push_back(*attribute);
  return all;
}

Type::Kind Type::kind() const {
  std::string_view rest = words_;
  const std::string_view word = take_word(rest);
  if (word == "string") return Kind::string;
  if (word == "number") return Kind::number;
  if (word == "bool") return Kind::boolean;
  if (word == "object" || word.starts_with('#')) return Kind::object;
  if (word == "list") return Kind::list;
  if (word == "set") return Kind::set;
  if (word == "map") return Kind::map;
  if (word == "one") return Kind::one;
  assert(word == "any");
  return Kind::any;
}

Type Type::element() const {
  assert(is_collection());
  std::string_view rest = words_;
  take_word(rest);
  return {rest, nested_, type_};
}

Type Type::innermost() const {
  Type type = *this;
  while (type.is_collection()) type = type.element();
  return type;
}

Shape Type::shape() const {
  assert(kind() == Kind::object);
  if (words_ == "object") return nested_;
  std::string_view rest = type_;
  while (!rest.empty()) {
    if (take_line(rest).substr(1) == words_) return {type_, rest, 2};
  }
  assert(false && "a table names a definition that it has not");
  return {type_, {}, 2};
}

}  // namespace preflint::schema
