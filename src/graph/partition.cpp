// AWS's partitions, and which one a region belongs to.
// https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html

#include "graph/partition.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace preflint::graph {

namespace {

struct Prefix {
  std::string_view of_region;
  std::string_view partition;
};

constexpr std::array all = {
    Partition{"aws", "amazonaws.com", "com.amazonaws"},
    Partition{"aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"},
    Partition{"aws-eusc", "amazonaws.eu", "eu.amazonaws"},
    Partition{"aws-iso", "c2s.ic.gov", "gov.ic.c2s"},
    Partition{"aws-iso-b", "sc2s.sgov.gov", "gov.sgov.sc2s"},
    Partition{"aws-iso-e", "cloud.adc-e.uk", "uk.adc-e.cloud"},
    Partition{"aws-iso-f", "csp.hci.ic.gov", "gov.ic.hci.csp"},
    Partition{"aws-us-gov", "amazonaws.com", "com.amazonaws"},
};

constexpr std::array prefixes = {
    Prefix{"cn-", "aws-cn"},         Prefix{"us-gov-", "aws-us-gov"},
    Prefix{"us-iso-", "aws-iso"},    Prefix{"us-isob-", "aws-iso-b"},
    Prefix{"eu-isoe-", "aws-iso-e"}, Prefix{"us-isof-", "aws-iso-f"},
    Prefix{"eusc-", "aws-eusc"},
};

/// "eu-west-1": the commercial regions.
bool is_commercial(std::string_view region) {
  constexpr std::array<std::string_view, 9> areas = {"af", "ap", "ca", "eu", "il",
                                                     "me", "mx", "sa", "us"};
  const std::size_t first = region.find('-'), last = region.rfind('-');
  if (first == last || last + 1 == region.size()) return false;
  const std::string_view direction = region.substr(first + 1, last - first - 1);
  const auto is_letter = [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; };
  const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  return std::ranges::find(areas, region.substr(0, first)) != areas.end() &&
         std::ranges::all_of(direction, is_letter) &&
         std::ranges::all_of(region.substr(last + 1), is_digit);
}

}  // namespace

std::span<const Partition> partitions() { return all; }

const Partition* find_partition(std::string_view name) {
  const auto found = std::ranges::find(all, name, &Partition::name);
  return found == all.end() ? nullptr : &*found;
}

const Partition* partition_of(std::string_view region) {
  for (const Prefix& prefix : prefixes) {
    if (region.starts_with(prefix.of_region)) return find_partition(prefix.partition);
  }
  return is_commercial(region) ? find_partition("aws") : nullptr;
}

}  // namespace preflint::graph
