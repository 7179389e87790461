// What rules ask of addresses and ports. CIDR lists are sets of addresses: what counts is what they
// hold together, so that 0.0.0.0/1 and 128.0.0.0/1 are the internet as much as 0.0.0.0/0 is. Ports
// are ranges and are never enumerated.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "rules/declare.h"
#include "rules/functions.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::rules {

using hcl::Call;
using hcl::Function;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

/// The first bits of an address block: the most significant 64 are enough, since no list of real
/// blocks splits an IPv6 /64, and a longer prefix is rounded up to one.
struct Block {
  bool is_v6 = false;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  const Value* written = nullptr;
};

std::optional<int> number(std::string_view text, int base, int most) {
  int parsed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed, base);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || parsed < 0 ||
      parsed > most)
    return std::nullopt;
  return parsed;
}

std::optional<std::uint64_t> parse_v4(std::string_view text) {
  std::uint64_t bits = 0;
  for (int part = 0; part < 4; ++part) {
    const std::size_t dot = part < 3 ? text.find('.') : text.size();
    if (dot == std::string_view::npos) return std::nullopt;
    const std::optional<int> octet = number(text.substr(0, dot), 10, 255);
    if (!octet) return std::nullopt;
    bits = bits << 8 | static_cast<std::uint64_t>(*octet);
    text.remove_prefix(std::min(dot + 1, text.size()));
  }
  return bits << 32;
}

/// The upper 64 bits of an IPv6 address.
std::optional<std::uint64_t> parse_v6(std::string_view text) {
  const std::size_t gap = text.find("::");
  std::array<std::uint64_t, 8> groups{};
  const auto read = [&](std::string_view part, std::vector<std::uint64_t>& into) {
    while (!part.empty()) {
      const std::size_t colon = std::min(part.find(':'), part.size());
      const std::optional<int> group = number(part.substr(0, colon), 16, 0xFFFF);
      if (!group) return false;
      into.push_back(static_cast<std::uint64_t>(*group));
      part.remove_prefix(std::min(colon + 1, part.size()));
    }
    return true;
  };
  std::vector<std::uint64_t> head, tail;
  if (!read(text.substr(0, gap), head)) return std::nullopt;
  if (gap != std::string_view::npos && !read(text.substr(gap + 2), tail)) return std::nullopt;
  const std::size_t given = head.size() + tail.size();
  if (given > 8 || (gap == std::string_view::npos && given != 8)) return std::nullopt;
  std::ranges::copy(head, groups.begin());
  std::ranges::copy(tail, groups.end() - static_cast<std::ptrdiff_t>(tail.size()));
  return groups[0] << 48 | groups[1] << 32 | groups[2] << 16 | groups[3];
}

std::optional<Block> parse_cidr(std::string_view text) {
  const std::size_t slash = text.find('/');
  Block block;
  block.is_v6 = text.find(':') != std::string_view::npos;
  const int longest = block.is_v6 ? 128 : 32;
  const std::optional<int> prefix =
      slash == std::string_view::npos ? longest : number(text.substr(slash + 1), 10, longest);
  const std::optional<std::uint64_t> bits =
      block.is_v6 ? parse_v6(text.substr(0, slash)) : parse_v4(text.substr(0, slash));
  if (!prefix || !bits) return std::nullopt;
  const int kept = std::min(*prefix, 64);
  const std::uint64_t mask = kept == 0 ? 0 : ~std::uint64_t{0} << (64 - kept);
  block.first = *bits & mask;
  block.last = block.first | ~mask;
  return block;
}

/// Those blocks, of one family and sorted, that together reach from the first address to the last;
/// empty when there is a hole.
std::vector<const Value*> cover(std::vector<Block> blocks, bool v6) {
  std::erase_if(blocks, [v6](const Block& block) { return block.is_v6 != v6; });
  std::ranges::sort(blocks, [](const Block& a, const Block& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  std::vector<const Value*> used;
  std::uint64_t reached = 0;
  bool started = false;
  const std::uint64_t end = ~std::uint64_t{0};
  for (const Block& block : blocks) {
    if (!started ? block.first != 0 : (reached != end && block.first > reached + 1)) return {};
    if (started && block.last <= reached) continue;
    used.push_back(block.written);
    reached = block.last;
    started = true;
    if (reached == end) return used;
  }
  return {};
}

Value covers_internet(const Call& call) {
  const Value& cidrs = call.args[0];
  const MarkSet marks = cidrs.marks().derived();
  if (!cidrs.is_known()) return Value::unknown(Type::boolean(), cidrs.reason()).with_marks(marks);
  if (cidrs.is_null()) return Value::boolean(false).with_marks(marks);
  const std::span<const Value> given =
      cidrs.is_sequence() ? cidrs.elements() : std::span<const Value>(&cidrs, 1);
  std::vector<Block> blocks;
  std::optional<Reason> undecided;
  MarkSet undecided_marks = marks;
  for (const Value& cidr : given) {
    if (!cidr.is_known()) {
      if (!undecided) undecided = cidr.reason();
      undecided_marks = undecided_marks.united(cidr.marks().derived());
    } else if (cidr.is_string()) {
      std::optional<Block> block = parse_cidr(cidr.as_string());
      if (!block) continue;
      block->written = &cidr;
      blocks.push_back(*block);
    }
  }
  for (const bool v6 : {false, true}) {
    const std::vector<const Value*> used = cover(blocks, v6);
    if (used.empty()) continue;
    MarkSet deciding = marks;
    for (const Value* cidr : used) deciding = deciding.united(cidr->marks().derived());
    return Value::boolean(true).with_marks(deciding);
  }
  if (!undecided && cidrs.is_open()) undecided = cidrs.open_reason();
  if (undecided) return Value::unknown(Type::boolean(), *undecided).with_marks(undecided_marks);
  return Value::boolean(false).with_marks(marks);
}

constexpr std::int64_t highest_port = 65535;

/// The protocol's name for the numbers and spellings in use; "all" for -1.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
std::string protocol_name(std::string_view given) {
  const std::string name = ascii_lower(given);
  if (name == "-1" || name == "all") return "all";
  if (name == "1") return "icmp";
  if (name == "6") return "tcp";
  if (name == "17") return "udp";
  if (name == "58") return "icmpv6";
  return name;
}

/// A port as a number, null where absent; text that is a number counts.
Value port_of(const Value& given) {
  const auto converted = value::convert(given, Type::number());
  return converted ? *converted : Value::null(Type::number()).with_marks(given.marks());
}

Value port_range(const Call& call) {
  const Value& protocol = call.args[0];
  const auto text = value::convert(protocol, Type::string());
  if (!protocol.is_known() || !text || text->is_null()) {
    const Value unread = protocol.is_known() ? Value::null(Type::string()) : protocol;
    return Value::object(
        {{"protocol", unread}, {"from", port_of(call.args[1])}, {"to", port_of(call.args[2])}});
  }
  const std::string name = protocol_name(text->as_string());
  const MarkSet marks = protocol.marks().derived();
  const Value named = Value::string(Text(name)).with_marks(marks);
  // With all protocols, AWS opens every port, whatever ports are given.
  if (name == "all") {
    return Value::object({{"protocol", named},
                          {"from", Value::number(std::int64_t{0}).with_marks(marks)},
                          {"to", Value::number(highest_port).with_marks(marks)}});
  }
  return Value::object(
      {{"protocol", named}, {"from", port_of(call.args[1])}, {"to", port_of(call.args[2])}});
}

Value opens_port(const Call& call) {
  const Value& range = call.args[0];
  const auto port = value::convert(call.args[1], Type::number());
  const MarkSet whole = range.marks().derived();
  if (!range.is_known()) return Value::unknown(Type::boolean(), range.reason()).with_marks(whole);
  if (!range.is_mapping() || !port || !port->is_number())
    return Value::boolean(false).with_marks(whole);
  const Value& protocol = *range.find("protocol");
  const Value& from = *range.find("from");
  const Value& to = *range.find("to");
  const MarkSet marks = whole.united(from.marks()).united(to.marks()).derived();
  const std::string_view wanted = call.args.size() > 2 && call.args[2].is_string()
                                      ? call.args[2].as_string()
                                      : std::string_view();
  const auto carries = [&](std::string_view name) {
    return name == "all" || (wanted.empty() ? name == "tcp" || name == "udp" : name == wanted);
  };
  const bool carries_ports = !protocol.is_string() || carries(protocol.as_string());
  if (!carries_ports) return Value::boolean(false).with_marks(protocol.marks().derived());
  if (!protocol.is_known())
    return Value::unknown(Type::boolean(), protocol.reason())
        .with_marks(protocol.marks().derived());
  // A rule without ports is not one without open ports.
  const Value above = from.is_null() ? Value::boolean(true) : value::less_or_equal(from, *port);
  const Value below = to.is_null() ? Value::boolean(true) : value::less_or_equal(*port, to);
  return value::logical_and(above, below).with_marks(marks);
}

/// The CIDRs of prefix lists, which stand elsewhere: a list that is empty, or that nobody can read.
Value prefix_list_cidrs(const Call& call) {
  const Value& lists = call.args[0];
  const MarkSet marks = lists.marks().derived();
  if (lists.is_null()) return Value::tuple({}).with_marks(marks);
  if (!lists.is_known()) return Value::tuple({}).with_open_end(lists.reason()).with_marks(marks);
  const std::span<const Value> given =
      lists.is_sequence() ? lists.elements() : std::span<const Value>(&lists, 1);
  for (const Value& list : given) {
    if (list.is_null()) continue;
    const std::string name = list.is_string()  ? list.as_text().str()
                             : list.is_known() ? ""
                                               : list.reason().what.str();
    return Value::tuple({})
        .with_open_end({Reason::Kind::data, Text("the prefix list " + name), {}})
        .with_marks(list.marks().derived());
  }
  const Value none = Value::tuple({}).with_marks(marks);
  return lists.is_open() ? none.with_open_end(lists.open_reason()) : none;
}

}  // namespace

std::vector<Function> network_functions() {
  Function opens = three_valued("opens_port",
                                "Does the range of port_range hold the port of TCP or UDP (or of "
                                "the protocol that is named)?",
                                {anything("range"), anything("port")}, opens_port);
  opens.variadic = {anything("protocol")};
  return {
      std::move(opens),
      three_valued("prefix_list_cidrs", "The CIDRs of prefix lists, as far as they are known.",
                   {anything("lists")}, prefix_list_cidrs),
      three_valued("covers_internet", "Do these CIDRs, IPv4 or IPv6, together hold every address?",
                   {anything("cidrs")}, covers_internet),
      three_valued("port_range",
                   "The ports of a security group rule as {protocol, from, to}; all ports where "
                   "the protocol is all.",
                   {anything("protocol"), anything("from"), anything("to")}, port_range),
  };
}

}  // namespace preflint::rules
