// What CloudFormation would refuse when it validates a template: undefined names, unknown
// functions, arguments that a function does not take. Where a macro or SAM's transform may define
// what seems to be missing, nothing is said.

#include "cloudformation/check.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_set>

#include "base/suggest.h"
#include "cloudformation/cycles.h"
#include "cloudformation/for_each.h"
#include "cloudformation/names.h"

namespace preflint::cloudformation {
namespace {

constexpr std::array pseudo_parameters{"AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue",
                                       "AWS::Partition", "AWS::Region",           "AWS::StackId",
                                       "AWS::StackName", "AWS::URLSuffix"};

/// How many arguments a function takes as a list.
struct Shape {
  std::string_view function;
  std::size_t least;
  std::size_t most;
  std::string_view form;
};
constexpr Shape shapes[] = {
    {"Fn::Join", 2, 2, "[delimiter, [value, …]]"},
    {"Fn::Select", 2, 2, "[index, [value, …]]"},
    {"Fn::Split", 2, 2, "[delimiter, string]"},
    {"Fn::Equals", 2, 2, "[value, value]"},
    {"Fn::If", 3, 3, "[condition name, value if true, value if false]"},
    {"Fn::Not", 1, 1, "[condition]"},
    {"Fn::And", 1, SIZE_MAX, "[condition, condition, …]"},
    {"Fn::Or", 1, SIZE_MAX, "[condition, condition, …]"},
    {"Fn::FindInMap", 3, 4, "[map name, first key, second key]"},
    {"Fn::Cidr", 2, 3, "[address block, count, host bits]"},
};

using Names = std::unordered_set<std::string>;

class Checker {
 public:
  Checker(Evaluation& in, Diagnostics& diagnostics)
      : in_(in), template_(in.source), diagnostics_(diagnostics) {
    for (const char* name : pseudo_parameters) references_.insert(name);
    for (const Member& member : template_.parameters.members)
      references_.insert(std::string(member.key));
    collect(template_.resources, resources_);
    collect(template_.conditions, conditions_);
    references_.insert(resources_.begin(), resources_.end());
  }

  void check() {
    for (const Member& member : template_.conditions.members) walk(*member.value, true);
    for (const Member& member : template_.resources.members) check_entry(member);
    for (const Member& member : template_.outputs.members) check_entry(member);
  }

 private:
  void collect(const Section& section, Names& names) {
    for (const Member& member : section.members) {
      if (is_for_each(member.key)) {
        value::Reason reason;
        each_iteration(
            in_, member, nullptr, reason,
            [&](const Text& key, const Member&, const Loop*) { names.insert(key.str()); });
        names_may_be_more_ = names_may_be_more_ || reason.kind != value::Reason::Kind::unspecified;
      } else {
        names.insert(std::string(member.key));
      }
    }
  }

  /// A resource or an output; for a loop, what it repeats.
  void check_entry(const Member& member) {
    const Node& entry = *member.value;
    if (is_for_each(member.key)) {
      check_loop(entry, true);
      return;
    }
    if (const Node* condition = entry.find("Condition"); condition && condition->is_scalar())
      check_condition(*condition);
    if (const Node* depends = entry.find("DependsOn")) {
      if (depends->is_scalar()) check_dependency(*depends);
      for (const Node* item : depends->items) {
        if (item->is_scalar()) check_dependency(*item);
      }
    }
    for (const Member& part : entry.members) walk(*part.value, false);
  }

  void check_loop(const Node& arguments, bool has_entries) {
    if (!arguments.is_sequence() || arguments.items.size() != 3) return;
    walk(*arguments.items[1], false);
    identifiers_.push_back(arguments.items[0]->text);
    for (const Member& body : arguments.items[2]->members) {
      if (has_entries) {
        check_entry(body);
      } else {
        walk_member(body, false);
      }
    }
    identifiers_.pop_back();
  }

  void walk_member(const Member& member, bool in_condition) {
    if (is_for_each(member.key)) {
      check_loop(*member.value, false);
    } else {
      walk(*member.value, in_condition);
    }
  }

  void walk(const Node& node, bool in_condition) {
    if (node.is_anchored && !visited_.insert(&node).second) return;
    const Call call = call_of(node, in_condition);
    if (!call.name.empty()) {
      check_call(call);
      const Call inner = call.is_tag ? inner_call_of(node, in_condition) : Call();
      if (!inner.name.empty()) check_call(inner);
      in_condition =
          in_condition || call.name == "Fn::And" || call.name == "Fn::Or" || call.name == "Fn::Not";
      if (call.name == "Condition") return;
    }
    for (const Node* item : node.items) walk(*item, in_condition);
    for (const Member& member : node.members) walk_member(member, in_condition);
  }

  void check_call(const Call& call) {
    const bool is_known = call.name == "Ref" || call.name == "Condition" ||
                          std::find(known_functions().begin(), known_functions().end(),
                                    call.name) != known_functions().end();
    if (!is_known) {
      unknown_function(call);
      return;
    }
    check_shape(call);
    for (const NamedUse& use : named_uses(*template_.source, call)) check_use(use);
    const std::span<const Node* const> arguments = call.argument->items;
    if (call.name == "Condition" && call.argument->is_scalar()) check_condition(*call.argument);
    if (call.name == "Fn::If" && arguments.size() == 3 && arguments[0]->is_scalar() &&
        arguments[0]->tag.empty()) {
      check_condition(*arguments[0]);
    }
    if (call.name == "Fn::FindInMap" && arguments.size() >= 3 && arguments[0]->is_scalar() &&
        arguments[0]->tag.empty()) {
      check_map(*arguments[0]);
    }
  }

  void unknown_function(const Call& call) {
    const bool is_tag = call.name.starts_with('!');
    std::vector<std::string> names{is_tag ? "!Ref" : "Ref"};
    for (const std::string_view function : known_functions()) {
      names.push_back(is_tag ? "!" + std::string(function.substr(4)) : std::string(function));
    }
    Range range = call.node->range;
    if (is_tag) range.end = range.begin + static_cast<std::uint32_t>(call.name.size());
    if (!is_tag) range = call.node->members[0].key_range;
    diagnostics_.error(range, "Unknown function",
                       "CloudFormation has no function \"" + std::string(call.name) + "\"." +
                           did_you_mean(call.name, names));
  }

  void check_shape(const Call& call) {
    const auto shape = std::find_if(std::begin(shapes), std::end(shapes),
                                    [&](const Shape& s) { return s.function == call.name; });
    if (shape == std::end(shapes) || call.argument->kind == Node::Kind::lost) return;
    const std::size_t count = call.argument->items.size();
    if (call.argument->is_sequence() && count >= shape->least && count <= shape->most) return;
    diagnostics_.error(call.node->range, "Wrong arguments",
                       std::string(call.name) + " takes a list: " + std::string(shape->form) + ".");
  }

  bool is_loop_name(std::string_view name) const {
    if (identifiers_.empty()) return false;
    return has_placeholder(name) ||
           std::find(identifiers_.begin(), identifiers_.end(), name) != identifiers_.end();
  }

  bool may_be_defined(std::string_view name) const {
    return template_.is_serverless || !template_.is_complete || names_may_be_more_ ||
           is_loop_name(name);
  }

  void check_use(const NamedUse& use) {
    const bool is_attribute = use.kind == NamedUse::Kind::attribute;
    const Names& names = is_attribute ? resources_ : references_;
    if (names.contains(std::string(use.name)) || may_be_defined(use.name)) return;
    undefined(is_attribute ? "resource" : "resource or parameter", use.name, use.range, names);
  }

  void check_dependency(const Node& name) {
    if (!resources_.contains(std::string(name.text)) && !may_be_defined(name.text))
      undefined("resource", name.text, name.content, resources_);
  }

  void check_condition(const Node& name) {
    if (conditions_.contains(std::string(name.text)) || is_loop_name(name.text) ||
        !template_.is_complete)
      return;
    undefined("condition", name.text, name.content, conditions_);
  }

  void check_map(const Node& name) {
    if (template_.mappings.find(name.text) || is_loop_name(name.text) || !template_.is_complete)
      return;
    Names names;
    for (const Member& member : template_.mappings.members) names.insert(std::string(member.key));
    undefined("mapping", name.text, name.content, names);
  }

  void undefined(const std::string& what, std::string_view name, Range range, const Names& names) {
    std::vector<std::string> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    diagnostics_.error(range, "Undefined " + what,
                       "The template has no " + what + " \"" + std::string(name) + "\"." +
                           did_you_mean(name, sorted));
  }

  Evaluation& in_;
  const Template& template_;
  Diagnostics& diagnostics_;
  Names references_;
  Names resources_;
  Names conditions_;
  bool names_may_be_more_ = false;
  std::vector<std::string_view> identifiers_;
  std::unordered_set<const Node*> visited_;
};

}  // namespace

void check_template(Evaluation& in, Diagnostics& diagnostics) {
  if (in.source.has_macros) return;
  Checker(in, diagnostics).check();
  if (in.source.is_complete) find_cycles(in, diagnostics);
}

}  // namespace preflint::cloudformation
