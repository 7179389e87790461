// Sets of IP addresses as sorted ranges, so that what lists of CIDRs hold together is exact, and
// which addresses are public. An address is not public when IANA's registries say that the internet
// does not route it.
// https://www.iana.org/assignments/iana-ipv4-special-registry
// https://www.iana.org/assignments/iana-ipv6-special-registry

#include "rules/address_set.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>

namespace preflint::rules {

namespace {

constexpr int v4_bits = 32;
constexpr int v6_bits = 128;
constexpr std::size_t v6_groups = 8;

constexpr int width(Family family) { return family == Family::v4 ? v4_bits : v6_bits; }

std::optional<unsigned> number(std::string_view text, int base, unsigned most) {
  unsigned parsed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed, base);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || parsed > most)
    return std::nullopt;
  return parsed;
}

std::optional<AddressBits> parse_v4(std::string_view text) {
  AddressBits bits = 0;
  for (int part = 0; part < 4; ++part) {
    const std::size_t dot = part < 3 ? text.find('.') : text.size();
    if (dot == std::string_view::npos) return std::nullopt;
    const std::optional<unsigned> octet = number(text.substr(0, dot), 10, 255);
    if (!octet) return std::nullopt;
    bits = bits << 8 | *octet;
    text.remove_prefix(std::min(dot + 1, text.size()));
  }
  return bits;
}

/// Groups between colons; the last may be an IPv4 address, which is two. False for anything else.
bool read_groups(std::string_view text, std::vector<unsigned>& groups) {
  while (!text.empty()) {
    const std::size_t colon = text.find(':');
    const std::string_view part = text.substr(0, colon);
    if (colon == std::string_view::npos && part.find('.') != std::string_view::npos) {
      const std::optional<AddressBits> mapped = parse_v4(part);
      if (!mapped) return false;
      groups.push_back(static_cast<unsigned>(*mapped >> 16));
      groups.push_back(static_cast<unsigned>(*mapped & 0xFFFF));
      return true;
    }
    const std::optional<unsigned> group = number(part, 16, 0xFFFF);
    if (!group) return false;
    groups.push_back(*group);
    if (colon == std::string_view::npos) return true;
    text.remove_prefix(colon + 1);
    if (text.empty()) return false;
  }
  return true;
}

std::optional<AddressBits> parse_v6(std::string_view text) {
  const std::size_t gap = text.find("::");
  const bool has_gap = gap != std::string_view::npos;
  std::vector<unsigned> groups, tail;
  if (!read_groups(text.substr(0, gap), groups)) return std::nullopt;
  if (has_gap && !read_groups(text.substr(gap + 2), tail)) return std::nullopt;
  const std::size_t given = groups.size() + tail.size();
  if (has_gap ? given >= v6_groups : given != v6_groups) return std::nullopt;
  groups.resize(v6_groups - tail.size());
  groups.insert(groups.end(), tail.begin(), tail.end());
  AddressBits bits = 0;
  for (const unsigned group : groups) bits = bits << 16 | group;
  return bits;
}

bool stands_before(const AddressRange& a, const AddressRange& b) {
  return a.family != b.family ? a.family < b.family : a.first < b.first;
}

/// The ranges of both, and for each stretch between their ends whether it is in `a` and in `b`.
template <class Wanted>
AddressSet combined(const AddressSet& a, const AddressSet& b, const Wanted& wanted) {
  std::vector<AddressRange> result;
  for (const AddressRange& mine : a.ranges()) {
    AddressBits at = mine.first;
    bool is_done = false;
    auto other = std::ranges::lower_bound(
        b.ranges(), mine, [](const AddressRange& range, const AddressRange& looked_for) {
          return range.family != looked_for.family ? range.family < looked_for.family
                                                   : range.last < looked_for.first;
        });
    for (; !is_done && other != b.ranges().end() && other->family == mine.family &&
           other->first <= mine.last;
         ++other) {
      const AddressBits from = std::max(at, other->first);
      const AddressBits to = std::min(mine.last, other->last);
      if (from > at && wanted(false)) result.push_back({mine.family, at, from - 1});
      if (wanted(true)) result.push_back({mine.family, from, to});
      is_done = to == mine.last;
      if (!is_done) at = to + 1;
    }
    if (!is_done && wanted(false)) result.push_back({mine.family, at, mine.last});
  }
  return AddressSet(std::move(result));
}

/// No more than there are.
AddressBits sum(AddressBits a, AddressBits b) { return a > ~b ? ~AddressBits{0} : a + b; }

AddressSet parsed(std::span<const std::string_view> cidrs) {
  std::vector<AddressRange> ranges;
  for (const std::string_view cidr : cidrs) ranges.push_back(*parse_cidr(cidr));
  return AddressSet(std::move(ranges));
}

}  // namespace

std::optional<AddressRange> parse_cidr(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view address = text.substr(0, slash);
  const Family family = address.find(':') != std::string_view::npos ? Family::v6 : Family::v4;
  const int longest = width(family);
  const std::optional<unsigned> prefix =
      slash == std::string_view::npos
          ? static_cast<unsigned>(longest)
          : number(text.substr(slash + 1), 10, static_cast<unsigned>(longest));
  const std::optional<AddressBits> bits =
      family == Family::v6 ? parse_v6(address) : parse_v4(address);
  if (!prefix || !bits) return std::nullopt;
  const int open = longest - static_cast<int>(*prefix);
  const AddressBits behind = open == v6_bits ? ~AddressBits{0} : (AddressBits{1} << open) - 1;
  return AddressRange{family, *bits & ~behind, *bits | behind};
}

AddressSet::AddressSet(std::vector<AddressRange> ranges) : ranges_(std::move(ranges)) {
  std::ranges::sort(ranges_, stands_before);
  std::size_t kept = 0;
  for (const AddressRange& next : ranges_) {
    const bool is_joined =
        kept > 0 && ranges_[kept - 1].family == next.family &&
        (next.first <= ranges_[kept - 1].last || next.first - 1 == ranges_[kept - 1].last);
    if (is_joined) {
      ranges_[kept - 1].last = std::max(ranges_[kept - 1].last, next.last);
    } else {
      ranges_[kept++] = next;
    }
  }
  ranges_.resize(kept);
}

bool AddressSet::holds(const AddressRange& range) const {
  auto after = std::ranges::upper_bound(ranges_, range, stands_before);
  return after != ranges_.begin() && std::prev(after)->family == range.family &&
         range.last <= std::prev(after)->last;
}

AddressSet AddressSet::without(const AddressSet& other) const {
  return combined(*this, other, [](bool in_both) { return !in_both; });
}

AddressSet AddressSet::common_with(const AddressSet& other) const {
  return combined(*this, other, [](bool in_both) { return in_both; });
}

AddressBits AddressSet::count(Family family) const {
  AddressBits all = 0;
  for (const AddressRange& range : ranges_) {
    if (range.family != family) continue;
    const AddressBits more = range.last - range.first;
    all += more == ~AddressBits{0} ? more : more + 1;
  }
  return all;
}

const AddressSet& public_addresses() {
  static constexpr std::array<std::string_view, 2> everything = {"0.0.0.0/0", "2000::/3"};
  static constexpr std::array<std::string_view, 17> not_routed = {
      "0.0.0.0/8",       "10.0.0.0/8",     "100.64.0.0/10", "127.0.0.0/8",    "169.254.0.0/16",
      "172.16.0.0/12",   "192.0.0.0/24",   "192.0.2.0/24",  "192.168.0.0/16", "198.18.0.0/15",
      "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",   "240.0.0.0/4",    "2001::/23",
      "2001:db8::/32",   "3fff::/20"};
  static const AddressSet result = parsed(everything).without(parsed(not_routed));
  return result;
}

void Unplaced::add(const Unplaced& more) {
  v4 = sum(v4, more.v4);
  v6 = sum(v6, more.v6);
}

bool is_internet(const AddressSet& set, const Unplaced& more) {
  constexpr AddressBits parts = 3;
  const AddressSet found = set.common_with(public_addresses());
  const auto has_enough = [&](Family family, AddressBits besides) {
    return sum(found.count(family), besides) >= public_addresses().count(family) / parts;
  };
  return has_enough(Family::v4, more.v4) || has_enough(Family::v6, more.v6);
}

bool has_wide_public_range(const AddressSet& set, int v4_prefix, int v6_prefix,
                           const Unplaced& more) {
  const AddressSet found = set.common_with(public_addresses());
  const auto most = [&](Family family) {
    return AddressBits{1} << (width(family) - (family == Family::v4 ? v4_prefix : v6_prefix));
  };
  const auto joined = [&](Family family, AddressBits besides) {
    return besides > 0 && sum(found.count(family), besides) > most(family);
  };
  return joined(Family::v4, more.v4) || joined(Family::v6, more.v6) ||
         std::ranges::any_of(found.ranges(), [&](const AddressRange& range) {
           return range.last - range.first >= most(range.family);
         });
}

}  // namespace preflint::rules
