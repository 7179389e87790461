// What a declaration in `Resources` deploys: whether it does, and with what. A resource under a
// false condition is not there; one under an undecided condition is, and says what decides.

#include "cloudformation/deploy.h"

#include <algorithm>

#include "cloudformation/for_each.h"
#include "cloudformation/stack.h"

namespace preflint::cloudformation {
namespace {

using value::Mark;
using value::Reason;
using value::Value;

/// What a resource has beside its properties, and what rules call it: in small letters, as no
/// property is written.
struct Attribute {
  std::string_view written;
  std::string_view name;
};
constexpr Attribute attributes[] = {{"Type", "type"},
                                    {"Condition", "condition"},
                                    {"DependsOn", "depends_on"},
                                    {"DeletionPolicy", "deletion_policy"},
                                    {"UpdateReplacePolicy", "update_replace_policy"},
                                    {"Metadata", "metadata"}};

Value choice_of(std::span<const Value> choices, const Text& name, const Reason& reason) {
  std::vector<Value> values;
  for (const Value& choice : choices) {
    const Value* found = choice.is_mapping() ? choice.find(name) : nullptr;
    const value::MarkSet absent = choice.is_mapping() ? choice.missing_marks() : choice.marks();
    values.push_back(found ? *found : Value::null().with_marks(absent));
  }
  return Value::one_of(std::move(values), reason);
}

/// `Properties` as a function made them. Of several choices, each property has its own.
std::vector<Value::Entry> entries_from(const Value& properties, Reason& may_have_more) {
  if (properties.is_mapping()) return {properties.entries().begin(), properties.entries().end()};
  if (properties.is_known()) return {};
  const std::span<const Value> choices = properties.candidates();
  std::vector<Value::Entry> merged;
  for (const Value& choice : choices) {
    if (!choice.is_mapping()) continue;
    for (const Value::Entry& entry : choice.entries()) {
      const auto is_same = [&](const Value::Entry& other) { return other.first == entry.first; };
      if (std::any_of(merged.begin(), merged.end(), is_same)) continue;
      merged.emplace_back(entry.first, choice_of(choices, entry.first, properties.reason()));
    }
  }
  if (choices.empty()) may_have_more = properties.reason();
  return merged;
}

std::vector<Value::Entry> properties_of(Evaluation& in, const Node& entry, const Place& place,
                                        Reason& may_have_more) {
  const Member* properties = entry.find_member("Properties");
  if (!properties) return {};
  const bool is_plain = properties->value->is_mapping() && call_of(*properties->value).name.empty();
  if (is_plain) return entries_of(in, properties->value->members, place, may_have_more);
  return entries_from(evaluate(in, *properties->value, place), may_have_more);
}

/// The names in DependsOn, as references to the resources and always as a list.
Value dependencies(const Evaluation& in, const Value& written) {
  const auto linked = [&](const Value& name) {
    if (!name.is_string()) return name;
    const Text address(address_of(in, name.as_string()));
    return name.with_marks(value::MarkSet({Mark{.kind = Mark::Kind::reference, .name = address}}));
  };
  if (written.is_string()) return Value::tuple({linked(written)}).with_marks(written.marks());
  if (!written.is_sequence()) return written;
  std::vector<Value> names;
  for (const Value& name : written.elements()) names.push_back(linked(name));
  return Value::tuple(std::move(names)).with_marks(written.marks());
}

Value body_of(Evaluation& in, const Text& id, const Member& member, const Loop* loops) {
  const Place place{id, member.key_range, loops};
  Reason may_have_more;
  std::vector<Value::Entry> entries = properties_of(in, *member.value, place, may_have_more);
  for (const Attribute& attribute : attributes) {
    const Member* written = member.value->find_member(attribute.written);
    if (!written) continue;
    const bool is_name = attribute.name == "condition" && written->value->is_scalar();
    Value value = is_name ? written_at(Value::string(written->value->text), written->value->range,
                                       place.at(*written))
                          : evaluate(in, *written->value, place.at(*written));
    if (attribute.name == "depends_on") value = dependencies(in, value);
    entries.emplace_back(Text(attribute.name), std::move(value));
  }
  const bool is_open = may_have_more.kind != Reason::Kind::unspecified;
  const Mark self{.kind = Mark::Kind::reference,
                  .exact = true,
                  .range = member.key_range,
                  .name = Text(address_of(in, id))};
  return Value::body(std::move(entries), is_open ? value::Missing::unknown : value::Missing::null,
                     source_mark(member.key_range, id), may_have_more)
      .with_marks(value::MarkSet({self}));
}

}  // namespace

Presence presence(Evaluation& in, const Node& entry, const Loop* loops) {
  Reason uncertain;
  for (const Loop* loop = loops; loop; loop = loop->outer) {
    if (!loop->value.is_known()) uncertain = loop->value.reason();
  }
  const Node* name = entry.find("Condition");
  if (!name || !name->is_scalar()) return {true, uncertain};
  const std::string text = substitute_loops(name->text, loops);
  const Value decision = condition(in, text, name->range);
  if (decision.is_bool()) return {decision.as_bool(), uncertain};
  return {true, decision.reason()};
}

bool is_resource(const Node& entry) {
  const Node* type = entry.find("Type");
  return entry.is_mapping() && entry.is_complete && type && type->is_scalar();
}

namespace {

/// What `cdk synth` writes into the metadata.
Text construct_path(const Node& entry) {
  const Node* metadata = entry.find("Metadata");
  const Node* path = metadata ? metadata->find("aws:cdk:path") : nullptr;
  return path && path->is_scalar() ? Text(path->text) : Text();
}

/// A resource of a nested stack is where that stack is, and those around it are.
Presence presence_with_callers(Evaluation& in, const Node& entry, const Loop* loops) {
  Presence known = presence(in, entry, loops);
  for (const Stack* stack = in.stack; stack && stack->caller && known.is_deployed;
       stack = stack->caller) {
    const Presence around = presence(in.stacks->of(*stack->caller), *stack->call->value, nullptr);
    known.is_deployed = around.is_deployed;
    if (around.uncertain.kind != Reason::Kind::unspecified) known.uncertain = around.uncertain;
  }
  return known;
}

}  // namespace

std::optional<graph::Resource> deploy(Evaluation& in, const Text& id, const Member& member,
                                      const Loop* loops) {
  const Node& entry = *member.value;
  const Presence known = presence_with_callers(in, entry, loops);
  if (!known.is_deployed) return std::nullopt;
  graph::Resource resource;
  resource.address = Text(address_of(in, id));
  resource.type = Text(entry.find("Type")->text);
  resource.name = id;
  resource.construct = construct_path(entry);
  resource.language = graph::Language::cloudformation;
  resource.header = member.key_range;
  resource.range = hull(member.key_range, entry.range);
  if (in.source.globals) resource.shared = in.source.globals->range;
  if (in.stack) resource.calls = in.stack->calls;
  resource.uncertain = known.uncertain;
  if (known.uncertain.kind != Reason::Kind::unspecified && known.uncertain.what.empty())
    resource.uncertain.what = "a condition";
  resource.body = body_of(in, id, member, loops);
  return resource;
}

}  // namespace preflint::cloudformation
