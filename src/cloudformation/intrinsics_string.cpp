// Fn::Sub, Fn::Join, Fn::Split, Fn::Base64 and Fn::ToJsonString. Strings are assembled from parts
// that know their places, so that a policy built by Fn::Sub can still be read where a part of it is
// unknown.

#include "cloudformation/for_each.h"
#include "cloudformation/intrinsics.h"
#include "cloudformation/reference.h"
#include "cloudformation/string_parts.h"
#include "value/json.h"
#include "value/partial_text.h"

namespace preflint::cloudformation {
namespace {

using value::Type;
using value::Value;

/// A variable of Fn::Sub: of the call's own mapping, else as Ref or Fn::GetAtt gives it.
Value variable_value(Evaluation& in, const SubVariable& variable, const Node* own, Range range,
                     const Place& place) {
  const Node* value = own ? own->find(variable.name) : nullptr;
  if (value) return evaluate(in, *value, place);
  const bool is_attribute =
      variable.name.find('.') != std::string_view::npos && !find_loop(variable.name, place.loops);
  const std::string name = substitute_loops(variable.name, place.loops);
  return is_attribute ? attribute_of(in, name, range, place)
                      : reference_to(in, variable.name, range, place);
}

void add_range(Assembly& result, const ScalarParts& parts, std::size_t begin, std::size_t end) {
  if (begin < end) result.add_text(parts.parts(begin, end));
}

Value substitute(Evaluation& in, const Node& text, const Node* own, const Call& call,
                 const Place& place) {
  const std::vector<SubVariable> variables = sub_variables(text.text);
  if (variables.empty()) return string_literal(*in.source.source, text, place);
  const ScalarParts parts(*in.source.source, text);
  Assembly result;
  std::size_t done = 0;
  for (const SubVariable& variable : variables) {
    add_range(result, parts, done, variable.begin);
    done = variable.end;
    if (variable.is_literal) {  // "${!Name}" stands for "${Name}"
      add_range(result, parts, variable.begin, variable.begin + 2);
      add_range(result, parts, variable.begin + 3, variable.end);
    } else {
      const Range range = parts.range(variable.begin, variable.end);
      result.add_value(variable_value(in, variable, own, range, place), range);
    }
  }
  add_range(result, parts, done, text.text.size());
  return result.finish(call.node->range, place);
}

Value sub(Evaluation& in, const Call& call, const Place& place) {
  if (call.argument->is_scalar()) return substitute(in, *call.argument, nullptr, call, place);
  const std::span<const Node* const> given = arguments(call);
  if (given.empty() || given.size() > 2 || !given[0]->is_scalar() || !given[0]->tag.empty())
    return malformed(call);
  const Node* own = given.size() == 2 && given[1]->is_mapping() ? given[1] : nullptr;
  return substitute(in, *given[0], own, call, place);
}

Value join(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value delimiter = as_text(evaluate(in, *given[0], place));
  const Value list = evaluate(in, *given[1], place);
  if (!delimiter.is_string()) return unknown_since(delimiter, Type::string(), call, place);
  if (!list.is_known() || !list.is_sequence())
    return unknown_since(list, Type::string(), call, place);
  Assembly result;
  // What an open list has besides, delimiters included, is a hole.
  const Value others = Value::unknown(Type::string(), list.open_reason());
  bool is_first = true;
  std::size_t index = 0;
  for (const Value& element : list.elements()) {
    const bool is_behind_others = list.is_open() && index++ >= list.placed_count();
    if (is_behind_others) result.add_value(others, given[1]->range);
    if (!is_first && !is_behind_others && !delimiter.as_text().empty())
      result.add_text({{.text = delimiter.as_text(), .range = given[0]->range}});
    is_first = false;
    const value::Mark* source =
        element.marks().empty() ? nullptr : &element.marks().marks().front();
    result.add_value(element,
                     source && source->range.is_somewhere() ? source->range : given[1]->range);
  }
  if (list.is_open()) result.add_value(others, given[1]->range);
  return result.finish(call.node->range, place);
}

/// The pieces of the ARN of a resource: which those are that are never "" is in its format.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
std::vector<Value> pieces_of_arn(const Value& arn) {
  const auto piece = [&](bool is_there) {
    value::Refinements known{.not_null = true};
    if (is_there) known.length_min = 1;
    return Value::unknown(Type::string(), arn.reason(), known);
  };
  return {Value::string("arn"), piece(true), piece(true), piece(false), piece(false), piece(true)};
}

/// What is known of the pieces of a text that is not known as a whole; null where nothing is.
Value split_unknown(const Value& text, std::string_view delimiter, const Call& call,
                    const Place& place) {
  if (text.is_known() || !text.is(Type::Kind::string) || delimiter.size() != 1) return {};
  if (!text.candidates().empty()) return {};
  const value::Mark* identity = text.marks().identity();
  const bool is_arn = identity && identity->path.view().ends_with("Arn") && delimiter == ":";
  std::size_t placed = 0;
  std::vector<Value> pieces =
      is_arn ? pieces_of_arn(text) : value::known_pieces(text, delimiter.front(), placed);
  if (pieces.empty()) return {};
  if (is_arn) placed = pieces.size();
  return Value::tuple(std::move(pieces))
      .with_open_end(text.reason(), placed)
      .with_marks(text.marks().derived().through(call.node->range, place.path));
}

Value split(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value delimiter = evaluate(in, *given[0], place);
  const Value string = as_text(evaluate(in, *given[1], place));
  const Type list = Type::list(Type::string());
  if (!delimiter.is_string() || delimiter.as_text().empty())
    return unknown_since(delimiter, list, call, place);
  if (!string.is_string()) {
    const Value pieces = split_unknown(string, delimiter.as_string(), call, place);
    return pieces.is_null() ? unknown_since(string, list, call, place) : pieces;
  }
  const value::MarkSet marks = string.marks().derived().through(call.node->range, place.path);
  std::vector<Value> elements;
  const std::string_view text = string.as_string();
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(delimiter.as_string(), begin), text.size());
    elements.push_back(Value::string(Text(text.substr(begin, end - begin))).with_marks(marks));
    begin = end + delimiter.as_string().size();
    if (end == text.size()) break;
  }
  return Value::tuple(std::move(elements)).with_marks(marks);
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j)
      group = group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
    for (std::size_t j = 0; j < 4; ++j)
      out += i + j > bytes.size() ? '=' : digits[group >> (18 - 6 * j) & 63u];
  }
  return out;
}

Value base64_of(Evaluation& in, const Call& call, const Place& place) {
  const Value text = as_text(only_argument(in, call, place));
  if (!text.is_string()) return unknown_since(text, Type::string(), call, place);
  return Value::string(Text(base64(text.as_string())))
      .with_marks(text.marks().derived().through(call.node->range, place.path));
}

/// Without the members that are `AWS::NoValue`.
Value without_absent(const Value& value) {
  if (!value.is_known() || value.is_null()) return value;
  if (value.is_sequence() && !value.is_open()) {
    std::vector<Value> elements;
    for (const Value& element : value.elements()) elements.push_back(without_absent(element));
    return Value::tuple(std::move(elements)).with_marks(value.marks());
  }
  if (!value.is_mapping() || value.missing() == value::Missing::unknown) return value;
  std::vector<Value::Entry> entries;
  for (const auto& [key, content] : value.entries()) {
    if (!content.is_null()) entries.emplace_back(key, without_absent(content));
  }
  return Value::body(std::move(entries), value.missing(), value.missing_marks(), {})
      .with_marks(value.marks());
}

Value to_json_string(Evaluation& in, const Call& call, const Place& place) {
  const Value content = without_absent(only_argument(in, call, place));
  const value::MarkSet marks = content.marks_deep().derived().through(call.node->range, place.path);
  if (content.is_wholly_known())
    return Value::string(Text(value::to_json(content))).with_encoded(content).with_marks(marks);
  return Value::unknown(Type::string(), content.reason_deep(), {.not_null = true})
      .with_encoded(content)
      .with_marks(marks);
}

constexpr Intrinsic functions[] = {{"Fn::Sub", sub},
                                   {"Fn::Join", join},
                                   {"Fn::Split", split},
                                   {"Fn::Base64", base64_of},
                                   {"Fn::ToJsonString", to_json_string}};

}  // namespace

std::span<const Intrinsic> string_functions() { return functions; }

}  // namespace preflint::cloudformation
