// Type constraints: keywords and the constructors list(), set(), map(), tuple(), object() with
// optional(), read from the syntax tree without evaluating it.
// https://developer.hashicorp.com/terraform/language/expressions/type-constraints

#include "hcl/type_constraint.h"

#include <algorithm>
#include <optional>

#include "hcl/evaluate.h"
#include "value/convert.h"

namespace preflint::hcl {

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
  Reader(const Scope& scope, Diagnostics& diagnostics) : scope_(scope), diagnostics_(diagnostics) {}

  /// What stands behind `type =`. Bare `list` and `map` are good there, as in Terraform 0.11; its
  /// names in quotes were until 0.15.
  Read read_whole(const Expression& expression) {
    if (const auto* literal = expression.as<LiteralValueExpr>();
        literal && literal->value->is_string()) {
      return quoted(std::string(literal->value->as_string()), expression.range);
    }
    const auto* traversal = expression.as<ScopeTraversalExpr>();
    if (traversal && traversal->steps.empty()) {
      if (traversal->root.view() == "list") return {Type::list(Type::dynamic()), nullptr};
      if (traversal->root.view() == "map") return {Type::map(Type::dynamic()), nullptr};
    }
    return read(expression);
  }

 private:
  Read invalid(Range range, std::string detail) {
    diagnostics_.error(range, "Invalid type specification", std::move(detail));
    return {};
  }

  Read quoted(const std::string& word, Range range) {
    Read result;
    if (word == "string") result.type = Type::string();
    if (word == "list") result.type = Type::list(Type::string());
    if (word == "map") result.type = Type::map(Type::string());
    if (result.type.is(Type::Kind::dynamic)) {
      diagnostics_.error(range, "Invalid legacy variable type hint",
                         "To provide a full type expression, remove the surrounding quotes and "
                         "give the type expression directly.");
      return result;
    }
    diagnostics_.warning(
        range, "Invalid quoted type constraints",
        "Terraform 0.11 and earlier required type constraints to be given in "
        "quotes, which is no longer accepted since 0.15. Remove the quotes around \"" +
            word + "\"" +
            (word == "string" ? "."
                              : " and write " + word +
                                    "(string) instead to explicitly indicate that "
                                    "the " +
                                    word + " elements are strings."));
    return result;
  }

  Read read(const Expression& expression) {
    if (const auto* traversal = expression.as<ScopeTraversalExpr>();
        traversal && traversal->steps.empty()) {
      return keyword(traversal->root.view(), expression.range);
    }
    if (const auto* call = expression.as<FunctionCallExpr>())
      return constructor(*call, expression.range);
    return invalid(
        expression.range,
        "A type specification is either a primitive type keyword (bool, number, string) or a "
        "complex type constructor call, like list(string).");
  }

  Read keyword(std::string_view word, Range range) {
    if (word == "string") return {Type::string(), nullptr};
    if (word == "number") return {Type::number(), nullptr};
    if (word == "bool") return {Type::boolean(), nullptr};
    if (word == "any") return {Type::dynamic(), nullptr};
    if (is_constructor(word)) return invalid(range, wanted_argument(word));
    return invalid(range,
                   "The keyword \"" + std::string(word) + "\" is not a valid type specification.");
  }

  static bool is_constructor(std::string_view name) {
    return name == "list" || name == "set" || name == "map" || name == "tuple" || name == "object";
  }

  static std::string wanted_argument(std::string_view constructor) {
    const char* argument = constructor == "object"  ? "the attribute types and values as a map"
                           : constructor == "tuple" ? "the element types as a list"
                                                    : "the element type";
    return "The " + std::string(constructor) +
           " type constructor requires one argument specifying " + argument + ".";
  }

  /// The parentheses and what is in them.
  static Range arguments(const FunctionCallExpr& call, const Range& whole) {
    return {whole.file, call.name.range.end, whole.end};
  }

  Read constructor(const FunctionCallExpr& call, Range range) {
    const std::string name(call.name.view());
    if (name == "string" || name == "number" || name == "bool" || name == "any") {
      return invalid(arguments(call, range),
                     std::string(name == "any" ? "Type constraint" : "Primitive type") +
                         " keyword \"" + name + "\" does not expect arguments.");
    }
    if (name == "optional") {
      return invalid(
          call.name.range,
          "Keyword \"optional\" is valid only as a modifier for object type attributes.");
    }
    if (!is_constructor(name))
      return invalid(range, "Keyword \"" + name + "\" is not a valid type constructor.");
    if (call.args.size() != 1) {
      return invalid(call.args.empty() ? arguments(call, range)
                                       : hull(call.args[1]->range, call.args.back()->range),
                     wanted_argument(name));
    }
    const Expression& argument = *call.args.front();
    if (name == "tuple") return tuple(argument);
    if (name == "object") return object(argument);
    return collection(name, argument);
  }

  Read collection(const std::string& name, const Expression& argument) {
    Read element = read(argument);
    Read result;
    if (name == "list") result.type = Type::list(element.type);
    if (name == "set") result.type = Type::set(element.type);
    if (name == "map") result.type = Type::map(element.type);
    keep_child(result, "", std::move(element.defaults));
    return result;
  }

  Read tuple(const Expression& argument) {
    const auto* items = argument.as<TupleConsExpr>();
    if (!items)
      return invalid(argument.range, "Tuple type constructor requires a list of element types.");
    Read result;
    std::vector<Type> elements;
    for (const Expression* item : items->items) {
      Read element = read(*item);
      keep_child(result, std::to_string(elements.size()), std::move(element.defaults));
      elements.push_back(std::move(element.type));
    }
    result.type = Type::tuple(std::move(elements));
    return result;
  }

  Read object(const Expression& argument) {
    const auto* items = argument.as<ObjectConsExpr>();
    if (!items) {
      return invalid(
          argument.range,
          "Object type constructor requires a map whose keys are attribute names and whose values "
          "are the corresponding attribute types.");
    }
    Read result;
    std::vector<Type::Attribute> attributes;
    for (const ObjectConsItem& item : items->items) {
      const auto* key = item.key->as<ObjectConsKeyExpr>();
      if (!key || !key->name.text) {
        invalid(item.key->range, "Object constructor map keys must be attribute names.");
        continue;
      }
      const Text& name = *key->name.text;
      if (std::ranges::find(attributes, name, &Type::Attribute::name) != attributes.end()) {
        invalid(item.key->range, "Object constructor map keys must be unique.");
        continue;
      }
      if (auto read = attribute(name, *item.value, result)) attributes.push_back(std::move(*read));
    }
    result.type = Type::object(std::move(attributes));
    return result;
  }

  std::optional<Type::Attribute> attribute(const Text& name, const Expression& expression,
                                           Read& object) {
    const auto* call = expression.as<FunctionCallExpr>();
    if (!call || call->name.view() != "optional") {
      Read plain = read(expression);
      keep_child(object, name, std::move(plain.defaults));
      return Type::Attribute{name, std::move(plain.type), false};
    }
    if (call->args.empty()) {
      invalid(arguments(*call, expression.range),
              "Optional attribute modifier requires the attribute type as its argument.");
      return std::nullopt;
    }
    if (call->args.size() > 2) {
      invalid(arguments(*call, expression.range),
              "Optional attribute modifier expects at most two arguments: the attribute type, and "
              "a default value.");
    }
    Read inner = read(*call->args.front());
    if (call->args.size() == 2) add_default(name, *call->args.back(), inner, object);
    keep_child(object, name, std::move(inner.defaults));
    return Type::Attribute{name, std::move(inner.type), true};
  }

  void add_default(const Text& name, const Expression& expression, const Read& inner,
                   Read& object) {
    const auto converted = value::convert(evaluate(expression, scope_, diagnostics_), inner.type);
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

  const Scope& scope_;
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
  return value.is_open() ? result.with_open_end(value.open_reason(), value.placed_count()) : result;
}

/// A map, if its elements are still of one type or can be.
Value map_again(std::vector<Value::Entry> entries) {
  std::vector<Type> types;
  for (const auto& [name, content] : entries) types.push_back(content.type());
  const std::optional<Type> element = value::unify(types, true);
  if (!element) return Value::object(std::move(entries));
  std::vector<Value::Entry> converted;
  for (const auto& [name, content] : entries) {
    const auto one = value::convert(content, *element);
    if (!one) return Value::object(std::move(entries));
    converted.emplace_back(name, *one);
  }
  return Value::map(*element, std::move(converted));
}

Value apply_to_mapping(const Value& value, const Defaults& defaults) {
  const Defaults* every = child_of(defaults, Text());
  std::vector<Value::Entry> entries(value.entries().begin(), value.entries().end());
  for (const auto& [name, content] : defaults.attributes) {
    const Value* given = value.find(name);
    if (!given) {
      if (!value.is_open()) entries.emplace_back(name, content);
      continue;
    }
    const bool can_be_null = !given->is_known() && !content.is_null();
    if (!given->is_null() && !can_be_null) continue;
    for (Value::Entry& entry : entries) {
      if (entry.first != name) continue;
      entry.second = can_be_null ? given->refined({.not_null = true}) : content;
    }
  }
  for (Value::Entry& entry : entries) {
    const Defaults* own = every ? every : child_of(defaults, entry.first);
    if (own) entry.second = apply_defaults(entry.second, *own);
  }
  const Value all =
      value.is(Type::Kind::map) ? map_again(std::move(entries)) : Value::object(std::move(entries));
  return value.is_open() ? all.with_open_end(value.open_reason()) : all;
}

}  // namespace

TypeConstraint read_type_constraint(const Expression& expression, const Scope& scope,
                                    Diagnostics& diagnostics) {
  Read read = Reader(scope, diagnostics).read_whole(expression);
  return {std::move(read.type), std::shared_ptr<const Defaults>(std::move(read.defaults))};
}

/// Sequences become tuples and most mappings objects: with defaults filled in their parts may
/// differ in type until they are converted.
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

}  // namespace preflint::hcl
