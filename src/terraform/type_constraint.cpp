// Type constraints: keywords and the constructors list(), set(), map(), tuple(), object() with
// optional(), read from the syntax tree without evaluating it. Terraform 0.11's quoted names are
// still accepted, as Terraform does.
// https://developer.hashicorp.com/terraform/language/expressions/type-constraints

#include "terraform/type_constraint.h"

#include "hcl/evaluate.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Type;
using value::Value;

namespace {

/// A type with the defaults found in it.
struct Read {
  Type type;
  std::unique_ptr<Defaults> defaults;
};

class Reader {
 public:
  Reader(const hcl::Scope& scope, Diagnostics& diagnostics)
      : scope_(scope), diagnostics_(diagnostics) {}

  Read read(const hcl::Expression& expression) {
    if (const auto* traversal = expression.as<hcl::ScopeTraversalExpr>();
        traversal && traversal->steps.empty()) {
      return keyword(traversal->root.view(), expression.range);
    }
    if (const auto* literal = expression.as<hcl::LiteralValueExpr>();
        literal && literal->value->is_string()) {
      return keyword(literal->value->as_string(), expression.range);
    }
    if (const auto* call = expression.as<hcl::FunctionCallExpr>())
      return constructor(*call, expression.range);
    return invalid(
        expression.range,
        "A type specification is either a primitive type keyword (bool, number, string) or a "
        "complex type constructor call, like list(string).");
  }

 private:
  Read invalid(Range range, std::string detail) {
    diagnostics_.error(range, "Invalid type specification", std::move(detail));
    return {};
  }

  Read keyword(std::string_view word, Range range) {
    if (word == "string") return {Type::string(), nullptr};
    if (word == "number") return {Type::number(), nullptr};
    if (word == "bool") return {Type::boolean(), nullptr};
    if (word == "any") return {Type::dynamic(), nullptr};
    if (word == "list") return {Type::list(Type::dynamic()), nullptr};
    if (word == "map") return {Type::map(Type::dynamic()), nullptr};
    return invalid(range,
                   "The keyword \"" + std::string(word) + "\" is not a valid type specification.");
  }

  Read constructor(const hcl::FunctionCallExpr& call, Range range) {
    const std::string name(call.name.view());
    const bool known =
        name == "list" || name == "set" || name == "map" || name == "tuple" || name == "object";
    if (name == "optional") {
      return invalid(
          call.name.range,
          "Keyword \"optional\" is valid only as a modifier for object type attributes.");
    }
    if (!known)
      return invalid(call.name.range, "Keyword \"" + name + "\" is not a valid type constructor.");
    if (call.args.size() != 1) {
      return invalid(range, "The type constructor \"" + name +
                                "\" requires one argument, which specifies its type.");
    }
    const hcl::Expression& argument = *call.args.front();
    if (name == "tuple") return tuple(argument);
    if (name == "object") return object(argument);
    return collection(name, argument);
  }

  Read collection(const std::string& name, const hcl::Expression& argument) {
    Read element = read(argument);
    Read result;
    if (name == "list") result.type = Type::list(element.type);
    if (name == "set") result.type = Type::set(element.type);
    if (name == "map") result.type = Type::map(element.type);
    keep_child(result, "", std::move(element.defaults));
    return result;
  }

  Read tuple(const hcl::Expression& argument) {
    const auto* items = argument.as<hcl::TupleConsExpr>();
    if (!items)
      return invalid(argument.range, "Tuple type constructor requires a list of element types.");
    Read result;
    std::vector<Type> elements;
    for (const hcl::Expression* item : items->items) {
      Read element = read(*item);
      keep_child(result, std::to_string(elements.size()), std::move(element.defaults));
      elements.push_back(std::move(element.type));
    }
    result.type = Type::tuple(std::move(elements));
    return result;
  }

  Read object(const hcl::Expression& argument) {
    const auto* items = argument.as<hcl::ObjectConsExpr>();
    if (!items) {
      return invalid(
          argument.range,
          "Object type constructor requires a map whose keys are attribute names and whose values "
          "are the corresponding attribute types.");
    }
    Read result;
    std::vector<Type::Attribute> attributes;
    for (const hcl::ObjectConsItem& item : items->items) {
      const std::optional<Text> name = attribute_name(*item.key);
      if (!name) {
        invalid(item.key->range, "Object constructor map keys must be attribute names.");
        continue;
      }
      attributes.push_back(attribute(*name, *item.value, result));
    }
    result.type = Type::object(std::move(attributes));
    return result;
  }

  static std::optional<Text> attribute_name(const hcl::Expression& key) {
    if (const auto* word = key.as<hcl::ObjectConsKeyExpr>()) {
      if (word->name.text) return *word->name.text;
      return word->wrapped ? attribute_name(*word->wrapped) : std::nullopt;
    }
    if (const auto* literal = key.as<hcl::LiteralValueExpr>();
        literal && literal->value->is_string()) {
      return literal->value->as_text();
    }
    return std::nullopt;
  }

  Type::Attribute attribute(const Text& name, const hcl::Expression& expression, Read& object) {
    const auto* call = expression.as<hcl::FunctionCallExpr>();
    if (!call || call->name.view() != "optional") {
      Read plain = read(expression);
      keep_child(object, name, std::move(plain.defaults));
      return {name, std::move(plain.type), false};
    }
    if (call->args.empty() || call->args.size() > 2) {
      invalid(
          expression.range,
          "Optional attribute modifier requires the attribute type as its argument, and may have a "
          "default value as a second one.");
      return {name, Type::dynamic(), true};
    }
    Read inner = read(*call->args.front());
    if (call->args.size() == 2) add_default(name, *call->args.back(), inner, object);
    keep_child(object, name, std::move(inner.defaults));
    return {name, std::move(inner.type), true};
  }

  void add_default(const Text& name, const hcl::Expression& expression, const Read& inner,
                   Read& object) {
    const Value raw = hcl::evaluate(expression, scope_, diagnostics_);
    const Value filled = inner.defaults ? apply_defaults(raw, *inner.defaults) : raw;
    const auto converted = value::convert(filled, inner.type);
    if (!converted) {
      diagnostics_.error(
          expression.range, "Invalid default value for optional attribute",
          "This default value is not compatible with the attribute's type constraint: " +
              converted.error().text() + ".");
      return;
    }
    if (!object.defaults) object.defaults = std::make_unique<Defaults>();
    object.defaults->attributes.insert_or_assign(name, converted->through(expression.range, name));
  }

  static void keep_child(Read& parent, const Text& name, std::unique_ptr<Defaults> child) {
    if (!child) return;
    if (!parent.defaults) parent.defaults = std::make_unique<Defaults>();
    parent.defaults->children.insert_or_assign(name, std::move(child));
  }

  const hcl::Scope& scope_;
  Diagnostics& diagnostics_;
};

const Defaults* child_of(const Defaults& defaults, const Text& name) {
  const auto found = defaults.children.find(name);
  return found == defaults.children.end() ? nullptr : found->second.get();
}

Value apply_to_sequence(const Value& value, const Defaults& defaults) {
  const Defaults* every = child_of(defaults, Text());
  std::vector<Value> elements(value.elements().begin(), value.elements().end());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Defaults* own = every ? every : child_of(defaults, std::to_string(i));
    if (own) elements[i] = apply_defaults(elements[i], *own);
  }
  Value result = Value::tuple(std::move(elements));
  return value.is_open() ? result.with_open_end(value.open_reason()) : result;
}

Value apply_to_mapping(const Value& value, const Defaults& defaults) {
  const Defaults* every = child_of(defaults, Text());
  std::vector<Value::Entry> entries(value.entries().begin(), value.entries().end());
  for (const auto& [name, content] : defaults.attributes) {
    const Value* given = value.find(name);
    if (!given) entries.emplace_back(name, content);
    if (!given || !given->is_null()) continue;
    for (Value::Entry& entry : entries) {
      if (entry.first == name) entry.second = content;
    }
  }
  for (Value::Entry& entry : entries) {
    const Defaults* own = every ? every : child_of(defaults, entry.first);
    if (own) entry.second = apply_defaults(entry.second, *own);
  }
  return Value::object(std::move(entries));
}

}  // namespace

TypeConstraint read_type_constraint(const hcl::Expression& expression, const hcl::Scope& scope,
                                    Diagnostics& diagnostics) {
  Read read = Reader(scope, diagnostics).read(expression);
  return {std::move(read.type), std::shared_ptr<const Defaults>(std::move(read.defaults))};
}

/// Sequences become tuples and mappings objects: with defaults filled in their parts may differ in
/// type until they are converted.
Value apply_defaults(const Value& value, const Defaults& defaults) {
  if (!value.candidates().empty()) {
    std::vector<Value> choices(value.candidates().begin(), value.candidates().end());
    for (Value& choice : choices) choice = apply_defaults(choice, defaults);
    return Value::one_of(std::move(choices), value.reason()).with_marks(value.marks());
  }
  const bool answers_for_absent = value.missing() != value::Missing::error;
  if (!value.is_known() || value.is_null() || answers_for_absent) return value;
  if (value.is_sequence()) return apply_to_sequence(value, defaults).with_marks(value.marks());
  if (value.is_mapping()) return apply_to_mapping(value, defaults).with_marks(value.marks());
  return value;
}

}  // namespace preflint::terraform
