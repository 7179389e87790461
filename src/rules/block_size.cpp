// What is known of the size of a block of addresses that is itself not known. The largest that a
// VPC and a subnet can have are those of the VPC user guide.
// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html

#include "rules/block_size.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace preflint::rules {

using value::Value;

namespace {

constexpr int v4_bits = 32;
constexpr int v6_bits = 128;
constexpr int largest_v4_of_vpc = 16;
constexpr int largest_v6_of_vpc = 44;

/// None longer than an address has no addresses of that family.
AddressBits size_of(int bits, int prefix) {
  return prefix > bits ? 0 : AddressBits{1} << (bits - prefix);
}

/// Does some of the text that is known have the sign? An address with a dot is one of IPv4, with a
/// colon of IPv6.
bool has_sign(const Value& unknown, char sign) {
  return std::ranges::any_of(unknown.parts(), [sign](const value::StringPart& part) {
    return !part.is_hole && part.text.view().find(sign) != std::string_view::npos;
  });
}

/// What the text ends with, where that is "/" and a number.
std::optional<int> written_prefix(const Value& unknown) {
  std::string text;
  for (const value::StringPart& part : unknown.parts()) {
    if (part.is_hole) text.clear();
    if (!part.is_hole) text += part.text.view();
  }
  const std::size_t slash = text.rfind('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::string_view digits = std::string_view(text).substr(slash + 1);
  int prefix = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
  return is_whole && prefix > 0 && prefix <= v6_bits ? std::optional(prefix) : std::nullopt;
}

constexpr std::array networks = {
    std::string_view("AWS::EC2::Subnet"),
    std::string_view("AWS::EC2::VPC"),
    std::string_view("aws_default_subnet"),
    std::string_view("aws_default_vpc"),
    std::string_view("aws_subnet"),
    std::string_view("aws_vpc"),
    std::string_view("aws_vpc_ipv4_cidr_block_association"),
    std::string_view("aws_vpc_ipv6_cidr_block_association"),
};

}  // namespace

std::optional<Unplaced> most_addresses(const Value& unknown, const OwnerOf& owner_of) {
  if (const std::optional<int> prefix = written_prefix(unknown)) {
    const bool is_v6 = has_sign(unknown, ':'), is_v4 = !is_v6 && has_sign(unknown, '.');
    return Unplaced{.v4 = is_v6 ? 0 : size_of(v4_bits, *prefix),
                    .v6 = is_v4 ? 0 : size_of(v6_bits, *prefix)};
  }
  const graph::Resource* owner = owner_of ? owner_of(unknown) : nullptr;
  if (!owner || std::ranges::find(networks, owner->type.view()) == networks.end())
    return std::nullopt;
  const std::string_view attribute = unknown.marks().identity()->path.view();
  if (attribute == "cidr_block" || attribute == "CidrBlock")
    return Unplaced{.v4 = size_of(v4_bits, largest_v4_of_vpc)};
  if (attribute == "ipv6_cidr_block" || attribute == "Ipv6CidrBlock")
    return Unplaced{.v6 = size_of(v6_bits, largest_v6_of_vpc)};
  return std::nullopt;
}

}  // namespace preflint::rules
