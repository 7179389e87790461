// Terraform's functions on address ranges in CIDR notation, for IPv4 and IPv6. An address is a
// number of 32 or 128 bits. https://developer.hashicorp.com/terraform/language/functions (IP
// Network Functions)

#include <fmt/format.h>

#include <array>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "hcl/function.h"

namespace preflint::hcl {

using value::Number;
using value::Type;
using value::Value;

namespace {

__extension__ typedef unsigned __int128 Address;

/// `bits` one bits at the right; all of them for 128.
Address ones(int bits) { return bits >= 128 ? ~Address{0} : (Address{1} << bits) - 1; }

struct Network {
  Address base = 0;
  int prefix = 0;
  int width = 32;  ///< of its addresses in bits: 32 or 128

  int host_bits() const { return width - prefix; }
};

/// One to three digits up to 255; leading zeros do not make it octal.
std::optional<unsigned> parse_octet(std::string_view text) {
  if (text.empty() || text.size() > 3) return std::nullopt;
  unsigned number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number > 255 ? std::nullopt : std::optional(number);
}

std::optional<Address> parse_ipv4(std::string_view text) {
  Address address = 0;
  for (int i = 0; i < 4; ++i) {
    const std::size_t end = i < 3 ? text.find('.') : text.size();
    if (end == std::string_view::npos) return std::nullopt;
    const std::optional<unsigned> octet = parse_octet(text.substr(0, end));
    if (!octet) return std::nullopt;
    address = address << 8 | *octet;
    text.remove_prefix(i < 3 ? end + 1 : end);
  }
  return address;
}

/// Up to four hexadecimal digits.
std::optional<unsigned> parse_group(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  unsigned number = 0;
  for (const char c : text) {
    const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                           : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
                           : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10)
                                                  : 16u;
    if (digit == 16) return std::nullopt;
    number = number * 16 + digit;
  }
  return number;
}

/// The groups of 16 bits between colons; the last may be an IPv4 address, which is two.
std::optional<std::vector<unsigned>> parse_groups(std::string_view text) {
  std::vector<unsigned> groups;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(':'), text.size());
    const std::string_view group = text.substr(0, end);
    if (end == text.size() && group.find('.') != std::string_view::npos) {
      const std::optional<Address> ipv4 = parse_ipv4(group);
      if (!ipv4) return std::nullopt;
      groups.push_back(static_cast<unsigned>(*ipv4 >> 16));
      groups.push_back(static_cast<unsigned>(*ipv4 & 0xFFFF));
      return groups;
    }
    const std::optional<unsigned> number = parse_group(group);
    if (!number || end + 1 == text.size()) return std::nullopt;
    groups.push_back(*number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return groups;
}

std::optional<Address> parse_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  const bool has_gap = gap != std::string_view::npos;
  std::optional<std::vector<unsigned>> groups =
      parse_groups(text.substr(0, has_gap ? gap : text.size()));
  const std::optional<std::vector<unsigned>> tail =
      has_gap ? parse_groups(text.substr(gap + 2)) : std::optional(std::vector<unsigned>());
  if (!groups || !tail) return std::nullopt;
  const std::size_t count = groups->size() + tail->size();
  if (has_gap ? count > 7 : count != 8) return std::nullopt;
  groups->insert(groups->end(), 8 - count, 0);
  groups->insert(groups->end(), tail->begin(), tail->end());
  Address address = 0;
  for (const unsigned group : *groups) address = address << 16 | group;
  return address;
}

std::optional<Network> parse_network(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view host = text.substr(0, slash);
  Network network;
  network.width = host.find(':') == std::string_view::npos ? 32 : 128;
  const std::optional<Address> address = network.width == 32 ? parse_ipv4(host) : parse_ipv6(host);
  const std::optional<unsigned> prefix = parse_octet(text.substr(slash + 1));
  if (!address || !prefix || static_cast<int>(*prefix) > network.width) return std::nullopt;
  network.prefix = static_cast<int>(*prefix);
  network.base = *address & ~ones(network.host_bits());
  return network;
}

std::string ipv4_text(Address address) {
  const auto octet = [&](int shift) { return static_cast<unsigned>(address >> shift & 255); };
  return fmt::format("{}.{}.{}.{}", octet(24), octet(16), octet(8), octet(0));
}

/// As RFC 5952 writes it: the first of the longest runs of zero groups is left out.
std::string ipv6_text(Address address) {
  std::array<unsigned, 8> groups = {};
  for (std::size_t i = 0; i < 8; ++i)
    groups[i] = static_cast<unsigned>(address >> (112 - 16 * i) & 0xFFFF);
  std::size_t gap = 8;
  std::size_t longest = 1;
  for (std::size_t i = 0; i < 8; ++i) {
    std::size_t end = i;
    while (end < 8 && groups[end] == 0) ++end;
    if (end - i > longest) {
      gap = i;
      longest = end - i;
    }
  }
  std::string text;
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == gap) {
      text += "::";
      i += longest - 1;
      continue;
    }
    if (!text.empty() && !text.ends_with(':')) text += ':';
    text += fmt::format("{:x}", groups[i]);
  }
  return text;
}

/// Is it an IPv4 address in the clothes of IPv6, which Terraform shows as what it is?
bool is_mapped(Address address, int width) { return width == 128 && address >> 32 == 0xFFFF; }

std::string address_text(Address address, int width) {
  return width == 32 || is_mapped(address, width) ? ipv4_text(address & ones(32))
                                                  : ipv6_text(address);
}

std::string network_text(const Network& network) {
  if (is_mapped(network.base, network.width) && network.prefix >= 96) {
    return fmt::format("{}/{}", ipv4_text(network.base & ones(32)), network.prefix - 96);
  }
  const std::string base = network.width == 32 ? ipv4_text(network.base) : ipv6_text(network.base);
  return fmt::format("{}/{}", base, network.prefix);
}

/// The network in argument 0; empty when it is none, which is reported.
std::optional<Network> network_argument(const Call& call) {
  std::optional<Network> network = parse_network(call.string(0));
  if (!network)
    call.fail("invalid CIDR expression: invalid CIDR address: " + std::string(call.string(0)));
  return network;
}

/// A whole number by its size; empty when it is no whole number of at most 128 bits.
std::optional<Address> magnitude(const Number& number) {
  if (!number.is_whole() || number.is_infinite()) return std::nullopt;
  const std::string digits = (number.is_negative() ? -number : number).to_text();
  if (digits.size() > 38) return std::nullopt;
  Address result = 0;
  for (const char digit : digits) result = result * 10 + static_cast<unsigned>(digit - '0');
  return result;
}

Value host_address(const Call& call) {
  const Number& wanted = call.number(1);
  if (!wanted.is_whole() || wanted.is_infinite()) return call.fail("value must be a whole number");
  const std::optional<Network> network = network_argument(call);
  if (!network) return call.failed();
  const Address last = ones(network->host_bits());
  std::optional<Address> host = magnitude(wanted);
  if (host && wanted.is_negative()) *host -= 1;
  if (!host || *host > last) {
    return call.fail(fmt::format("prefix of {} does not accommodate a host numbered {}",
                                 network->prefix, wanted.to_text()));
  }
  // A negative number counts from the end of the range.
  if (wanted.is_negative()) *host = last - *host;
  return Value::string(address_text(network->base | *host, network->width));
}

Function cidrhost() {
  return {
      .name = "cidrhost",
      .summary =
          "Computes the address of a host by its number in a range; negative numbers count from "
          "the end.",
      .parameters = {{"prefix", Type::string()}, {"hostnum", Type::number()}},
      .result = Type::string(),
      .call = host_address,
  };
}

Value netmask(const Call& call) {
  const std::optional<Network> network = network_argument(call);
  if (!network) return call.failed();
  if (network->width != 32)
    return call.fail("IPv6 addresses cannot have a netmask: " + std::string(call.string(0)));
  return Value::string(ipv4_text(~ones(network->host_bits()) & ones(32)));
}

Function cidrnetmask() {
  return {
      .name = "cidrnetmask",
      .summary = "Writes the prefix length of an IPv4 range as a mask.",
      .parameters = {{"prefix", Type::string()}},
      .result = Type::string(),
      .call = netmask,
  };
}

Value subnet(const Call& call) {
  const std::optional<std::int64_t> bits = call.whole(1);
  if (!bits) return call.failed();
  const Number& wanted = call.number(2);
  if (!wanted.is_whole() || wanted.is_infinite()) return call.fail("value must be a whole number");
  const std::optional<Network> network = network_argument(call);
  if (!network) return call.failed();
  if (*bits < -network->prefix || *bits > network->host_bits()) {
    return call.fail(fmt::format("insufficient address space to extend prefix of {} by {}",
                                 network->prefix, *bits));
  }
  const int extension = static_cast<int>(*bits);
  Network result = *network;
  result.prefix += extension;
  // Of a range that is larger than the given one, the number fills up the address.
  const Address largest = ones(extension < 0 ? result.prefix : extension);
  const std::optional<Address> number = magnitude(wanted);
  if (!number || wanted.is_negative() || *number > largest) {
    return call.fail(fmt::format("prefix extension of {} does not accommodate a subnet numbered {}",
                                 extension, wanted.to_text()));
  }
  if (*number > 0) result.base |= *number << result.host_bits();
  return Value::string(network_text(result));
}

Function cidrsubnet() {
  return {
      .name = "cidrsubnet",
      .summary =
          "Computes a range inside a range by the number of bits that its prefix is longer and its "
          "number among those.",
      .parameters = {{"prefix", Type::string()},
                     {"newbits", Type::number()},
                     {"netnum", Type::number()}},
      .result = Type::string(),
      .call = subnet,
  };
}

/// How long the prefix of a further subnet is; empty when the argument does not fit, which is
/// reported.
std::optional<int> subnet_prefix(const Call& call, std::size_t index, const Network& network) {
  const std::optional<std::int64_t> bits = call.whole(index);
  if (!bits) return std::nullopt;
  const std::int64_t prefix = network.prefix + std::min<std::int64_t>(*bits, 64);
  if (*bits < 1) {
    call.fail_argument(index, "must extend prefix by at least one bit");
  } else if (*bits > 32) {
    call.fail_argument(index, "may not extend prefix by more than 32 bits");
  } else if (prefix > network.width) {
    call.fail_argument(
        index, fmt::format("would extend prefix to {} bits, which is too long for an {} address",
                           prefix, network.width == 32 ? "IPv4" : "IPv6"));
  } else {
    return static_cast<int>(prefix);
  }
  return std::nullopt;
}

Value subnets(const Call& call) {
  const std::optional<Network> network = network_argument(call);
  if (!network) return call.failed();
  std::vector<Value> results;
  const Address last = network->base | ones(network->host_bits());
  Address next = network->base;
  bool full = false;
  std::string before = network_text(*network);
  for (std::size_t i = 1; i < call.args.size(); ++i) {
    const std::optional<int> prefix = subnet_prefix(call, i, *network);
    if (!prefix) return call.failed();
    const Address size = ones(network->width - *prefix);
    const Address aligned = (next + size) & ~size;
    full = full || aligned < next || aligned > last;
    if (full) {
      return call.fail_argument(
          i,
          fmt::format(
              "not enough remaining address space for a subnet with a prefix of {} bits after {}",
              *prefix, before));
    }
    before = network_text({aligned, *prefix, network->width});
    results.push_back(Value::string(before));
    next = (aligned | size) + 1;
    full = next == 0;
  }
  return Value::list(Type::string(), std::move(results));
}

Function cidrsubnets() {
  return {
      .name = "cidrsubnets",
      .summary =
          "Cuts ranges out of a range one after the other, each by the number of bits that its "
          "prefix is longer.",
      .parameters = {{"prefix", Type::string()}},
      .variadic = {{"newbits", Type::number()}},
      .result = Type::list(Type::string()),
      .call = subnets,
  };
}

}  // namespace

std::vector<Function> network_functions() {
  return {cidrhost(), cidrnetmask(), cidrsubnet(), cidrsubnets()};
}

}  // namespace preflint::hcl
