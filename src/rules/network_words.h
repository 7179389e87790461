#pragma once

#include <array>
#include <span>
#include <string_view>

#include "graph/resource.h"

/// How the parts of a network are called in each language. A path is nested names joined by dots,
/// as in graph::Edge; an empty one is not there.
namespace preflint::rules {

/// A resource that can have addresses, and where it says which.
struct HostWords {
  enum class Otherwise : unsigned char { closed, open, by_subnet, unknown };

  std::string_view type;
  std::array<std::string_view, 2> subnets;
  std::string_view subnet_group;  ///< leads to a resource that has the subnets
  std::array<std::string_view, 2> groups;
  std::string_view address;       ///< says whether it has a public address
  std::string_view public_value;  ///< as which it says so, in small letters
  Otherwise otherwise;            ///< where it doesn't say
};
const HostWords* host_words(std::string_view type);

/// A list of rules that a packet has to pass, or one rule: of security groups, and of network ACLs.
struct FilterWords {
  std::string_view type;
  std::string_view items;  ///< the attribute with the rules; empty: the resource is one
  std::string_view owner;  ///< of a rule: what leads to its group or ACL
  std::string_view protocol, from, to;
  std::array<std::string_view, 2> cidrs;
  std::array<std::string_view, 1> lists;  ///< of prefixes
  std::string_view inward;        ///< of a rule that may be about either direction: the attribute
  std::string_view inward_value;  ///< that says "inward", in small letters; absent is inward
  std::string_view number, action;
};
const FilterWords* filter_words(std::string_view type);

/// The rest.
struct NetworkWords {
  std::array<std::string_view, 2> group_rules;  ///< types
  std::string_view subnet_vpc, subnet_maps;
  std::string_view association, association_subnet, association_table;
  std::string_view main_association, main_vpc, main_table;
  std::string_view default_table, default_table_vpc;
  std::string_view gateway;
  std::string_view table_routes;
  std::array<std::string_view, 2> table_destinations;
  std::string_view table_gateway;
  std::string_view route, route_table, route_gateway;
  std::array<std::string_view, 2> route_destinations;
  std::string_view acl, acl_subnets;
  std::string_view acl_association, acl_association_subnet, acl_association_acl;
  std::string_view default_acl, default_acl_vpc;
  std::string_view acl_rule;
  std::string_view group_subnets;
  struct Link {
    std::string_view type, path;
  };
  std::array<Link, 4> elastic_addresses;
  std::string_view instance;
};
const NetworkWords& network_words(graph::Language language);

}  // namespace preflint::rules
