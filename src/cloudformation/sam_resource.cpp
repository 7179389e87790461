// What the resources that SAM generates have in common: they take over the condition, the policies
// and the metadata (and with it the suppressions) of what they stand for.

#include "cloudformation/sam_resource.h"

namespace preflint::cloudformation {

std::string_view condition_of(const SamResource& resource) {
  return literal(resource.attribute("Condition"));
}

void add_resource(Sam& sam, const SamResource& from, const Generated& generated, Parts properties) {
  const bool is_written = sam.source.resources.find(generated.id) && generated.id != from.id;
  if (is_written) return;
  const Range header = generated.header.is_somewhere() ? generated.header : from.header;
  const Maker make = sam.make.at(header);
  const auto handed_on = [&](std::string_view name) {
    const bool is_own = from.entry && !generated.is_shared;
    const Member* member = is_own ? from.entry->find_member(name) : nullptr;
    return member ? Part{name, member->value, member->key_range} : Part{name};
  };
  Part condition = handed_on("Condition");
  if (!generated.condition.empty()) condition = {"Condition", make.text(generated.condition)};
  Part deletion = handed_on("DeletionPolicy");
  if (generated.deletion_policy) deletion = {"DeletionPolicy", generated.deletion_policy};
  const Part depends = generated.is_main ? handed_on("DependsOn") : Part();
  const Member* included = generated.is_main ? from.property("Fn::Transform") : nullptr;
  if (included) properties.push_back({included->key, included->value, included->key_range});
  const Node* entry = sam.make.at(from.range)
                          .map({{"Type", make.text(generated.type), header},
                                {"Properties", make.map(properties), header},
                                condition,
                                depends,
                                deletion,
                                handed_on("UpdateReplacePolicy"),
                                handed_on("Metadata")});
  sam.out->push_back({generated.id, header, entry});
}

Part renamed(const Node& mapping, std::string_view name, std::string_view as) {
  const Member* found = mapping.find_member(name);
  return found ? Part{as, found->value, found->key_range} : Part{as};
}

Part renamed(const SamResource& from, std::string_view name, std::string_view as) {
  return renamed(*from.properties, name, as);
}

void pass(Parts& to, const SamResource& from, std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    if (from.property(name)) to.push_back(renamed(from, name, name));
  }
}

const Node* tags(Sam& sam, const SamResource& from, std::string_view created_by) {
  const Maker make = sam.make.at(from.range_of("Tags"));
  std::vector<const Node*> items;
  const auto add = [&](const Maker& at, const Node* key, const Node* value) {
    items.push_back(at.map({{"Key", key}, {"Value", value}}));
  };
  if (!created_by.empty()) add(make, make.text(created_by), make.text("SAM"));
  const Node* written = from.value("Tags");
  if (written && !is_plain_mapping(written)) return make.unknown();
  if (!written) return items.empty() ? nullptr : make.list(items);
  for (const Member& tag : written->members) {
    const Maker at = sam.make.at(tag.key_range);
    add(at, at.text(tag.key), tag.value);
  }
  return make.list(items);
}

std::string_view both_conditions(Sam& sam, std::string_view a, std::string_view b, Range range) {
  if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
  const Maker make = sam.make.at(range);
  const std::string_view name = sam.keep(std::string(a) + "And" + std::string(b));
  if (!sam.shared.insert("condition " + std::string(name)).second) return name;
  const Node* both = make.call("Fn::And", make.list({make.map({{"Condition", make.text(a)}}),
                                                     make.map({{"Condition", make.text(b)}})}));
  sam.conditions.push_back({name, range, both});
  return name;
}

}  // namespace preflint::cloudformation
