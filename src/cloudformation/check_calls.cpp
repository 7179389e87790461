// The shape of calls, as CloudFormation validates it: which functions there are, how many arguments
// each takes, and which of them must be text, lists or mappings where they are written literally.
// What a function in the place of an argument gives is for the evaluation to see.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html

#include "cloudformation/check_calls.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "cloudformation/names.h"

namespace preflint::cloudformation {
namespace {

/// The arguments of a function that takes a list of them. `kinds` has a letter for each: text,
/// list, mapping, anything.
struct Shape {
  std::string_view function;
  std::size_t least;
  std::size_t most;
  std::string_view kinds;
  std::string_view form;
};
constexpr Shape shapes[] = {
    {"Fn::Join", 2, 2, "tl", "[delimiter, [value, …]]"},
    {"Fn::Select", 2, 2, "tl", "[index, [value, …]]"},
    {"Fn::Split", 2, 2, "tt", "[delimiter, string]"},
    {"Fn::Equals", 2, 2, "", "[value, value]"},
    {"Fn::If", 3, 3, "t", "[condition name, value if true, value if false]"},
    {"Fn::Not", 1, 1, "", "[condition]"},
    {"Fn::And", 2, 10, "", "[condition, condition, …], two to ten"},
    {"Fn::Or", 2, 10, "", "[condition, condition, …], two to ten"},
    {"Fn::FindInMap", 3, 4, "tttm", "[map name, first key, second key]"},
    {"Fn::Cidr", 2, 3, "ttt", "[address block, count, host bits]"},
    {"Fn::Contains", 2, 2, "l", "[[value, …], value]"},
    {"Fn::EachMemberEquals", 2, 2, "l", "[[value, …], value]"},
    {"Fn::EachMemberIn", 2, 2, "ll", "[[value, …], [value, …]]"},
    {"Fn::ValueOf", 2, 2, "tt", "[parameter, attribute]"},
    {"Fn::ValueOfAll", 2, 2, "tt", "[parameter type, attribute]"},
};

/// Functions with one argument.
struct Single {
  std::string_view function;
  char kind;
  std::string_view form;
};
constexpr Single singles[] = {
    {"Ref", 't', "the name of a parameter or a resource"},
    {"Condition", 't', "the name of a condition"},
    {"Fn::Base64", 't', "a string"},
    {"Fn::GetAZs", 't', "a region"},
    {"Fn::ImportValue", 't', "the name of an export"},
    {"Fn::Length", 'l', "a list"},
    {"Fn::RefAll", 't', "a parameter type"},
    {"Fn::ToJsonString", 'c', "a list or a mapping"},
};

bool is_call(const Node& node) { return !call_of(node).name.empty() || !node.tag.empty(); }

bool is_of(const Node& node, char kind) {
  switch (kind) {
    case 't':
      return node.is_scalar();
    case 'l':
      return node.is_sequence();
    case 'm':
      return node.is_mapping();
    case 'c':
      return node.is_sequence() || node.is_mapping();
    default:
      return true;
  }
}

bool fits(const Node& argument, char kind) {
  return argument.kind == Node::Kind::lost || is_call(argument) || is_of(argument, kind);
}

/// The function's name where it is written: its tag or its key.
Range name_range(const Call& call) {
  if (!call.is_tag) return call.node->members[0].key_range;
  Range range = call.node->range;
  range.end = range.begin + static_cast<std::uint32_t>(call.node->tag.size());
  return range;
}

void unknown_function(const Call& call, Diagnostics& diagnostics) {
  const bool is_tag = call.name.starts_with('!');
  std::vector<std::string> names{is_tag ? "!Ref" : "Ref"};
  for (const std::string_view function : known_functions())
    names.push_back(is_tag ? "!" + std::string(function.substr(4)) : std::string(function));
  diagnostics.error(name_range(call), "Unknown function",
                    "CloudFormation has no function \"" + std::string(call.name) + "\"." +
                        did_you_mean(call.name, names));
}

void wrong(const Call& call, const Node& subject, const std::string& takes,
           Diagnostics& diagnostics) {
  diagnostics.error(subject.range, "Wrong arguments", std::string(call.name) + " takes " + takes,
                    call.node->range);
}

void check_list(const Call& call, const Shape& shape, Diagnostics& diagnostics) {
  const std::span<const Node* const> given = call.argument->items;
  const std::string takes = "a list: " + std::string(shape.form) + ".";
  if (!call.argument->is_sequence() || given.size() < shape.least || given.size() > shape.most)
    return wrong(call, *call.node, takes, diagnostics);
  for (std::size_t i = 0; i < std::min(given.size(), shape.kinds.size()); ++i) {
    if (!fits(*given[i], shape.kinds[i])) return wrong(call, *given[i], takes, diagnostics);
  }
}

/// By a tag, the argument is the node itself, which may be a call in the long form then.
void check_single(const Call& call, const Single& single, Diagnostics& diagnostics) {
  const bool is_nested =
      call.is_tag ? !inner_call_of(*call.node).name.empty() : is_call(*call.argument);
  if (!is_nested && !is_of(*call.argument, single.kind))
    wrong(call, *call.node, std::string(single.form) + ".", diagnostics);
}

void check_sub(const Call& call, Diagnostics& diagnostics) {
  const std::span<const Node* const> given = call.argument->items;
  const bool is_text = call.argument->is_scalar();
  const bool is_list = !given.empty() && given.size() <= 2 && given[0]->is_scalar() &&
                       given[0]->tag.empty() && (given.size() < 2 || given[1]->is_mapping());
  if (!is_text && !is_list)
    wrong(call, *call.node, "a string, or a list: [string, {variable: value, …}].", diagnostics);
}

void check_get_att(const Call& call, Diagnostics& diagnostics) {
  const Node& argument = *call.argument;
  const bool is_text = argument.is_scalar() && (argument.text.find('.') != std::string_view::npos ||
                                                has_placeholder(argument.text));
  const bool is_list = argument.is_sequence() && argument.items.size() >= 2;
  if (!is_text && !is_list)
    wrong(call, *call.node, "a resource and one of its attributes: [resource, attribute].",
          diagnostics);
}

bool needs_extensions(const Call& call) {
  const bool has_default = call.name == "Fn::FindInMap" && call.argument->is_sequence() &&
                           call.argument->items.size() == 4;
  return has_default || call.name == "Fn::Length" || call.name == "Fn::ToJsonString";
}

}  // namespace

void check_call(const Template& source, const Call& call, Diagnostics& diagnostics) {
  if (call.argument->kind == Node::Kind::lost || !call.argument->is_complete) return;
  const auto is_same = [&](const auto& function) { return function.function == call.name; };
  const auto shape = std::ranges::find_if(shapes, is_same);
  const auto single = std::ranges::find_if(singles, is_same);
  if (shape != std::end(shapes)) {
    check_list(call, *shape, diagnostics);
  } else if (single != std::end(singles)) {
    check_single(call, *single, diagnostics);
  } else if (call.name == "Fn::Sub") {
    check_sub(call, diagnostics);
  } else if (call.name == "Fn::GetAtt") {
    check_get_att(call, diagnostics);
  } else if (call.name != "Fn::Transform") {
    return unknown_function(call, diagnostics);
  }
  if (needs_extensions(call) && !source.has_language_extensions)
    diagnostics.error(name_range(call), "Missing transform",
                      std::string(call.name) +
                          (call.name == "Fn::FindInMap" ? " with a default value" : "") +
                          " is there only with \"Transform: AWS::LanguageExtensions\".");
}

}  // namespace preflint::cloudformation
