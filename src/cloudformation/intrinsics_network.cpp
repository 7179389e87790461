// Fn::Cidr: the first blocks of a size that an address block is divided into, for IPv4 and IPv6.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "cloudformation/intrinsics.h"
#include "cloudformation/string_parts.h"

namespace preflint::cloudformation {
namespace {

using value::Type;
using value::Value;

constexpr int most_blocks = 256;

struct Block {
  std::array<std::uint8_t, 16> bytes{};
  int bits = 32;  ///< of an address
  int prefix = 0;
};

template <class Integer>
std::optional<Integer> number_of(std::string_view text, int base) {
  Integer value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string_view> split_at(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    if (end == text.size()) return parts;
    begin = end + 1;
  }
}

bool read_ipv4(std::string_view text, Block& block) {
  const std::vector<std::string_view> parts = split_at(text, '.');
  if (parts.size() != 4) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::optional<std::uint8_t> byte = number_of<std::uint8_t>(parts[i], 10);
    if (!byte) return false;
    block.bytes[i] = *byte;
  }
  return true;
}

bool read_groups(std::string_view text, std::vector<std::uint16_t>& groups) {
  if (text.empty()) return true;
  for (const std::string_view part : split_at(text, ':')) {
    const std::optional<std::uint16_t> group = number_of<std::uint16_t>(part, 16);
    if (!group) return false;
    groups.push_back(*group);
  }
  return true;
}

bool read_ipv6(std::string_view text, Block& block) {
  std::vector<std::uint16_t> head;
  std::vector<std::uint16_t> tail;
  const std::size_t gap = text.find("::");
  if (!read_groups(text.substr(0, gap), head)) return false;
  if (gap != std::string_view::npos && !read_groups(text.substr(gap + 2), tail)) return false;
  const std::size_t count = head.size() + tail.size();
  if (count > 8 || (gap == std::string_view::npos && count != 8)) return false;
  head.resize(8 - tail.size());
  head.insert(head.end(), tail.begin(), tail.end());
  for (std::size_t i = 0; i < 8; ++i) {
    block.bytes[2 * i] = static_cast<std::uint8_t>(head[i] >> 8);
    block.bytes[2 * i + 1] = static_cast<std::uint8_t>(head[i] & 0xFF);
  }
  return true;
}

std::optional<Block> read_block(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  Block block;
  const std::string_view address = text.substr(0, slash);
  const bool is_ipv6 = address.find(':') != std::string_view::npos;
  block.bits = is_ipv6 ? 128 : 32;
  const std::optional<int> prefix = number_of<int>(text.substr(slash + 1), 10);
  if (!prefix || *prefix < 0 || *prefix > block.bits) return std::nullopt;
  block.prefix = *prefix;
  const bool is_read = is_ipv6 ? read_ipv6(address, block) : read_ipv4(address, block);
  return is_read ? std::optional(block) : std::nullopt;
}

std::string shown(const Block& block) {
  std::string out;
  if (block.bits == 32) {
    for (std::size_t i = 0; i < 4; ++i) out += (i ? "." : "") + std::to_string(block.bytes[i]);
  } else {
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < 8; ++i) {
      const unsigned group =
          static_cast<unsigned>(block.bytes[2 * i]) << 8 | block.bytes[2 * i + 1];
      std::string text;
      for (int shift = 12; shift >= 0; shift -= 4) {
        const unsigned digit = group >> shift & 15u;
        if (!text.empty() || digit != 0 || shift == 0) text += digits[digit];
      }
      out += (i ? ":" : "") + text;
    }
  }
  return out + '/' + std::to_string(block.prefix);
}

/// The `index`th block of prefix `prefix` inside of `outer`.
Block part_of(const Block& outer, int prefix, std::uint32_t index) {
  Block part = outer;
  part.prefix = prefix;
  for (int bit = outer.prefix; bit < outer.bits; ++bit) {
    part.bytes[static_cast<std::size_t>(bit / 8)] &= static_cast<std::uint8_t>(~(0x80 >> bit % 8));
  }
  for (int bit = prefix - 1; bit >= outer.prefix && index > 0; --bit, index >>= 1) {
    if (index & 1u)
      part.bytes[static_cast<std::size_t>(bit / 8)] |= static_cast<std::uint8_t>(0x80 >> bit % 8);
  }
  return part;
}

/// The numbers may be written as text. Not an argument at all: `absent`.
std::optional<int> small_number(Evaluation& in, const Node& node, const Place& place) {
  const Value text = as_text(evaluate(in, node, place));
  return text.is_string() ? number_of<int>(text.as_string(), 10) : std::nullopt;
}

Value cidr(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2 && given.size() != 3) return malformed(call);
  const Type list = Type::list(Type::string());
  const Value text = evaluate(in, *given[0], place);
  if (!text.is_string()) return unknown_since(text, list, call, place);
  const std::optional<Block> block = read_block(text.as_string());
  const std::optional<int> count = small_number(in, *given[1], place);
  if (!block || !count) return unknown_since(text, list, call, place);
  const std::optional<int> host_bits = given.size() == 3
                                           ? small_number(in, *given[2], place)
                                           : std::optional(block->bits == 32 ? 8 : 64);
  const int prefix = host_bits ? block->bits - *host_bits : -1;
  const bool fits = host_bits && *host_bits >= 0 && prefix >= block->prefix && *count > 0 &&
                    *count <= most_blocks &&
                    (prefix - block->prefix >= 9 || *count <= 1 << (prefix - block->prefix));
  if (!fits) return unknown_since(text, list, call, place);
  const value::MarkSet marks = text.marks().derived().through(call.node->range, place.path);
  std::vector<Value> blocks;
  for (int i = 0; i < *count; ++i) {
    blocks.push_back(
        Value::string(Text(shown(part_of(*block, prefix, static_cast<std::uint32_t>(i)))))
            .with_marks(marks));
  }
  return Value::tuple(std::move(blocks)).with_marks(marks);
}

constexpr Intrinsic functions[] = {{"Fn::Cidr", cidr}};

}  // namespace

std::span<const Intrinsic> network_functions() { return functions; }

}  // namespace preflint::cloudformation
