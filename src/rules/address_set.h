#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace preflint::rules {

/// An IP address, or a number of them: IPv4 in the low 32 bits.
__extension__ typedef unsigned __int128 AddressBits;

enum class Family : unsigned char { v4, v6 };

/// All addresses from one to another, both included.
struct AddressRange {
  Family family = Family::v4;
  AddressBits first = 0;
  AddressBits last = 0;

  bool operator==(const AddressRange&) const = default;
};

/// "10.0.0.0/8", "2001:db8::/32", or an address alone. Bits behind the prefix count as zeros, as
/// EC2 takes them; nothing for text that is no block of addresses.
std::optional<AddressRange> parse_cidr(std::string_view text);

/// A set of addresses of both families, exact: ranges that neither overlap nor touch, sorted.
class AddressSet {
 public:
  AddressSet() = default;
  /// In any order, overlapping or not.
  explicit AddressSet(std::vector<AddressRange> ranges);

  std::span<const AddressRange> ranges() const { return ranges_; }
  bool is_empty() const { return ranges_.empty(); }
  bool holds(const AddressRange& range) const;
  AddressSet without(const AddressSet& other) const;
  AddressSet common_with(const AddressSet& other) const;
  /// How many addresses of the family are in it. All of IPv6 is one less.
  AddressBits count(Family family) const;

 private:
  std::vector<AddressRange> ranges_;
};

/// How many addresses a set may have besides, of which nobody knows which they are.
struct Unplaced {
  AddressBits v4 = 0;
  AddressBits v6 = 0;

  void add(const Unplaced& more);
};

/// Every address that the internet routes: see docs/network.md.
const AddressSet& public_addresses();

/// Does the set hold so much of the public addresses of IPv4 or of IPv6 that it keeps nobody out: a
/// third of them, which each half of all addresses has? `more` are counted as if none of them were
/// in the set, and all were public.
bool is_internet(const AddressSet& set, const Unplaced& more = {});

/// Does the set hold more public addresses in a row than a block with that prefix length has? With
/// `more`: could it, were they between all others?
bool has_wide_public_range(const AddressSet& set, int v4_prefix, int v6_prefix,
                           const Unplaced& more = {});

}  // namespace preflint::rules
