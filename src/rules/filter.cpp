// Reads the rules of security groups and network ACLs out of the graph, all spellings into one
// form. Ports that a network ACL opens are found by looking at the ends of its ranges only: between
// two of them nothing changes.
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html

#include "rules/filter.h"

#include <algorithm>

#include "base/ascii.h"
#include "rules/locate.h"
#include "rules/network_words.h"
#include "rules/ports.h"
#include "value/convert.h"

namespace preflint::rules {

using graph::Resource;
using graph::ResourceId;
using value::Type;
using value::Value;

namespace {

void collect(const Value& value, std::string_view path, std::vector<Value>& found) {
  if (value.is_sequence()) {
    for (const Value& element : value.elements()) collect(element, path, found);
    if (value.is_open()) found.push_back(Value::unknown(Type::dynamic(), value.open_reason()));
  } else if (!value.is_known()) {
    found.push_back(value);
  } else if (path.empty()) {
    if (!value.is_null()) found.push_back(value);
  } else if (value.is_mapping()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const Value* next = value.find(path.substr(0, dot));
    if (next) collect(*next, path.substr(std::min(dot + 1, path.size())), found);
    if (!next && value.is_open())
      found.push_back(Value::unknown(Type::dynamic(), value.open_reason()));
  }
}

/// The port, `absent` where it isn't there.
int port_at(const Value& item, std::string_view path, int absent, bool& is_unknown) {
  const std::optional<std::string> word = word_at(item, path, is_unknown);
  if (!word) return absent;
  const auto number = value::convert(Value::string(Text(*word)), Type::number());
  const auto port = number && number->is_number() ? number->as_number().to_int64() : std::nullopt;
  return port ? static_cast<int>(std::clamp<std::int64_t>(*port, -1, highest_port)) : absent;
}

Filter read(const Resource& resource, const Value& item, const FilterWords& words) {
  Filter filter{.resource = &resource, .item = item, .range = resource.header};
  bool is_unknown = !item.is_known();
  const std::optional<std::string> protocol = word_at(item, words.protocol, is_unknown);
  filter.protocol = protocol ? protocol_name(*protocol) : is_unknown ? "" : "all";
  const bool is_all = filter.protocol == "all";
  filter.from = is_all ? 0 : std::max(port_at(item, words.from, 0, is_unknown), 0);
  filter.to = is_all ? highest_port : port_at(item, words.to, highest_port, is_unknown);
  if (filter.to < 0) filter.to = highest_port;
  std::vector<AddressRange> ranges;
  for (const std::string_view path : words.cidrs) {
    for (const Value& cidr : values_at(item, path)) {
      if (!cidr.is_known()) is_unknown = true;
      const auto range = cidr.is_string() ? parse_cidr(cidr.as_string()) : std::nullopt;
      if (!range) continue;
      ranges.push_back(*range);
      const Range at = first_source(cidr.marks());
      if (at.is_somewhere()) filter.range = at;
    }
  }
  filter.addresses = AddressSet(std::move(ranges));
  filter.has_lists = std::ranges::any_of(
      words.lists, [&](std::string_view path) { return !values_at(item, path).empty(); });
  if (!words.number.empty()) {
    filter.number = port_at(item, words.number, 0, is_unknown);
    const std::optional<std::string> action = word_at(item, words.action, is_unknown);
    filter.allows = action == "allow";
  }
  filter.is_known = !is_unknown && resource.is_certain();
  return filter;
}

void add(const Resource& resource, std::vector<Filter>& filters) {
  const FilterWords* words = filter_words(resource.type);
  if (!words) return;
  if (words->items.empty()) {
    bool is_unknown = false;
    const auto direction =
        words->inward.empty() ? std::nullopt : word_at(resource.body, words->inward, is_unknown);
    if (!direction || *direction == words->inward_value)
      filters.push_back(read(resource, resource.body, *words));
    return;
  }
  for (const Value& item : values_at(resource.body, words->items))
    filters.push_back(read(resource, item, *words));
}

}  // namespace

std::vector<Value> values_at(const Value& body, std::string_view path) {
  std::vector<Value> found;
  if (!path.empty()) collect(body, path, found);
  return found;
}

std::optional<std::string> word_at(const Value& body, std::string_view path, bool& is_unknown) {
  for (const Value& found : values_at(body, path)) {
    const auto text = value::convert(found, Type::string());
    if (!found.is_known() || !text) {
      is_unknown = true;
    } else if (text->is_string()) {
      return ascii_lower(text->as_string());
    }
  }
  return std::nullopt;
}

std::vector<Filter> filters_of(const graph::ResourceGraph& graph, ResourceId owner,
                               std::span<const std::string_view> rule_types) {
  std::vector<Filter> filters;
  add(graph[owner], filters);
  for (const graph::Edge& edge : graph.edges_to(owner)) {
    const Resource& rule = graph[edge.from];
    const bool is_rule = edge.exact && !rule.type.view().empty() &&
                         std::ranges::find(rule_types, rule.type.view()) != rule_types.end();
    const FilterWords* words = is_rule ? filter_words(rule.type) : nullptr;
    if (words && edge.from_path == words->owner) add(rule, filters);
  }
  std::ranges::stable_sort(filters, {}, &Filter::number);
  return filters;
}

namespace {

Opening opens_at(std::span<const Filter> acl, std::string_view protocol, int port) {
  AddressSet allowed, decided;
  Opening opening;
  const auto unite = [](const AddressSet& a, const AddressSet& b) {
    std::vector<AddressRange> all(a.ranges().begin(), a.ranges().end());
    all.insert(all.end(), b.ranges().begin(), b.ranges().end());
    return AddressSet(std::move(all));
  };
  for (const Filter& entry : acl) {
    if (!entry.is_known) {
      opening.is_known = false;
      continue;
    }
    const bool matches = (entry.protocol == "all" || entry.protocol == protocol) &&
                         entry.from <= port && port <= entry.to;
    if (!matches) continue;
    if (entry.allows) allowed = unite(allowed, entry.addresses.without(decided));
    decided = unite(decided, entry.addresses);
  }
  opening.is_open = is_internet(allowed);
  return opening;
}

}  // namespace

Opening opens_to_internet(std::span<const Filter> acl, std::string_view protocol, int from,
                          int to) {
  std::vector<int> ports = {from};
  for (const Filter& entry : acl) {
    for (const int port : {entry.from, entry.to + 1}) {
      if (from < port && port <= to) ports.push_back(port);
    }
  }
  std::ranges::sort(ports);
  ports.erase(std::ranges::unique(ports).begin(), ports.end());
  Opening best;
  for (const int port : ports) {
    const Opening here = opens_at(acl, protocol == "all" ? "tcp" : protocol, port);
    if (here.is_open && here.is_known) return here;
    best.is_open = best.is_open || here.is_open;
    best.is_known = best.is_known && here.is_known;
  }
  return best;
}

}  // namespace preflint::rules
