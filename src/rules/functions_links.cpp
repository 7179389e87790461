// Functions of rules that follow more than one link: what shares something with a resource, what a
// prefix list holds, what uses a security group.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "graph/arns.h"
#include "graph/edges.h"
#include "graph/names.h"
#include "rules/answer.h"
#include "rules/functions.h"
#include "rules/uses.h"

namespace preflint::rules {

using graph::Resource;
using graph::ResourceId;
using value::Mark;
using value::MarkSet;
using value::Reason;
using value::Value;

struct RuleFunctions::Meaning {
  std::vector<std::string> keys;
  std::optional<Reason> undecided;
};

struct RuleFunctions::SiblingIndex {
  std::unordered_map<std::string, std::vector<ResourceId>> by_meaning;
  std::vector<ResourceId> all;  ///< that mean anything, known or not
  std::vector<std::pair<ResourceId, Reason>> undecided;
};

namespace {

constexpr std::size_t most_unknowns = 256;

/// The values at a path of nested names, in any list on the way.
template <class Use>
void values_at(const Value& value, std::string_view path, const Use& use) {
  if (value.is_sequence()) {
    for (const Value& element : value.elements()) values_at(element, path, use);
  } else if (path.empty()) {
    use(value);
  } else if (value.is_mapping()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const Value* next = value.find(path.substr(0, dot));
    if (next) values_at(*next, path.substr(std::min(dot + 1, path.size())), use);
  }
}

}  // namespace

/// One unknown value, wherever it was passed on to, is the same whatever it turns out to be. Empty
/// where there are too many.
std::string RuleFunctions::key_of_unknown(const Value& unknown) {
  const Value plain = unknown.unmarked();
  std::vector<Value>& known = unknowns_[unknown.reason().what.str()];
  const auto same =
      std::ranges::find_if(known, [&](const Value& other) { return other.is_identical(plain); });
  const std::ptrdiff_t position = same - known.begin();
  if (same == known.end()) {
    if (known.size() == most_unknowns) return "";
    known.push_back(plain);
  }
  return "?" + std::to_string(position) + unknown.reason().what.str();
}

void RuleFunctions::add_key(const Value& value, Meaning& meaning) {
  if (value.is_string() && !value.as_string().empty())
    meaning.keys.push_back("=" + std::string(value.as_string()));
  // A trail names its group by the ARN, a filter by the name; it has to be of the same account.
  if (const std::optional<std::string> group = graph::log_group_in_arn(value))
    meaning.keys.push_back("=" + *group);
  if (value.is_known() || graph::is_reference(value)) return;
  std::string key = key_of_unknown(value);
  if (!key.empty()) meaning.keys.push_back(std::move(key));
}

RuleFunctions::Meaning RuleFunctions::meaning_of(ResourceId id, std::string_view attribute) {
  Meaning meaning;
  const Resource* resource = deployed(id);
  if (!resource) return meaning;
  const auto add = [&](std::span<const graph::Edge> edges,
                       std::span<const graph::UndecidedLink> open) {
    for (const graph::Edge& edge : edges) {
      if (edge.exact && edge.from_path == attribute)
        meaning.keys.push_back("@" + (*graph_)[edge.to].address.str());
    }
    for (const graph::UndecidedLink& link : open) {
      if (link.from_path == attribute && !link.by_name) meaning.undecided = link.reason;
    }
  };
  const std::span<const graph::UndecidedLink> links = graph_->undecided_links(resource->type);
  const auto own = std::ranges::equal_range(links, id, {}, &graph::UndecidedLink::from);
  if (scenario_ && !own.empty()) {
    const Links assumed = links_of(id);
    add(assumed.edges, assumed.undecided);
  } else {
    add(graph_->edges_from(id), own);
  }
  values_at(resource->body, attribute, [&](const Value& value) { add_key(value, meaning); });
  return meaning;
}

const RuleFunctions::SiblingIndex& RuleFunctions::sibling_index(std::string_view type,
                                                                std::string_view attribute) {
  std::shared_ptr<SiblingIndex>& index =
      sibling_indices_[{std::string(type), std::string(attribute)}];
  if (index) return *index;
  index = std::make_shared<SiblingIndex>();
  graph::Scenario* const scenario = std::exchange(scenario_, nullptr);
  for (const ResourceId id : graph_->by_type(type)) {
    Meaning meaning = meaning_of(id, attribute);
    if (!meaning.keys.empty() || meaning.undecided) index->all.push_back(id);
    for (std::string& key : meaning.keys) index->by_meaning[std::move(key)].push_back(id);
    if (meaning.undecided) index->undecided.emplace_back(id, *meaning.undecided);
  }
  scenario_ = scenario;
  return *index;
}

Value RuleFunctions::siblings(const hcl::Call& call) {
  const Value& body = call.args[0];
  if (!body.is_known()) return body;
  const Resource* self = resource_of(body);
  if (!self) return Value::tuple({}).with_marks(body.marks().derived());
  const std::string_view type = call.string(1), attribute = call.string(2);
  const ResourceId id = graph_->id_of(*self);
  const SiblingIndex& index = sibling_index(type, attribute);
  const Meaning own = meaning_of(id, call.args.size() > 3 ? call.string(3) : attribute);
  Answer answer(deployed(id), !has_scenarios_, is_whole_);
  std::unordered_set<ResourceId> same = {id};
  const auto add = [&](ResourceId other) {
    const Resource* found = same.insert(other).second ? deployed(other) : nullptr;
    if (found) answer.add(*found);
  };
  for (const std::string& key : own.keys) {
    const auto found = index.by_meaning.find(key);
    if (found != index.by_meaning.end()) std::ranges::for_each(found->second, add);
  }
  for (const auto& [other, reason] : index.undecided) {
    if (same.contains(other)) continue;
    const Meaning there = scenario_ ? meaning_of(other, attribute) : Meaning{{}, reason};
    if (std::ranges::find_first_of(there.keys, own.keys) != there.keys.end()) add(other);
    if (there.undecided) answer.leave_open(*there.undecided);
    if (!scenario_) break;
  }
  const auto is_other = [&](ResourceId other) { return !same.contains(other); };
  if (own.undecided && std::ranges::any_of(index.all, is_other)) answer.leave_open(*own.undecided);
  if (const Reason* reason = lost(type)) answer.leave_open(*reason);
  return std::move(answer).list();
}

namespace {

bool begins_with(const Value& text, std::string_view beginning) {
  if (text.is_string()) return text.as_string().starts_with(beginning);
  if (text.parts().empty()) return text.refinements().prefix.view().starts_with(beginning);
  const value::StringPart& first = text.parts().front();
  return !first.is_hole && first.text.view().starts_with(beginning);
}

constexpr std::string_view names_of_aws = "com.amazonaws.";

bool are_names_of_aws(const Value* names) {
  return names && names->is_sequence() && !names->is_open() && !names->elements().empty() &&
         std::ranges::all_of(names->elements(),
                             [](const Value& name) { return begins_with(name, names_of_aws); });
}

/// A filter of a data source that lets only AWS's own prefix lists through.
bool asks_for_aws(const Value& filter) {
  const Value* name = filter.is_mapping() ? filter.find("name") : nullptr;
  if (!name || !name->is_string()) return false;
  const Value* values = filter.find("values");
  if (name->as_string() == "prefix-list-name") return are_names_of_aws(values);
  return name->as_string() == "owner-id" && values && values->is_sequence() && !values->is_open() &&
         values->elements().size() == 1 && values->elements()[0].is_string() &&
         values->elements()[0].as_string() == "AWS";
}

/// AWS's own lists, of the addresses of one service, are never the internet: the one that an
/// endpoint has, those among which data.aws_prefix_list looks, and those with a name of AWS's.
/// https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
bool is_list_of_aws(const Resource& resource, std::string_view attribute) {
  if (resource.type == "aws_vpc_endpoint") return attribute == "prefix_list_id";
  if (!resource.is_data) return false;
  if (resource.type == "aws_prefix_list") return true;
  const Value* name = resource.body.find("name");
  if (name && begins_with(*name, names_of_aws)) return true;
  const Value* filters = resource.body.find("filter");
  return filters && filters->is_sequence() &&
         std::ranges::any_of(filters->elements(), asks_for_aws);
}

}  // namespace

const Resource* RuleFunctions::owner_of(const Value& value) const {
  const Mark* identity = graph_ ? value.marks().identity() : nullptr;
  return identity ? graph_->find(identity->name) : nullptr;
}

std::optional<Reason> RuleFunctions::add_prefix_list(const Value& list, std::vector<Value>& cidrs) {
  const Resource* found = owner_of(list);
  if (found && is_list_of_aws(*found, list.marks().identity()->path.view())) return std::nullopt;
  const bool is_terraform = found && found->type == "aws_ec2_managed_prefix_list";
  if (!found || found->is_data || !(is_terraform || found->type == "AWS::EC2::PrefixList")) {
    const std::string name = list.is_string()  ? list.as_text().str()
                             : list.is_known() ? ""
                                               : list.reason().what.str();
    return Reason{Reason::Kind::data, Text("the prefix list " + name), {}};
  }
  const ResourceId id = graph_->id_of(*found);
  const Resource* resource = deployed(id);
  if (!resource) return std::nullopt;
  std::optional<Reason> open;
  const auto add_entries = [&](const Value& entries, std::string_view name) {
    if (!entries.is_known()) open = entries.reason();
    if (!entries.is_sequence()) return;
    for (const Value& entry : entries.elements()) {
      const Value* cidr = entry.is_mapping() ? entry.find(name) : nullptr;
      if (cidr) cidrs.push_back(cidr->with_marks(list.marks().derived()));
      if (!entry.is_known()) open = entry.reason();
    }
    if (entries.is_open()) open = entries.open_reason();
  };
  const Value* entries = resource->body.find(is_terraform ? "entry" : "Entries");
  if (entries) add_entries(*entries, is_terraform ? "cidr" : "Cidr");
  for (const graph::Edge& edge : graph_->edges_to(id)) {
    const bool is_entry = edge.exact && edge.from_path == "prefix_list_id" &&
                          (*graph_)[edge.from].type == "aws_ec2_managed_prefix_list_entry";
    const Resource* entry = is_entry ? deployed(edge.from) : nullptr;
    if (entry) add_entries(Value::tuple({entry->body}), "cidr");
  }
  return open;
}

/// A list that has what is known of them, open where there are some that nobody can read.
Value RuleFunctions::prefix_list_cidrs(const hcl::Call& call) {
  const Value& lists = call.args[0];
  const MarkSet marks = lists.marks().derived();
  if (lists.is_null()) return Value::tuple({}).with_marks(marks);
  if (!lists.is_known() && !graph::is_reference(lists))
    return Value::tuple({}).with_open_end(lists.reason()).with_marks(marks);
  const std::span<const Value> given =
      lists.is_sequence() ? lists.elements() : std::span<const Value>(&lists, 1);
  std::vector<Value> cidrs;
  std::optional<Reason> open;
  MarkSet deciding = marks;
  for (const Value& list : given) {
    if (list.is_null()) continue;
    const std::optional<Reason> why = add_prefix_list(list, cidrs);
    if (!why || open) continue;
    open = why;
    deciding = list.marks().derived();
  }
  if (!open && lists.is_sequence() && lists.is_open()) open = lists.open_reason();
  const Value all = Value::tuple(std::move(cidrs)).with_marks(deciding);
  return open ? all.with_open_end(*open) : all;
}

namespace {

constexpr std::size_t most_names = 3;

}  // namespace

Value RuleFunctions::used_by(const hcl::Call& call) const {
  const Value& groups = call.args[0];
  std::vector<std::string_view> names;
  if (groups.is_sequence()) {
    for (const Value& group : groups.elements()) {
      const Resource* resource = group.is_known() ? resource_of(group) : nullptr;
      if (!resource) continue;
      for (const graph::Edge& edge : graph_->edges_to(graph_->id_of(*resource))) {
        const Resource& user = (*graph_)[edge.from];
        if (uses_group(edge, user) && std::ranges::find(names, user.address.view()) == names.end())
          names.push_back(user.address.view());
        if (names.size() > 64) break;
      }
    }
  }
  if (names.empty()) return Value::string(Text(""));
  std::string text = " of " + std::string(names.front());
  const std::size_t shown = std::min(names.size(), most_names);
  for (std::size_t i = 1; i < shown; ++i) {
    const bool is_last = i + 1 == names.size();
    text += (is_last ? " and " : ", ") + std::string(names[i]);
  }
  if (shown < names.size()) text += " and others";
  return Value::string(Text(text));
}

}  // namespace preflint::rules
