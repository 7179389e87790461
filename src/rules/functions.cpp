// The function table of rules, and the functions that look at the graph. A list that these return
// is open when a link that nobody can tell might add to it: then the verdict depends on what is
// certain, or is unknown.

#include "rules/functions.h"

#include <algorithm>

#include "graph/edges.h"
#include "graph/names.h"
#include "rules/answer.h"
#include "rules/declare.h"
#include "value/operations.h"

namespace preflint::rules {

using graph::Resource;
using graph::ResourceId;
using graph::UndecidedLink;
using value::Reason;
using value::Type;
using value::Value;

namespace {

bool may_be_meant(const UndecidedLink& link, std::string_view type, std::string_view attribute) {
  return attribute.empty() ? graph::may_name(link.from_path, type) : link.from_path == attribute;
}

bool is_meant(const graph::Edge& edge, std::string_view attribute) {
  return edge.exact && (attribute.empty() || edge.from_path == attribute);
}

/// Of instances whose number nobody knows one stands for all, `b[*]`. What is of one key only, or
/// there once, belongs to one of them, and says nothing of the others.
bool stands_for_more(const Resource& target, const Resource& from) {
  const auto open_keys = [](std::string_view address) {
    std::size_t count = 0;
    for (std::size_t at = address.find("[*]"); at != std::string_view::npos;
         at = address.find("[*]", at + 1))
      ++count;
    return count;
  };
  return !target.is_certain() && open_keys(target.address.view()) > open_keys(from.address.view());
}

constexpr std::string_view data_prefix = "data.";

/// "data.aws_kms_key" are data sources, "aws_kms_key" what is deployed.
bool is_of_type(const Resource& resource, std::string_view type) {
  const bool is_data = type.starts_with(data_prefix);
  return resource.is_data == is_data &&
         resource.type == type.substr(is_data ? data_prefix.size() : 0);
}

std::string_view text_argument(const hcl::Call& call, std::size_t index) {
  return index < call.args.size() && call.args[index].is_string() ? call.args[index].as_string()
                                                                  : std::string_view();
}

hcl::Parameter text_parameter(std::string_view name) {
  return {.name = name, .type = Type::string()};
}

}  // namespace

RuleFunctions::RuleFunctions() : table_(hcl::terraform_functions({})) {
  table_.add(logic_functions());
  table_.add(policy_functions());
  table_.add(network_functions([this](const Value& value) { return owner_of(value); }));
  table_.add(key_functions([this](const Value& value) { return owner_of(value); }));
  table_.add(port_functions());
  table_.add(document_functions());
  table_.add({.name = "referrers",
              .summary = "The bodies of the resources of a type that refer to a resource, through "
                         "a certain attribute if one is given.",
              .parameters = {anything("resource"), text_parameter("type")},
              .variadic = {text_parameter("attribute")},
              .call = [this](const hcl::Call& call) { return referrers(call); }});
  table_.add({.name = "references",
              .summary = "The bodies of the resources of a type that a resource refers to, through "
                         "a certain attribute if one is given.",
              .parameters = {anything("resource"), text_parameter("type")},
              .variadic = {text_parameter("attribute")},
              .call = [this](const hcl::Call& call) { return references(call); }});
  table_.add(
      {.name = "siblings",
       .summary = "The bodies of the other resources of a type whose attribute means the "
                  "same resource, or says the same, as this one's attribute of that name, "
                  "or of another one.",
       .parameters = {anything("resource"), text_parameter("type"), text_parameter("attribute")},
       .variadic = {text_parameter("own_attribute")},
       .call = [this](const hcl::Call& call) { return siblings(call); }});
  table_.add(
      {.name = "mentioned_by",
       .summary = "The bodies of the resources of a type whose attribute is a text that names a "
                  "resource among other things.",
       .parameters = {anything("resource"), text_parameter("type"), text_parameter("attribute")},
       .call = [this](const hcl::Call& call) { return mentioned_by(call); }});
  table_.add(three_valued(
      "prefix_list_cidrs", "The CIDRs of prefix lists, as far as they are known.",
      {anything("lists")}, [this](const hcl::Call& call) { return prefix_list_cidrs(call); }));
  table_.add(three_valued("used_by",
                          "What uses these security groups, for a message: \" of \" and the "
                          "addresses, or nothing.",
                          {anything("groups")},
                          [this](const hcl::Call& call) { return used_by(call); }));
  table_.add({.name = "resources",
              .summary = "The bodies of all resources of a type in the configuration.",
              .parameters = {text_parameter("type")},
              .call = [this](const hcl::Call& call) { return resources(call); }});
}

RuleFunctions::~RuleFunctions() = default;

void RuleFunctions::look_at(const graph::Configuration& configuration) {
  configuration_ = &configuration;
  graph_ = &configuration.graph;
  not_looked_into_.reset();
  if (!configuration.unresolved.empty()) {
    const graph::Unresolved& first = configuration.unresolved.front();
    not_looked_into_ = {Reason::Kind::module, Text(first.name), first.range};
  }
  scenario_ = nullptr;
  has_scenarios_ = configuration.scenario != nullptr;
  edge_finder_ = nullptr;
  all_of_type_.clear();
  first_undecided_.clear();
  sibling_indices_.clear();
  mention_indices_.clear();
  unknowns_.clear();
}

const Resource* RuleFunctions::resource_of(const Value& body) const {
  const value::Mark* identity = body.marks().identity();
  return identity ? graph_->find(identity->name) : nullptr;
}

const Reason* RuleFunctions::lost(std::string_view type) const {
  for (const graph::Lost& lost : configuration_->lost) {
    if (lost.type.view().empty() || lost.type == type) return &lost.reason;
  }
  return is_whole_ && not_looked_into_ ? &*not_looked_into_ : nullptr;
}

const Resource* RuleFunctions::deployed(ResourceId id) const {
  const Resource& unassumed = (*graph_)[id];
  return scenario_ ? scenario_->resource(id, unassumed) : &unassumed;
}

RuleFunctions::Links RuleFunctions::links_of(ResourceId from) const {
  const Resource* resource = deployed(from);
  if (!resource) return {};
  if (!edge_finder_) edge_finder_ = std::make_unique<graph::EdgeFinder>(*graph_);
  edge_finder_->visit(from, resource->body);
  return {std::exchange(edge_finder_->edges, {}), std::exchange(edge_finder_->undecided, {})};
}

/// A link that leads to this resource or nowhere.
const UndecidedLink* RuleFunctions::undecided_to(ResourceId target, std::string_view type,
                                                 std::string_view attribute) const {
  const std::span<const UndecidedLink> links = graph_->undecided_links(type);
  for (const graph::Edge& edge : graph_->edges_to(target)) {
    const Resource& from = (*graph_)[edge.from];
    if (edge.exact || from.is_data || from.type != type) continue;
    for (const UndecidedLink& link :
         std::ranges::equal_range(links, edge.from, {}, &UndecidedLink::from)) {
      const bool is_this = link.only == target && link.from_path == edge.from_path;
      if (is_this && may_be_meant(link, (*graph_)[target].type, attribute)) return &link;
    }
  }
  return nullptr;
}

const UndecidedLink* RuleFunctions::first_undecided(std::string_view type,
                                                    std::string_view attribute,
                                                    const Resource& target) {
  if (const UndecidedLink* limited = undecided_to(graph_->id_of(target), type, attribute))
    return limited;
  const bool any_name = graph::has_unknown_name(target);
  const std::string kind = any_name ? "?" : "";
  const std::pair<std::string, std::string> question(
      type, kind + (attribute.empty() ? ">" + target.type.str() : std::string(attribute)));
  const auto [known, is_new] = first_undecided_.try_emplace(question, nullptr);
  if (!is_new) return known->second;
  for (const UndecidedLink& link : graph_->undecided_links(type)) {
    if ((*graph_)[link.from].is_data || (link.by_name && !any_name)) continue;
    if (link.only || !may_be_meant(link, target.type, attribute)) continue;
    known->second = &link;
    break;
  }
  return known->second;
}

/// In a scenario: what the links that nobody could tell come to there.
void RuleFunctions::add_undecided_referrers(ResourceId target, std::string_view type,
                                            std::string_view attribute, Answer& answer) const {
  const Resource& named = (*graph_)[target];
  const bool any_name = graph::has_unknown_name(named);
  std::optional<ResourceId> last;
  for (const UndecidedLink& link : graph_->undecided_links(type)) {
    if (link.from == last || (*graph_)[link.from].is_data) continue;
    if (link.only && *link.only != target) continue;
    if (!may_be_meant(link, named.type, attribute)) continue;
    last = link.from;
    const Links links = links_of(link.from);
    for (const graph::Edge& edge : links.edges) {
      if (edge.to == target && is_meant(edge, attribute)) answer.add(*deployed(link.from));
    }
    for (const UndecidedLink& open : links.undecided) {
      if (may_be_meant(open, named.type, attribute) && (any_name || !open.by_name))
        answer.leave_open(open.reason);
    }
  }
}

Value RuleFunctions::referrers(const hcl::Call& call) {
  const Value& body = call.args[0];
  if (!body.is_known()) return body;
  const Resource* target = resource_of(body);
  if (!target) return Value::tuple({}).with_marks(body.marks().derived());
  const std::string_view type = text_argument(call, 1), attribute = text_argument(call, 2);
  const ResourceId id = graph_->id_of(*target);
  Answer answer(deployed(id), !has_scenarios_, is_whole_);
  for (const graph::Edge& edge : graph_->edges_to(id)) {
    const bool is_asked = is_meant(edge, attribute) && is_of_type((*graph_)[edge.from], type);
    const Resource* from = is_asked ? deployed(edge.from) : nullptr;
    if (from && stands_for_more(*target, *from)) {
      answer.leave_open(target->uncertain);
    } else if (from) {
      answer.add(*from);
    }
  }
  if (scenario_) {
    add_undecided_referrers(id, type, attribute, answer);
  } else if (const UndecidedLink* link = first_undecided(type, attribute, *target)) {
    answer.leave_open(link->reason);
  }
  if (const Reason* reason = lost(type)) answer.leave_open(*reason);
  const auto handed_over = configuration_->handed_over.find(target->address.view());
  if (handed_over != configuration_->handed_over.end()) answer.leave_open(handed_over->second);
  return std::move(answer).list();
}

Value RuleFunctions::references(const hcl::Call& call) {
  const Value& body = call.args[0];
  if (!body.is_known()) return body;
  const Resource* from = resource_of(body);
  if (!from) return Value::tuple({}).with_marks(body.marks().derived());
  const std::string_view type = text_argument(call, 1), attribute = text_argument(call, 2);
  const bool is_data = type.starts_with(data_prefix);
  const std::string_view plain_type = type.substr(is_data ? data_prefix.size() : 0);
  const ResourceId id = graph_->id_of(*from);
  Answer answer(deployed(id), !has_scenarios_, is_whole_);
  const auto add = [&](std::span<const graph::Edge> edges, std::span<const UndecidedLink> open) {
    for (const graph::Edge& edge : edges) {
      const bool is_asked = is_meant(edge, attribute) && is_of_type((*graph_)[edge.to], type);
      const Resource* to = is_asked ? deployed(edge.to) : nullptr;
      if (to) answer.add(*to);
    }
    for (const UndecidedLink& link : open) {
      const bool is_there = !is_data || !graph_->by_type(type).empty();
      if (is_there && may_be_meant(link, plain_type, attribute)) answer.leave_open(link.reason);
    }
  };
  const std::span<const UndecidedLink> links = graph_->undecided_links(from->type);
  const auto own = std::ranges::equal_range(links, id, {}, &UndecidedLink::from);
  if (scenario_ && !own.empty()) {
    const Links assumed = links_of(id);
    add(assumed.edges, assumed.undecided);
  } else {
    add(graph_->edges_from(id), own);
  }
  return std::move(answer).list();
}

Value RuleFunctions::resources(const hcl::Call& call) {
  const std::string_view type = text_argument(call, 0);
  const bool is_kept = !scenario_ && !is_whole_;
  const auto known = is_kept ? all_of_type_.find(type) : all_of_type_.end();
  if (known != all_of_type_.end()) return known->second;
  std::vector<Value> bodies;
  std::optional<Reason> open;
  for (const ResourceId id : graph_->by_type(type)) {
    const Resource* resource = deployed(id);
    if (!resource) continue;
    if (resource->is_certain()) {
      bodies.push_back(resource->body);
    } else {
      open = resource->uncertain;
    }
  }
  if (const Reason* reason = lost(type); reason && !open) open = *reason;
  Value all = Value::tuple(std::move(bodies));
  if (open) all = all.with_open_end(*open);
  return is_kept ? all_of_type_.emplace(type, all).first->second : all;
}

namespace {

const RuleFunctions& any_rule_functions() {
  static const RuleFunctions functions;
  return functions;
}

}  // namespace

bool is_rule_function(std::string_view name) { return any_rule_functions().find(name) != nullptr; }

std::vector<std::string> rule_function_names() {
  std::vector<std::string> names;
  for (const std::string_view name : any_rule_functions().names()) names.emplace_back(name);
  return names;
}

}  // namespace preflint::rules
