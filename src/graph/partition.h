#pragma once

#include <span>
#include <string_view>

namespace preflint::graph {

/// A part of AWS that shares nothing with the others: what its ARNs and host names are made of.
struct Partition {
  std::string_view name;
  std::string_view dns_suffix;
  std::string_view reverse_dns_prefix;
};

std::span<const Partition> partitions();
/// Null for a region that looks like none of AWS's.
const Partition* partition_of(std::string_view region);
const Partition* find_partition(std::string_view name);

}  // namespace preflint::graph
