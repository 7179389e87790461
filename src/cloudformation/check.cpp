// What CloudFormation would refuse when it validates a template: undefined names, unknown
// functions, arguments that a function does not take. Where a macro may define what seems to be
// missing, nothing is said; what SAM's transform defines is known.

#include "cloudformation/check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <unordered_set>

#include "base/suggest.h"
#include "cloudformation/assertions.h"
#include "cloudformation/check_calls.h"
#include "cloudformation/check_parameters.h"
#include "cloudformation/cycles.h"
#include "cloudformation/for_each.h"
#include "cloudformation/names.h"

namespace preflint::cloudformation {
namespace {

constexpr std::array pseudo_parameters{"AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue",
                                       "AWS::Partition", "AWS::Region",           "AWS::StackId",
                                       "AWS::StackName", "AWS::URLSuffix"};

/// Attributes of AWS::ElastiCache::ReplicationGroup as AWS documented them for years; its schema
/// has them without the last dot.
constexpr std::array other_spellings{"ReadEndPoint.Addresses.List", "ReadEndPoint.Ports.List"};

using Names = std::unordered_set<std::string>;

bool is_literal(const Node& node) { return node.is_scalar() && node.tag.empty(); }

class Checker {
 public:
  Checker(Evaluation& in, Diagnostics& diagnostics)
      : in_(in), template_(in.source), diagnostics_(diagnostics) {
    for (const char* name : pseudo_parameters) references_.insert(name);
    for (const Member& member : template_.parameters.members)
      references_.insert(std::string(member.key));
    collect(template_.resources.members, resources_);
    collect(template_.written_resources, resources_);
    for (const Member& member : template_.written_resources) collect_serverless(member);
    for (const auto& [name, id] : template_.generated_names) references_.insert(std::string(name));
    collect(template_.conditions.members, conditions_);
    references_.insert(resources_.begin(), resources_.end());
  }

  void check() {
    knows_resources_ = false;
    for (const Member& member : template_.conditions.members) walk_member(member, true);
    if (template_.rules) walk(*template_.rules, false);
    knows_resources_ = true;
    for (const Member& member : template_.written_resources) check_resource(member);
    for (const Member& member : template_.outputs.members) check_entry(member);
    if (template_.globals) walk(*template_.globals, false);
  }

  /// Parameters that something refers to; what can't be told counts as a use of each.
  bool is_used(const Member& parameter) const { return uses_any_ || used_.contains(parameter.key); }

 private:
  void collect(std::span<const Member> members, Names& names) {
    for (const Member& member : members) {
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

  void check_resource(const Member& member) {
    const Node& entry = *member.value;
    const Node* type = entry.find("Type");
    if (!is_for_each(member.key) && entry.is_mapping() && entry.is_complete && !type)
      diagnostics_.error(member.key_range, "Missing type", "Every resource has a Type.");
    check_entry(member);
  }

  void collect_serverless(const Member& resource) {
    const Node* type = resource.value->is_mapping() ? resource.value->find("Type") : nullptr;
    if (type && type->text.starts_with("AWS::Serverless::"))
      serverless_.insert(std::string(resource.key));
  }

  /// Is it a name that SAM could have made from that of a resource? Some end in a hash, some come
  /// with releases that are not known here.
  bool may_be_generated(std::string_view name) const {
    if (!template_.is_serverless) return false;
    if (name.starts_with("Serverless") || name.starts_with("ApiGatewayDomainName")) return true;
    for (std::size_t size = 1; size <= name.size(); ++size) {
      if (serverless_.contains(std::string(name.substr(0, size)))) return true;
    }
    return false;
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
    for (const Member& part : entry.members) walk_member(part, false);
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

  /// A macro is given the values of all parameters, and what is included may refer to any.
  void walk_member(const Member& member, bool in_condition) {
    uses_any_ = uses_any_ || member.key == "Fn::Transform";
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
      check(call);
      const Call inner = call.is_tag ? inner_call_of(node, in_condition) : Call();
      if (!inner.name.empty()) check(inner);
      in_condition =
          in_condition || call.name == "Fn::And" || call.name == "Fn::Or" || call.name == "Fn::Not";
      if (call.name == "Condition") return;
    }
    for (const Node* item : node.items) walk(*item, in_condition);
    for (const Member& member : node.members) walk_member(member, in_condition);
  }

  void check(const Call& call) {
    check_call(template_, call, diagnostics_);
    for (const NamedUse& use : named_uses(*template_.source, call)) check_use(use);
    note_parameters(call);
    const std::span<const Node* const> arguments = call.argument->items;
    if (call.name == "Condition" && call.argument->is_scalar()) check_condition(*call.argument);
    if (call.name == "Fn::If" && arguments.size() == 3 && is_literal(*arguments[0]))
      check_condition(*arguments[0]);
    if (call.name == "Fn::FindInMap" && arguments.size() >= 3 && is_literal(*arguments[0]))
      check_map(*arguments[0], arguments);
  }

  bool is_loop_name(std::string_view name) const {
    if (identifiers_.empty()) return false;
    return has_placeholder(name) ||
           std::find(identifiers_.begin(), identifiers_.end(), name) != identifiers_.end();
  }

  bool may_be_defined(std::string_view name) const {
    return !template_.is_complete || names_may_be_more_ || is_loop_name(name) ||
           may_be_generated(name);
  }

  void note_parameters(const Call& call) {
    const bool is_computed = call.name == "Ref" && !call.argument->is_scalar();
    uses_any_ =
        uses_any_ || is_computed || call.name == "Fn::ValueOfAll" || call.name == "Fn::Transform";
    if (call.name == "Fn::RefAll") uses_any_ = true;
    if (call.name == "Fn::ValueOf" && !call.argument->items.empty())
      used_.insert(call.argument->items[0]->text);
  }

  void check_use(const NamedUse& use) {
    const bool is_attribute = use.kind == NamedUse::Kind::attribute;
    used_.insert(use.name);
    uses_any_ = uses_any_ || (has_placeholder(use.name) && !template_.parameters.find(use.name));
    if (!knows_resources_ && resources_.contains(std::string(use.name)) &&
        !template_.parameters.find(use.name)) {
      diagnostics_.error(use.range, "Resource in a condition",
                         "Conditions and rules are decided before there are resources; they can "
                         "only refer to parameters.");
      return;
    }
    const Names& names = is_attribute ? resources_ : references_;
    if (is_attribute) check_attribute(use);
    if (names.contains(std::string(use.name)) || may_be_defined(use.name)) return;
    undefined(is_attribute ? "resource" : "resource or parameter", use.name, use.range, names);
  }

  /// The specification is of one release, so that only a name that is near a known one is taken for
  /// a mistake.
  void check_attribute(const NamedUse& use) {
    const Member* resource = template_.resources.find(use.name);
    const Node* type = resource && in_.options.schema ? resource->value->find("Type") : nullptr;
    if (!type || !type->is_scalar() || use.attribute.empty() || has_placeholder(use.attribute))
      return;
    if (type->text == "AWS::ElastiCache::ReplicationGroup" &&
        std::ranges::find(other_spellings, use.attribute) != other_spellings.end())
      return;
    const std::optional<schema::Shape> shape = in_.options.schema->get_att(type->text);
    if (!shape || shape->find(use.attribute)) return;
    std::vector<std::string> names;
    for (const schema::Attribute& attribute : shape->attributes())
      names.emplace_back(attribute.name);
    const std::string meant = did_you_mean(use.attribute, names);
    if (meant.empty()) return;
    diagnostics_.warning(use.attribute_range, "Undefined attribute",
                         std::string(type->text) + " has no attribute \"" +
                             std::string(use.attribute) + "\" for Fn::GetAtt." + meant);
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

  static std::vector<std::string> names_of(std::span<const Member> members) {
    std::vector<std::string> names;
    for (const Member& member : members) names.emplace_back(member.key);
    return names;
  }

  void check_map(const Node& name, std::span<const Node* const> arguments) {
    if (is_loop_name(name.text) || !template_.is_complete) return;
    const Member* map = template_.mappings.find(name.text);
    if (map) {
      if (arguments.size() == 3) check_key(*map->value, arguments.subspan(1));
      return;
    }
    const std::vector<std::string> names = names_of(template_.mappings.members);
    undefined("mapping", name.text, name.content, {names.begin(), names.end()});
  }

  /// Of a key that isn't written literally, any may be meant.
  void check_key(const Node& map, std::span<const Node* const> keys) {
    const Node& key = *keys[0];
    if (is_literal(key) && !is_loop_name(key.text)) {
      const Node* found = map.find(key.text);
      if (found && keys.size() > 1) check_key(*found, keys.subspan(1));
      if (!found) undefined_key(key, names_of(map.members));
    } else if (keys.size() > 1 && is_literal(*keys[1]) && !is_loop_name(keys[1]->text)) {
      std::vector<std::string> names;
      for (const Member& member : map.members) {
        if (member.value->find(keys[1]->text)) return;
        std::ranges::move(names_of(member.value->members), std::back_inserter(names));
      }
      undefined_key(*keys[1], names);
    }
  }

  void undefined_key(const Node& key, std::span<const std::string> names) {
    diagnostics_.warning(key.content, "Undefined key",
                         "The mapping has no key \"" + std::string(key.text) + "\"." +
                             did_you_mean(key.text, names));
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
  Names serverless_;  ///< resources of SAM's
  bool names_may_be_more_ = false;
  bool knows_resources_ = true;
  bool uses_any_ = false;
  std::unordered_set<std::string_view> used_;
  std::vector<std::string_view> identifiers_;
  std::unordered_set<const Node*> visited_;
};

}  // namespace

void check_template(Evaluation& in, Diagnostics& diagnostics) {
  if (in.source.has_macros) return;
  Checker checker(in, diagnostics);
  checker.check();
  for (const Member& member : in.source.parameters.members) {
    check_parameter(in, member, diagnostics);
    if (in.source.is_complete && !checker.is_used(member))
      diagnostics.warning(
          member.key_range, "Unused parameter",
          "Nothing in the template refers to the parameter \"" + std::string(member.key) + "\".");
  }
  check_assertions(in, diagnostics);
  if (in.source.is_complete) find_cycles(in, diagnostics);
}

}  // namespace preflint::cloudformation
