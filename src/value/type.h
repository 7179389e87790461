#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/ref.h"
#include "base/text.h"

namespace preflint::value {

/// A type of HCL's type system, as HCL's specification and cty define it.
/// https://github.com/hashicorp/hcl/blob/main/spec.md ("Types"),
/// https://github.com/zclconf/go-cty/blob/main/docs/types.md
class Type {
 public:
  enum class Kind : unsigned char {
    dynamic,
    string,
    number,
    boolean,
    list,
    set,
    map,
    tuple,
    object
  };
  struct Attribute;

  /// `dynamic`: not known yet, or anything.
  Type() = default;
  static Type dynamic() { return Type(); }
  static Type string() { return Type(Kind::string); }
  static Type number() { return Type(Kind::number); }
  static Type boolean() { return Type(Kind::boolean); }
  static Type list(Type element);
  static Type set(Type element);
  static Type map(Type element);
  static Type tuple(std::vector<Type> elements);
  /// The attributes are sorted by name; of two with one name the later counts.
  static Type object(std::vector<Attribute> attributes);

  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }
  bool is_primitive() const {
    return kind_ == Kind::string || kind_ == Kind::number || kind_ == Kind::boolean;
  }
  bool is_collection() const {
    return kind_ == Kind::list || kind_ == Kind::set || kind_ == Kind::map;
  }
  bool is_sequence() const {
    return kind_ == Kind::list || kind_ == Kind::set || kind_ == Kind::tuple;
  }
  bool is_mapping() const { return kind_ == Kind::map || kind_ == Kind::object; }

  /// Of a list, set or map.
  const Type& element() const;
  /// Of a tuple.
  std::span<const Type> elements() const;
  /// Of an object, sorted by name.
  std::span<const Attribute> attributes() const;
  /// Of an object; null when there is none of that name.
  const Attribute* attribute(std::string_view name) const;
  /// Is it, or does it contain, `dynamic`?
  bool has_dynamic() const;
  /// Does an object in it have optional attributes? Types of values never have.
  bool has_optional() const;
  /// The same type with all attributes required.
  Type without_optional() const;

  /// As Terraform's messages name it: "string", "list of string", "object", "tuple", "dynamic".
  std::string friendly_name() const;
  /// The same for a type that is wanted: "any type", "list of any single type".
  std::string friendly_constraint() const;
  /// As a type constraint is written: `list(string)`, `object({a=number})`.
  std::string constraint() const;

  friend bool operator==(const Type& a, const Type& b);

 private:
  struct Node;
  explicit Type(Kind kind) : kind_(kind) {}
  Type(Kind kind, Ref<const Node> node);

  Kind kind_ = Kind::dynamic;
  Ref<const Node> node_;
};

struct Type::Attribute {
  Text name;
  Type type;
  bool optional = false;

  bool operator==(const Attribute&) const = default;
};

struct Type::Node : RefCounted {
  std::vector<Type> elements;
  std::vector<Attribute> attributes;
  bool has_dynamic = false;
  bool has_optional = false;
};

}  // namespace preflint::value
