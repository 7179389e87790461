// Follows the way of a packet from the internet: gateway, route table, subnet, network ACL,
// security group, resource. Everything is looked up in the frozen graph when a finding asks for it,
// and kept for the next one. A link that the configuration doesn't show is not known, and so is all
// that hangs on it. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
// https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html

#include "rules/reachability.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "rules/filter.h"
#include "rules/locate.h"
#include "rules/network_words.h"
#include "rules/ports.h"
#include "rules/uses.h"

namespace preflint::rules {

using graph::Edge;
using graph::Resource;
using graph::ResourceId;
using value::Value;

namespace {

constexpr std::size_t most_hosts = 16;  // that one group is followed to

ReachStep yes(std::string what, Range range) { return {Reachable::yes, std::move(what), range}; }
ReachStep no(std::string what, Range range) { return {Reachable::no, std::move(what), range}; }
ReachStep unknown(std::string what, Range range) {
  return {Reachable::unknown, std::move(what), range};
}

/// The rules of a group, and the places that they are written at.
struct Group {
  std::vector<Filter> filters;
  std::map<Range, std::size_t> places;
};

class Network {
 public:
  explicit Network(const graph::Configuration& configuration)
      : configuration_(configuration),
        graph_(configuration.graph),
        words_(network_words(configuration.language)) {}

  std::optional<Reach> reach_of(const Finding& finding);

 private:
  std::optional<ResourceId> led_to(ResourceId from, std::string_view path,
                                   std::string_view type = {}) const;
  std::optional<ResourceId> leading(ResourceId to, std::string_view type,
                                    std::string_view path) const;
  bool may_lead(std::string_view type, std::string_view path) const;
  std::string address(ResourceId id) const { return graph_[id].address.str(); }

  struct Table {
    std::optional<ResourceId> id;  ///< of a route table, or of the VPC whose main table it is
    std::string how;
    ReachStep obstacle;  ///< where there is no id
  };
  Table table_of(ResourceId subnet) const;
  std::vector<ReachStep> route_to_gateway(ResourceId table) const;
  std::optional<ReachStep> through(const Resource& owner, const Value& route,
                                   std::array<std::string_view, 2> destinations,
                                   std::string_view gateway, Range range) const;
  const std::vector<ReachStep>& way_to(ResourceId subnet);
  ReachStep acl_step(ResourceId subnet, const Filter& wanted);
  const Group& group(ResourceId id);

  ReachStep subnet_address(ResourceId host, ResourceId subnet) const;
  ReachStep address_step(ResourceId host, const HostWords& words,
                         std::optional<ResourceId> subnet) const;
  std::vector<ResourceId> subnets_of(ResourceId host, const HostWords& words) const;
  ReachStep no_subnet(ResourceId host, const HostWords& words) const;
  Reach reach_host(ResourceId host, const HostWords& words, const Filter& filter,
                   const ReachStep& group_step);
  std::string opened(ResourceId group, const Filter& filter) const;
  Reach reach_host(ResourceId host, const HostWords& words);
  std::optional<Reach> reach_through(const Finding& finding, ResourceId resource);
  const Filter* filter_at(const Finding& finding, ResourceId resource, ResourceId group_id);

  const graph::Configuration& configuration_;
  const graph::ResourceGraph& graph_;
  const NetworkWords& words_;
  std::unordered_map<std::uint32_t, std::vector<ReachStep>> ways_;
  std::unordered_map<std::uint32_t, std::vector<Filter>> acls_;
  std::unordered_map<std::uint32_t, Group> groups_;
};

std::optional<ResourceId> Network::led_to(ResourceId from, std::string_view path,
                                          std::string_view type) const {
  for (const Edge& edge : graph_.edges_from(from)) {
    const Resource& to = graph_[edge.to];
    if (edge.exact && edge.from_path == path && !to.is_data && (type.empty() || to.type == type))
      return edge.to;
  }
  return std::nullopt;
}

std::optional<ResourceId> Network::leading(ResourceId to, std::string_view type,
                                           std::string_view path) const {
  for (const Edge& edge : graph_.edges_to(to)) {
    if (edge.exact && edge.from_path == path && graph_[edge.from].type == type) return edge.from;
  }
  return std::nullopt;
}

/// Are there resources of the type of which nobody knows where they lead?
bool Network::may_lead(std::string_view type, std::string_view path) const {
  return std::ranges::any_of(graph_.undecided_links(type), [&](const graph::UndecidedLink& link) {
    return link.from_path == path;
  });
}

/// Explicitly associated, or the VPC's main one.
Network::Table Network::table_of(ResourceId subnet) const {
  const Range here = graph_[subnet].header;
  if (const auto association = leading(subnet, words_.association, words_.association_subnet)) {
    const auto table = led_to(*association, words_.association_table);
    if (table) return {table, address(*table), {}};
    return {{},
            "",
            unknown("the route table of " + address(subnet) + " is not in the configuration",
                    graph_[*association].header)};
  }
  if (may_lead(words_.association, words_.association_subnet))
    return {{}, "", unknown("the route table of " + address(subnet) + " is not known", here)};
  const auto vpc = led_to(subnet, words_.subnet_vpc);
  if (!vpc)
    return {{},
            "",
            unknown("the VPC of " + address(subnet) +
                        ", and so its main route table, is "
                        "not in the configuration",
                    here)};
  const std::string main = ", the main route table of " + address(*vpc);
  if (const auto chosen = leading(*vpc, words_.main_association, words_.main_vpc)) {
    const auto table = led_to(*chosen, words_.main_table);
    if (table) return {table, address(*table) + main, {}};
    return {{},
            "",
            unknown("the main route table of " + address(*vpc) + " is not known",
                    graph_[*chosen].header)};
  }
  const auto adopted = leading(*vpc, words_.default_table, words_.default_table_vpc);
  if (adopted) return {adopted, address(*adopted) + main, {}};
  return {vpc, "the main route table of " + address(*vpc), {}};
}

/// What one route does for the way in; nothing where it leads elsewhere.
std::optional<ReachStep> Network::through(const Resource& owner, const Value& route,
                                          std::array<std::string_view, 2> destinations,
                                          std::string_view gateway, Range range) const {
  std::vector<AddressRange> ranges;
  bool is_unknown = !owner.is_certain();
  for (const std::string_view path : destinations) {
    for (const Value& destination : values_at(route, path)) {
      is_unknown = is_unknown || !destination.is_known();
      const auto cidr =
          destination.is_string() ? parse_cidr(destination.as_string()) : std::nullopt;
      if (cidr) ranges.push_back(*cidr);
    }
  }
  const bool is_default = is_internet(AddressSet(std::move(ranges)));
  if (!is_default && !is_unknown) return std::nullopt;
  for (const Value& to : values_at(route, gateway)) {
    const value::Mark* identity = to.marks().identity();
    const Resource* target = identity ? graph_.find(identity->name) : nullptr;
    const bool is_literal = to.is_string() && to.as_string().starts_with("igw-");
    const bool is_gateway = is_literal || (target && target->type == words_.gateway);
    const bool may_be = !to.is_known() && (!target || target->is_data);
    if (!is_gateway && !may_be) continue;
    const std::string what = target       ? target->address.str()
                             : is_literal ? to.as_text().str()
                                          : to.reason().what.str();
    if (!is_gateway) return unknown("a gateway that is not known: " + what, range);
    if (is_unknown) return unknown(what + ", by a route that is not known", range);
    return yes(what, target ? target->header : range);
  }
  return std::nullopt;
}

/// The gateway, and the route to it; or why there is none.
std::vector<ReachStep> Network::route_to_gateway(ResourceId table) const {
  const Resource& resource = graph_[table];
  std::optional<ReachStep> best;
  Range at = resource.header;
  const auto consider = [&](std::optional<ReachStep> step, Range range) {
    if (!step || (best && best->open >= step->open)) return;
    best = std::move(step);
    at = range;
  };
  if (!words_.table_routes.empty()) {
    for (const Value& route : values_at(resource.body, words_.table_routes)) {
      const Range header = route.is_mapping() ? first_source(route.missing_marks()) : Range();
      const Range range = header.is_somewhere() ? header : resource.header;
      if (!route.is_known()) {
        consider(unknown("routes that are not known", range), range);
      } else {
        consider(through(resource, route, words_.table_destinations, words_.table_gateway, range),
                 range);
      }
    }
  }
  for (const Edge& edge : graph_.edges_to(table)) {
    const Resource& route = graph_[edge.from];
    if (edge.exact && route.type == words_.route && edge.from_path == words_.route_table)
      consider(
          through(route, route.body, words_.route_destinations, words_.route_gateway, route.header),
          route.header);
  }
  if (!best && may_lead(words_.route, words_.route_table))
    best = unknown("routes that may be in any table", resource.header);
  if (!best && !configuration_.unresolved.empty())
    best = unknown("routes that " + configuration_.unresolved.front().name + " may make",
                   configuration_.unresolved.front().range);
  if (!best) return {no("no route to an internet gateway", resource.header)};
  if (best->open != Reachable::yes) return {*best};
  return {*best, yes("", at)};
}

/// From the gateway to the subnet.
const std::vector<ReachStep>& Network::way_to(ResourceId subnet) {
  const auto [known, is_new] = ways_.try_emplace(static_cast<std::uint32_t>(subnet));
  std::vector<ReachStep>& steps = known->second;
  if (!is_new) return steps;
  const Table table = table_of(subnet);
  if (!table.id) {
    steps = {table.obstacle};
  } else {
    steps = route_to_gateway(*table.id);
    if (steps.size() == 1) {
      steps.front().what = table.how + " has " + steps.front().what;
    } else {
      steps.back().what = table.how + " has a route for everything to it";
    }
  }
  steps.push_back(graph_[subnet].is_certain()
                      ? yes(address(subnet), graph_[subnet].header)
                      : unknown(address(subnet) + ", if it is deployed", graph_[subnet].header));
  return steps;
}

ReachStep Network::acl_step(ResourceId subnet, const Filter& wanted) {
  std::optional<ResourceId> acl = leading(subnet, words_.acl, words_.acl_subnets);
  if (!acl) acl = leading(subnet, words_.default_acl, words_.acl_subnets);
  if (!acl) {
    const auto association = leading(subnet, words_.acl_association, words_.acl_association_subnet);
    if (association) {
      acl = led_to(*association, words_.acl_association_acl);
      if (!acl)
        return unknown("a network ACL that is not in the configuration",
                       graph_[*association].header);
    }
  }
  const auto vpc = led_to(subnet, words_.subnet_vpc);
  if (!acl && vpc) acl = leading(*vpc, words_.default_acl, words_.default_acl_vpc);
  const bool may_be_another = may_lead(words_.acl, words_.acl_subnets) ||
                              may_lead(words_.acl_association, words_.acl_association_subnet);
  if (!acl && may_be_another)
    return unknown("the network ACL of " + address(subnet) + " is not known",
                   graph_[subnet].header);
  if (!acl) return yes("the default network ACL, which lets everything in", graph_[subnet].header);
  const auto [known, is_new] = acls_.try_emplace(static_cast<std::uint32_t>(*acl));
  if (is_new) known->second = filters_of(graph_, *acl, std::array{words_.acl_rule});
  const Range here = graph_[*acl].header;
  const Opening opening = opens_to_internet(known->second, wanted.protocol, wanted.from, wanted.to);
  if (!opening.is_known) return unknown(address(*acl) + ", whose entries are not all known", here);
  const std::string ports = describe_ports(wanted.protocol, wanted.from, wanted.to);
  return opening.is_open ? yes(address(*acl) + " lets the internet in", here)
                         : no(address(*acl) + " does not let the internet in to " + ports, here);
}

const Group& Network::group(ResourceId id) {
  const auto [known, is_new] = groups_.try_emplace(static_cast<std::uint32_t>(id));
  Group& group = known->second;
  if (!is_new) return group;
  group.filters = filters_of(graph_, id, words_.group_rules);
  for (std::size_t i = 0; i < group.filters.size(); ++i) {
    const Filter& filter = group.filters[i];
    const bool is_inline = filter.resource == &graph_[id];
    if (!is_inline) {
      group.places.emplace(filter.resource->header, i);
      continue;
    }
    if (filter.item.is_mapping())
      group.places.emplace(first_source(filter.item.missing_marks()), i);
    const value::MarkSet marks = filter.item.marks_deep();
    for (const value::Mark& mark : marks.marks()) {
      if (mark.kind == value::Mark::Kind::source) group.places.emplace(mark.range, i);
    }
  }
  return group;
}

ReachStep Network::subnet_address(ResourceId host, ResourceId subnet) const {
  const Resource& resource = graph_[subnet];
  bool is_unknown = false;
  const std::optional<std::string> maps = word_at(resource.body, words_.subnet_maps, is_unknown);
  if (is_unknown)
    return unknown("whether " + address(subnet) + " gives " + address(host) + " a public address",
                   resource.header);
  const bool is_default = !maps && resource.type == "aws_default_subnet";
  if (maps == "true" || is_default)
    return yes(address(host) + ", with a public address from " + address(subnet),
               graph_[host].header);
  return no(address(host) + " has no public address", graph_[host].header);
}

ReachStep Network::address_step(ResourceId host, const HostWords& words,
                                std::optional<ResourceId> subnet) const {
  const Resource& resource = graph_[host];
  const std::string name = address(host);
  bool may_have_one = false;
  // One for the instance is one for the interface that it has.
  std::vector<ResourceId> holders = {host};
  for (const Edge& edge : graph_.edges_to(host)) {
    if (edge.exact && graph_[edge.from].type == words_.instance) holders.push_back(edge.from);
  }
  for (const NetworkWords::Link& link : words_.elastic_addresses) {
    for (const ResourceId holder : holders) {
      if (const auto elastic = leading(holder, link.type, link.path))
        return yes(name + ", with the address " + address(*elastic), graph_[*elastic].header);
    }
    may_have_one = may_have_one || may_lead(link.type, link.path);
  }
  bool is_unknown = false;
  const std::optional<std::string> said = word_at(resource.body, words.address, is_unknown);
  const std::string why_unknown = "whether " + name + " has a public address is not known";
  if (is_unknown) return unknown(why_unknown, resource.header);
  const ReachStep open = yes(name + ", with a public address", resource.header);
  ReachStep step = no(name + " has no public address", resource.header);
  if (said) {
    if (*said == words.public_value) step = open;
  } else if (words.otherwise == HostWords::Otherwise::open) {
    step = open;
  } else if (words.otherwise == HostWords::Otherwise::by_subnet && subnet) {
    step = subnet_address(host, *subnet);
  } else if (words.otherwise != HostWords::Otherwise::closed) {
    step = unknown(why_unknown, resource.header);
  }
  const bool is_guess = (step.open == Reachable::no && may_have_one) ||
                        (step.open == Reachable::yes && !resource.is_certain());
  return is_guess ? unknown(why_unknown, resource.header) : step;
}

std::vector<ResourceId> Network::subnets_of(ResourceId host, const HostWords& words) const {
  std::vector<ResourceId> subnets;
  const auto add = [&](ResourceId from, std::string_view path) {
    if (path.empty()) return;
    for (const Edge& edge : graph_.edges_from(from)) {
      const bool is_subnet = edge.exact && edge.from_path == path && !graph_[edge.to].is_data;
      if (is_subnet && std::ranges::find(subnets, edge.to) == subnets.end())
        subnets.push_back(edge.to);
    }
  };
  for (const std::string_view path : words.subnets) add(host, path);
  const auto group = words.subnet_group.empty() ? std::nullopt : led_to(host, words.subnet_group);
  if (group) add(*group, words_.group_subnets);
  return subnets;
}

ReachStep Network::no_subnet(ResourceId host, const HostWords& words) const {
  const Resource& resource = graph_[host];
  const bool names_one = !values_at(resource.body, words.subnets[0]).empty() ||
                         !values_at(resource.body, words.subnets[1]).empty() ||
                         !values_at(resource.body, words.subnet_group).empty();
  return unknown(names_one ? "the subnet of " + address(host) + " is not in the configuration"
                           : address(host) +
                                 " names no subnet; the default VPC is not in the "
                                 "configuration",
                 resource.header);
}

/// The best of two ways; the first of equal ones.
void keep_better(std::optional<Reach>& best, Reach reach) {
  if (!best || reach.answer > best->answer) best = std::move(reach);
}

/// By what one rule of a security group lets in.
Reach Network::reach_host(ResourceId host, const HostWords& words, const Filter& filter,
                          const ReachStep& group_step) {
  std::optional<Reach> best;
  for (const ResourceId subnet : subnets_of(host, words)) {
    std::vector<ReachStep> steps = way_to(subnet);
    steps.push_back(acl_step(subnet, filter));
    steps.push_back(group_step);
    steps.push_back(address_step(host, words, subnet));
    keep_better(best, reach_by(address(host), std::move(steps)));
  }
  if (best) return *std::move(best);
  return reach_by(address(host),
                  {no_subnet(host, words), group_step, address_step(host, words, std::nullopt)});
}

std::string Network::opened(ResourceId group, const Filter& filter) const {
  return address(group) +
         (is_internet(filter.addresses) ? " lets the internet in to "
                                        : " lets public addresses in to ") +
         describe_ports(filter.protocol, filter.from, filter.to);
}

/// By whatever its groups let in.
Reach Network::reach_host(ResourceId host, const HostWords& words) {
  std::optional<Reach> best;
  std::size_t named = 0, found = 0;
  const Filter any = {.resource = &graph_[host], .protocol = "all", .to = highest_port};
  ReachStep closed =
      no("no security group of " + address(host) + " lets the internet in", graph_[host].header);
  for (const std::string_view path : words.groups) {
    named += values_at(graph_[host].body, path).size();
    if (path.empty()) continue;
    for (const Edge& edge : graph_.edges_from(host)) {
      if (!edge.exact || edge.from_path != path || graph_[edge.to].is_data) continue;
      ++found;
      for (const Filter& filter : group(edge.to).filters) {
        const bool is_open = is_internet(filter.addresses);
        if (!is_open && filter.is_known) continue;
        keep_better(best, reach_host(host, words, filter,
                                     filter.is_known ? yes(opened(edge.to, filter), filter.range)
                                                     : unknown("a rule of " + address(edge.to) +
                                                                   " that is not known",
                                                               filter.range)));
        if (best->answer == Reachable::yes) return *std::move(best);
      }
      for (const std::string_view type : words_.group_rules) {
        if (!type.empty() && may_lead(type, filter_words(type)->owner))
          closed.open = Reachable::unknown;
      }
    }
  }
  if (found < named || named == 0)
    closed = unknown("the security groups of " + address(host) + " are not in the configuration",
                     graph_[host].header);
  keep_better(best, reach_host(host, words, any, closed));
  return *std::move(best);
}

/// The rule that a finding about a security group stands at.
const Filter* Network::filter_at(const Finding& finding, ResourceId resource, ResourceId group_id) {
  const Group& rules = group(group_id);
  const Range place = resource == group_id ? finding.range : graph_[resource].header;
  const auto at = rules.places.find(place);
  return at == rules.places.end() ? nullptr : &rules.filters[at->second];
}

/// To whatever uses the group.
std::optional<Reach> Network::reach_through(const Finding& finding, ResourceId resource) {
  const FilterWords& words = *filter_words(graph_[resource].type);
  const bool is_group = !words.items.empty();
  const std::optional<ResourceId> group_id =
      is_group ? std::optional(resource) : led_to(resource, words.owner);
  if (!group_id)
    return reach_by(
        "", {unknown("the security group is not in the configuration", graph_[resource].header)});
  const Filter* filter = filter_at(finding, resource, *group_id);
  if (!filter) return std::nullopt;
  const bool is_public = !filter->addresses.common_with(public_addresses()).is_empty();
  const bool may_be_public = !filter->is_known || filter->has_lists;
  if (!is_public && !may_be_public) return std::nullopt;  // not about the internet
  const std::string what = opened(*group_id, *filter);
  const bool is_certain =
      is_public && filter->resource->is_certain() && graph_[*group_id].is_certain();
  const ReachStep step =
      is_certain ? yes(what, filter->range)
                 : unknown("whether " + address(*group_id) + " lets the internet in to " +
                               describe_ports(filter->protocol, filter->from, filter->to),
                           filter->range);
  std::optional<Reach> best;
  std::vector<ResourceId> hosts;
  for (const Edge& edge : graph_.edges_to(*group_id)) {
    const Resource& host = graph_[edge.from];
    if (!uses_group(edge, host) || std::ranges::find(hosts, edge.from) != hosts.end()) continue;
    if (hosts.size() == most_hosts) break;
    hosts.push_back(edge.from);
    const HostWords* host_is = host_words(host.type);
    keep_better(
        best, host_is ? reach_host(edge.from, *host_is, *filter, step)
                      : reach_by(address(edge.from),
                                 {step, unknown("whether what is made from " + address(edge.from) +
                                                    " has a public address is not known",
                                                host.header)}));
  }
  if (best) return best;
  return reach_by("", {step, unknown("nothing in the configuration uses " + address(*group_id),
                                     graph_[*group_id].header)});
}

std::optional<Reach> Network::reach_of(const Finding& finding) {
  const Resource* resource = graph_.find(finding.instances.front().address);
  if (!resource) return std::nullopt;
  const ResourceId id = graph_.id_of(*resource);
  const FilterWords* filter = filter_words(resource->type);
  if (filter && filter->number.empty()) return reach_through(finding, id);
  const HostWords* host = host_words(resource->type);
  return host && !host->address.empty() ? std::optional(reach_host(id, *host)) : std::nullopt;
}

bool is_about_ways_in(const Rule& rule) {
  return rule.category == "network-exposure" || rule.category == "public-access";
}

}  // namespace

void add_reach(std::vector<Finding>& findings, const graph::Configuration& configuration) {
  std::optional<Network> network;
  for (Finding& finding : findings) {
    const bool is_meant = finding.verdict == Verdict::fail && !finding.instances.empty() &&
                          is_about_ways_in(*finding.rule);
    if (!is_meant) continue;
    if (!network) network.emplace(configuration);
    finding.reach = network->reach_of(finding);
  }
}

}  // namespace preflint::rules
