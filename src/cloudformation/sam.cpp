// The transform of a template as a whole. It works on nodes, before anything is evaluated, as the
// real one does: a value that is a call of a function is handed on as the call that it is. First
// all resources of SAM's get what `Globals` say of them and the routes of APIs are collected, then
// each is expanded in its place, also in the body of a loop, whose names stay in the generated
// ones; at last, what events add to other resources is merged into these.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html

#include "cloudformation/sam.h"

#include <deque>
#include <memory>
#include <utility>

#include "cloudformation/sam_globals.h"
#include "cloudformation/sam_nodes.h"
#include "cloudformation/sam_openapi.h"
#include "cloudformation/sam_properties.h"

namespace preflint::cloudformation {
namespace {

const Node* sam_type(const Member& member) {
  const Node* type = member.value->is_mapping() ? member.value->find("Type") : nullptr;
  const bool is_sam = type && type->is_scalar() && type->text.starts_with("AWS::Serverless::");
  return is_sam ? type : nullptr;
}

const Node* first_sam_type(std::span<const Member> members) {
  for (const Member& member : members) {
    if (const Node* type = sam_type(member)) return type;
  }
  return nullptr;
}

class Expansion {
 public:
  Expansion(const Template& source, Diagnostics& diagnostics)
      : sam_{.source = source,
             .make = Maker(*made_, source.root->range),
             .diagnostics = diagnostics} {}

  Template expand() {
    check_sam_globals(sam_);
    read(sam_.source.resources.members);
    std::vector<Member> resources = expand_all(sam_.source.resources.members);
    sam_.out = &resources;
    add_implicit(implicit_rest_api, "AWS::Serverless::Api", "Prod");
    add_implicit(implicit_http_api, "AWS::Serverless::HttpApi", "");
    for (Member& member : resources) apply_changes(member);
    return result(std::move(resources));
  }

 private:
  static const Node* loop_body(const Member& member) {
    const std::span<const Node* const> parts = member.value->items;
    const bool is_loop = is_for_each(member.key) && parts.size() == 3 && parts[2]->is_mapping();
    return is_loop ? parts[2] : nullptr;
  }

  void read(std::span<const Member> members) {
    for (const Member& member : members) {
      if (const Node* body = loop_body(member)) {
        const bool was_in_loop = std::exchange(sam_.in_loop, true);
        read(body->members);
        sam_.in_loop = was_in_loop;
      } else if (const Node* type = sam_type(member)) {
        read_resource(member, *type);
      }
    }
  }

  void read_resource(const Member& member, const Node& type) {
    const SamKind* kind = find_sam_kind(type.text);
    if (!kind) {
      check_sam_type(sam_, type);
      return;
    }
    if (!member.value->is_complete) return;
    if (const Node* properties = member.value->find("Properties"))
      check_sam_properties(sam_, *kind, *properties);
    const Maker make = sam_.make.at(member.key_range);
    const SamResource& resource = resources_.emplace_back(SamResource{
        .id = member.key,
        .header = member.key_range,
        .entry = member.value,
        .properties = with_globals(make, sam_.source.globals, kind->globals, *member.value),
        .range = member.value->range});
    by_entry_[member.value] = &resource;
    const bool is_machine = kind->expand == expand_state_machine;
    if (kind->expand == expand_function || is_machine) collect_routes(sam_, resource, is_machine);
  }

  std::vector<Member> expand_all(std::span<const Member> members) {
    std::vector<Member> out;
    for (const Member& member : members) {
      if (made_->left == 0) {
        out.push_back(member);
      } else if (const Node* body = loop_body(member)) {
        out.push_back(expand_loop(member, *body));
      } else if (const auto found = by_entry_.find(member.value); found != by_entry_.end()) {
        sam_.out = &out;
        find_sam_kind(sam_type(member)->text)->expand(sam_, *found->second);
        expand_connectors(sam_, *found->second);
      } else {
        out.push_back(member);
        sam_.out = &out;
        if (member.value->find("Connectors")) expand_connectors(sam_, plain_resource(member));
      }
    }
    return out;
  }

  /// A resource of CloudFormation's.
  SamResource plain_resource(const Member& member) const {
    return {.id = member.key,
            .header = member.key_range,
            .entry = member.value,
            .properties = sam_.make.at(member.key_range).map({}),
            .range = member.value->range};
  }

  Member expand_loop(const Member& loop, const Node& body) {
    const bool was_in_loop = std::exchange(sam_.in_loop, true);
    std::vector<Member> expanded = expand_all(body.members);
    sam_.in_loop = was_in_loop;
    const std::span<const Node* const> parts = loop.value->items;
    const Node* made = sam_.make.at(body.range).members(std::move(expanded));
    return {loop.key, loop.key_range,
            sam_.make.at(loop.value->range).list({parts[0], parts[1], made})};
  }

  /// The API of the routes that name none. What `Globals` say of APIs holds for it; that is where
  /// it can be changed, or else at the first route.
  void add_implicit(std::string_view id, std::string_view type, std::string_view stage) {
    const auto routes = sam_.routes.find(id);
    if (routes == sam_.routes.end() || sam_.source.resources.find(id)) return;
    const SamKind& kind = *find_sam_kind(type);
    const Member* globals = is_plain_mapping(sam_.source.globals)
                                ? sam_.source.globals->find_member(kind.globals)
                                : nullptr;
    const Range header = globals ? globals->key_range : routes->second[0].event->key_range;
    const Maker make = sam_.make.at(header);
    const std::string_view condition = common_condition(id, routes->second, make);
    const Node* properties = make.map({{"StageName", stage.empty() ? nullptr : make.text(stage)}});
    const Node* entry = make.map({{"Condition", condition.empty() ? nullptr : make.text(condition)},
                                  {"Properties", properties}});
    const SamResource& api = resources_.emplace_back(
        SamResource{.id = id,
                    .header = header,
                    .entry = entry,
                    .properties = with_globals(make, sam_.source.globals, kind.globals, *entry),
                    .range = header});
    kind.expand(sam_, api);
  }

  /// It is deployed when any of the functions is.
  std::string_view common_condition(std::string_view id, const std::vector<SamRoute>& routes,
                                    const Maker& make) {
    std::set<std::string_view> names;
    for (const SamRoute& route : routes) names.insert(route.condition);
    if (names.contains("")) return {};
    if (names.size() == 1) return *names.begin();
    std::vector<const Node*> any;
    for (const std::string_view name : names)
      any.push_back(make.map({{"Condition", make.text(name)}}));
    const std::string_view condition = sam_.id(id, "Condition");
    sam_.conditions.push_back({condition, make.range(), make.call("Fn::Or", make.list(any))});
    return condition;
  }

  void apply_changes(Member& resource) {
    const auto found = sam_.changes.find(resource.key);
    if (found == sam_.changes.end() || !resource.value->is_mapping()) return;
    std::vector<Member> entry(resource.value->members.begin(), resource.value->members.end());
    for (const SamChange& change : found->second) {
      const Maker make = sam_.make.at(change.range);
      change_member(entry, "Properties", make,
                    [&](const Node* properties) { return changed(make, properties, change); });
      if (change.depends_on.empty()) continue;
      change_member(entry, "DependsOn", make, [&](const Node* names) {
        return appended(make, names, make.text(change.depends_on));
      });
    }
    resource.value = sam_.make.at(resource.value->range).members(std::move(entry));
  }

  template <class Change>
  static void change_member(std::vector<Member>& members, std::string_view key, const Maker& make,
                            const Change& change) {
    for (Member& member : members) {
      if (member.key != key) continue;
      member.value = change(member.value);
      return;
    }
    members.push_back({key, make.range(), change(nullptr)});
  }

  static const Node* appended(const Maker& make, const Node* list, const Node* item) {
    if (!list || list->kind == Node::Kind::null) return make.list({item});
    const bool is_list = list->is_sequence() && list->tag.empty();
    std::vector<const Node*> items(list->items.begin(), list->items.end());
    if (!is_list) items = {list};
    const bool is_there = item->is_scalar() && !items.empty() && items.back()->text == item->text;
    if (is_there) return list;
    items.push_back(item);
    return make.at(list->range).list(items);
  }

  static const Node* changed(const Maker& make, const Node* properties, const SamChange& change) {
    const auto with = [&](const Node* mapping, std::string_view key, const auto& inner) {
      if (mapping && !is_plain_mapping(mapping)) return mapping;
      std::vector<Member> members;
      if (mapping) members.assign(mapping->members.begin(), mapping->members.end());
      change_member(members, key, make, inner);
      return make.at(mapping ? mapping->range : make.range()).members(std::move(members));
    };
    return with(properties, change.property, [&](const Node* property) {
      return with(property, change.key, [&](const Node* value) {
        return change.property == "LambdaConfig" ? change.value
                                                 : appended(make, value, change.value);
      });
    });
  }

  Template result(std::vector<Member> resources) {
    Template result = sam_.source;
    if (made_->left == 0) {
      sam_.diagnostics.error(sam_.source.root->range, "Template too large",
                             "What SAM makes of the template is too large; its resources are not "
                             "expanded.");
      return result;
    }
    const Node* section = sam_.make.members(std::move(resources));
    std::vector<Member> root(sam_.source.root->members.begin(), sam_.source.root->members.end());
    for (Member& member : root) {
      if (member.key == "Resources") member.value = section;
    }
    result.root = sam_.make.members(std::move(root));
    result.resources = section_of(*result.root, "Resources");
    std::vector<Member> conditions(sam_.source.conditions.members.begin(),
                                   sam_.source.conditions.members.end());
    conditions.insert(conditions.end(), sam_.conditions.begin(), sam_.conditions.end());
    result.conditions = section_of(*sam_.make.members(std::move(conditions)));
    result.generated_names = std::move(sam_.names);
    result.generated = {made_, &made_->tree};
    return result;
  }

  std::shared_ptr<MadeNodes> made_ = std::make_shared<MadeNodes>();
  Sam sam_;
  std::deque<SamResource> resources_;
  std::unordered_map<const Node*, const SamResource*> by_entry_;
};

}  // namespace

Template expand_serverless(Template source, Diagnostics& diagnostics) {
  const Node* first = first_sam_type(source.resources.members);
  if (first && !source.is_serverless && !source.has_macros) {
    diagnostics.warning(first->range, "Missing transform",
                        "CloudFormation has no type \"" + std::string(first->text) +
                            "\" without \"Transform: AWS::Serverless-2016-10-31\"; the template "
                            "is read as if that were there.");
  }
  source.is_serverless = source.is_serverless || first;
  return source.is_serverless ? Expansion(source, diagnostics).expand() : source;
}

}  // namespace preflint::cloudformation
