// What `Ref` of a parameter gives: what was given for it, else its default, else unknown, one of
// its allowed values where these are few. Parameters are text whatever their type; a list type
// splits it at its commas. What is looked up in the Parameter Store is not known here, whatever the
// default, which is only the name to look up.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html

#include <algorithm>
#include <array>

#include "cloudformation/check_parameters.h"
#include "cloudformation/evaluation.h"
#include "cloudformation/scalars.h"
#include "cloudformation/stack.h"
#include "cloudformation/string_parts.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Value;

bool is_list_type(std::string_view type) {
  return type == "CommaDelimitedList" || type.starts_with("List<") ||
         type.find("<List<") != std::string_view::npos ||
         type.find("<CommaDelimitedList>") != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

Value list_of(std::string_view text, const value::MarkSet& marks) {
  std::vector<Value> elements;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    elements.push_back(
        Value::string(Text(trimmed(text.substr(begin, comma - begin)))).with_marks(marks));
    begin = comma + 1;
  }
  return Value::tuple(std::move(elements)).with_marks(marks);
}

Value from_text(std::string_view text, std::string_view type, const value::MarkSet& marks) {
  return is_list_type(type) ? list_of(text, marks) : Value::string(Text(text)).with_marks(marks);
}

/// A default may be written as a list, though CloudFormation wants text.
std::string default_text(const Node& node) {
  if (!node.is_sequence()) return node.is_scalar() ? scalar_text(node) : std::string();
  std::string text;
  for (const Node* item : node.items) {
    if (item != node.items[0]) text += ',';
    if (item->is_scalar()) text += scalar_text(*item);
  }
  return text;
}

struct Identifier {
  std::string_view type;
  std::string_view prefix;
};

/// What the ids of things begin with.
constexpr std::array identifiers = {
    Identifier{"AWS::EC2::Image::Id", "ami-"},        Identifier{"AWS::EC2::Instance::Id", "i-"},
    Identifier{"AWS::EC2::SecurityGroup::Id", "sg-"}, Identifier{"AWS::EC2::Subnet::Id", "subnet-"},
    Identifier{"AWS::EC2::VPC::Id", "vpc-"},          Identifier{"AWS::EC2::Volume::Id", "vol-"},
};

/// Of text. A type of AWS's takes only what there is in the account: at least one of it.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
value::Refinements known_of(const Node& declaration, std::string_view type) {
  value::Refinements known{.not_null = true};
  const bool is_of_aws = type.starts_with("AWS::") || type.starts_with("List<AWS::");
  if (is_of_aws || type == "Number" || (!is_list_type(type) && !may_be_empty(declaration)))
    known.length_min = 1;
  const auto id = std::ranges::find(identifiers, type, &Identifier::type);
  if (id != identifiers.end()) known.prefix = Text(id->prefix);
  return known;
}

/// "AWS::EC2::Subnet::Id" of "List<AWS::EC2::Subnet::Id>", in whatever brackets.
std::string_view element_type(std::string_view type) {
  const std::size_t begin = type.rfind('<');
  if (begin == std::string_view::npos) return {};
  return type.substr(begin + 1, type.find('>', begin) - begin - 1);
}

/// A list whose elements are ids of AWS's, or numbers: none of them is empty.
Value unknown_list(std::string_view type, const Reason& reason, const value::Refinements& known) {
  const value::Type text = value::Type::string();
  const std::string_view element = element_type(type);
  if (!element.starts_with("AWS::") && element != "Number")
    return Value::unknown(value::Type::list(text), reason, known);
  value::Refinements of_element{.not_null = true, .length_min = 1};
  const auto id = std::ranges::find(identifiers, element, &Identifier::type);
  if (id != identifiers.end()) of_element.prefix = Text(id->prefix);
  return Value::unknown_collection(value::Type::list(text), reason,
                                   Value::unknown(text, reason, of_element))
      .refined(known);
}

Value unknown_of(const Node& declaration, std::string_view type, const Reason& reason,
                 const Text& name) {
  const value::Refinements known = known_of(declaration, type);
  const Value unknown = is_list_type(type) ? unknown_list(type, reason, known)
                                           : Value::unknown(value::Type::string(), reason, known);
  return unknown.with_marks(source_mark(reason.range, name));
}

/// What the Parameter Store holds under a name, which nobody knows.
Value stored(const Member& declaration, std::string_view type, const Text& name) {
  const Text what("SSM parameter " + std::string(declaration.key));
  const Reason reason{Reason::Kind::data, what, declaration.key_range};
  const value::Refinements known{.not_null = true};
  const Value unknown = is_list_type(type) ? unknown_list(type, reason, known)
                                           : Value::unknown(value::Type::string(), reason, known);
  return unknown.with_marks(source_mark(declaration.key_range, name));
}

/// One of the allowed values, where these are few.
Value undecided(const Node& declaration, std::string_view type, const Reason& reason,
                const Text& name) {
  const Node* allowed = declaration.find("AllowedValues");
  const bool are_few = allowed && !allowed->items.empty() && !is_list_type(type) &&
                       allowed->items.size() <= Value::most_candidates;
  if (!are_few) return unknown_of(declaration, type, reason, name);
  std::vector<Value> candidates;
  for (const Node* item : allowed->items) {
    if (!item->is_scalar()) return unknown_of(declaration, type, reason, name);
    candidates.push_back(from_text(scalar_text(*item), type, source_mark(item->range, name)));
  }
  return Value::one_of(std::move(candidates), reason);
}

/// What a caller gives, as the parameter has it: text, or a list.
Value as_given(const Value& argument, std::string_view type) {
  const Value text = as_text(argument);
  if (!is_list_type(type) || text.is_sequence()) return text;
  if (text.is_string()) return list_of(text.as_string(), text.marks());
  return Value::unknown(value::Type::list(value::Type::string()), text.reason(), {.not_null = true})
      .with_marks(text.marks());
}

Value evaluate_parameter(Evaluation& in, const Member& declaration) {
  const Node& node = *declaration.value;
  const Range declared = declaration.key_range;
  const Text name("parameter " + std::string(declaration.key));
  const Node* type_node = node.find("Type");
  const std::string_view type = type_node ? type_node->text : std::string_view("String");
  if (type.starts_with("AWS::SSM::Parameter::Value<")) return stored(declaration, type, name);
  if (in.stack && in.stack->caller) {
    const std::optional<Value> given = argument(in, declaration.key);
    if (given && !given->is_null()) return as_given(*given, type).through(declared, name);
  } else {
    const auto given = in.options.parameters.find(declaration.key);
    if (given != in.options.parameters.end() && !given->second.is_known)
      return undecided(node, type, {Reason::Kind::variable, name, declared}, name);
    if (given != in.options.parameters.end()) {
      const Range range = given->second.range.is_somewhere() ? given->second.range : declared;
      return from_text(given->second.text, type, source_mark(range, name));
    }
  }
  const Node* written = node.find("Default");
  if (written && written->kind != Node::Kind::null) {
    return from_text(default_text(*written), type, source_mark(written->range, name));
  }
  return undecided(node, type, {Reason::Kind::variable, name, declared}, name);
}

bool is_no_echo(const Node& declaration) {
  const Node* no_echo = declaration.find("NoEcho");
  return no_echo && no_echo->is_scalar() && scalar_text(*no_echo) == "true";
}

}  // namespace

Value parameter(Evaluation& in, const Member& declaration) {
  const auto known = in.parameters.find(declaration.key);
  if (known != in.parameters.end()) return known->second;
  Value value = evaluate_parameter(in, declaration);
  const bool is_own = value.reason().range == declaration.key_range;
  if (!value.is_known() && is_own) value = input(in, value);
  if (is_no_echo(*declaration.value))
    value = value.with_marks(value::MarkSet({value::Mark{.kind = value::Mark::Kind::sensitive}}));
  in.parameters.emplace(declaration.key, value);
  return value;
}

}  // namespace preflint::cloudformation
