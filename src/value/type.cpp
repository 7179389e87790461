// Types: primitive ones are a tag, all others share an immutable node. Object attributes are
// sorted, so that equal types compare without search.
// https://github.com/zclconf/go-cty/blob/main/docs/types.md

#include "value/type.h"

#include <algorithm>
#include <cassert>

namespace preflint::value {

Type::Type(Kind kind, Ref<const Node> node) : kind_(kind), node_(std::move(node)) {}

namespace {

template <class Node>
Ref<const Node> finished(Node* node) {
  for (const Type& element : node->elements) {
    node->has_dynamic |= element.has_dynamic();
    node->has_optional |= element.has_optional();
  }
  for (const Type::Attribute& attribute : node->attributes) {
    node->has_dynamic |= attribute.type.has_dynamic();
    node->has_optional |= attribute.optional || attribute.type.has_optional();
  }
  return Ref<const Node>(node);
}

void sort_attributes(std::vector<Type::Attribute>& attributes) {
  const auto in_order = [](const Type::Attribute& a, const Type::Attribute& b) {
    return a.name >= b.name;
  };
  if (std::adjacent_find(attributes.begin(), attributes.end(), in_order) == attributes.end())
    return;
  std::stable_sort(
      attributes.begin(), attributes.end(),
      [](const Type::Attribute& a, const Type::Attribute& b) { return a.name < b.name; });
  const auto same = [](const Type::Attribute& a, const Type::Attribute& b) {
    return a.name == b.name;
  };
  const auto last = std::unique(attributes.rbegin(), attributes.rend(), same);
  attributes.erase(attributes.begin(), last.base());
}

}  // namespace

Type Type::list(Type element) {
  Node* node = new Node();
  node->elements.push_back(std::move(element));
  return Type(Kind::list, finished(node));
}

Type Type::set(Type element) { return Type(Kind::set, list(std::move(element)).node_); }

Type Type::map(Type element) { return Type(Kind::map, list(std::move(element)).node_); }

Type Type::tuple(std::vector<Type> elements) {
  Node* node = new Node();
  node->elements = std::move(elements);
  return Type(Kind::tuple, finished(node));
}

Type Type::object(std::vector<Attribute> attributes) {
  sort_attributes(attributes);
  Node* node = new Node();
  node->attributes = std::move(attributes);
  return Type(Kind::object, finished(node));
}

const Type& Type::element() const {
  assert(is_collection());
  return node_->elements.front();
}

std::span<const Type> Type::elements() const {
  assert(is(Kind::tuple));
  return node_->elements;
}

std::span<const Type::Attribute> Type::attributes() const {
  assert(is(Kind::object));
  return node_->attributes;
}

const Type::Attribute* Type::attribute(std::string_view name) const {
  const std::span<const Attribute> all = attributes();
  const auto found =
      std::lower_bound(all.begin(), all.end(), name,
                       [](const Attribute& a, std::string_view b) { return a.name.view() < b; });
  return found != all.end() && found->name == name ? &*found : nullptr;
}

bool Type::has_dynamic() const { return node_ ? node_->has_dynamic : is(Kind::dynamic); }

bool Type::has_optional() const { return node_ && node_->has_optional; }

Type Type::without_optional() const {
  if (!has_optional()) return *this;
  Node* node = new Node();
  for (const Type& element : node_->elements) node->elements.push_back(element.without_optional());
  for (const Attribute& attribute : node_->attributes) {
    node->attributes.push_back({attribute.name, attribute.type.without_optional()});
  }
  return Type(kind_, finished(node));
}

namespace {

std::string_view kind_name(Type::Kind kind) {
  switch (kind) {
    case Type::Kind::dynamic:
      return "dynamic";
    case Type::Kind::string:
      return "string";
    case Type::Kind::number:
      return "number";
    case Type::Kind::boolean:
      return "bool";
    case Type::Kind::list:
      return "list";
    case Type::Kind::set:
      return "set";
    case Type::Kind::map:
      return "map";
    case Type::Kind::tuple:
      return "tuple";
    case Type::Kind::object:
      return "object";
  }
  return {};
}

}  // namespace

std::string Type::friendly_name() const {
  const std::string name(kind_name(kind_));
  return is_collection() ? name + " of " + element().friendly_name() : name;
}

std::string Type::friendly_constraint() const {
  if (is(Kind::dynamic)) return "any type";
  if (!is_collection()) return friendly_name();
  const std::string name(kind_name(kind_));
  return name + " of " +
         (element().is(Kind::dynamic) ? "any single type" : element().friendly_constraint());
}

std::string Type::constraint() const {
  if (is(Kind::dynamic)) return "any";
  std::string text(kind_name(kind_));
  if (is_collection()) return text + '(' + element().constraint() + ')';
  std::string_view separator;
  if (is(Kind::tuple)) {
    text += "([";
    for (const Type& element : elements()) {
      text.append(separator).append(element.constraint());
      separator = ", ";
    }
    text += "])";
  }
  if (is(Kind::object)) {
    text += "({";
    for (const Attribute& attribute : attributes()) {
      const std::string type = attribute.type.constraint();
      text.append(separator).append(attribute.name.view()).append("=");
      text += attribute.optional ? "optional(" + type + ")" : type;
      separator = ", ";
    }
    text += "})";
  }
  return text;
}

bool operator==(const Type& a, const Type& b) {
  if (a.kind_ != b.kind_) return false;
  if (a.node_ == b.node_) return true;
  if (!a.node_ || !b.node_) return false;
  return a.node_->elements == b.node_->elements && a.node_->attributes == b.node_->attributes;
}

}  // namespace preflint::value
