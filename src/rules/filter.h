#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "graph/graph.h"
#include "rules/address_set.h"
#include "value/value.h"

namespace preflint::rules {

/// One rule about what may come in, of a security group or a network ACL, however it is written.
struct Filter {
  const graph::Resource* resource = nullptr;
  value::Value item;  ///< the rule: the resource's body, or a part of it
  Range range;
  std::string protocol;  ///< "tcp", "all"; empty: not known
  int from = 0;
  int to = 0;
  AddressSet addresses;
  bool has_lists = false;  ///< of prefixes, which are not among the addresses
  bool is_known = true;    ///< all of the above
  std::int64_t number = 0;
  bool allows = true;
};

/// The rules that a group or an ACL has inline, and those of `rule_types` that refer to it. Those
/// of an ACL in the order of their numbers.
std::vector<Filter> filters_of(const graph::ResourceGraph& graph, graph::ResourceId owner,
                               std::span<const std::string_view> rule_types);

/// Does an ACL, whose first rule that matches decides, open one of these ports to the internet?
struct Opening {
  bool is_open = false;
  bool is_known = true;
};
Opening opens_to_internet(std::span<const Filter> acl, std::string_view protocol, int from, int to);

// Reading a body in either language.

/// The values at a path, in any list on the way; nulls are left out.
std::vector<value::Value> values_at(const value::Value& body, std::string_view path);
/// "true", "internet-facing": text, bool or number in small letters; nothing where absent or not
/// known (then `is_unknown` is set).
std::optional<std::string> word_at(const value::Value& body, std::string_view path,
                                   bool& is_unknown);

}  // namespace preflint::rules
