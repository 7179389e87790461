// What rules ask of addresses. CIDR lists are sets of addresses: what counts is what they hold
// together, so that 0.0.0.0/1 and 128.0.0.0/1 are the internet as much as 0.0.0.0/0 is.

#include <algorithm>
#include <optional>
#include <vector>

#include "rules/address_set.h"
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

/// A CIDR of a list, and where it stands in it.
struct Written {
  AddressRange range;
  const Value* value;
};

/// What is known of a list of CIDRs, and why there may be more.
struct Cidrs {
  std::vector<Written> known;
  std::optional<Reason> undecided;
  MarkSet undecided_marks;

  AddressSet set() const { return first(known.size()); }
  AddressSet first(std::size_t count) const {
    std::vector<AddressRange> ranges;
    for (std::size_t i = 0; i < count; ++i) ranges.push_back(known[i].range);
    return AddressSet(std::move(ranges));
  }
};

Cidrs read(const Value& cidrs) {
  Cidrs result;
  const auto leave_open = [&](const Reason& reason, const MarkSet& marks) {
    if (!result.undecided) result.undecided = reason;
    result.undecided_marks = result.undecided_marks.united(marks.derived());
  };
  if (!cidrs.is_known()) {
    leave_open(cidrs.reason(), cidrs.marks());
    return result;
  }
  if (cidrs.is_null()) return result;
  const std::span<const Value> given =
      cidrs.is_sequence() ? cidrs.elements() : std::span<const Value>(&cidrs, 1);
  for (const Value& cidr : given) {
    if (!cidr.is_known()) {
      leave_open(cidr.reason(), cidr.marks());
    } else if (cidr.is_string()) {
      if (const auto range = parse_cidr(cidr.as_string())) result.known.push_back({*range, &cidr});
    }
  }
  if (cidrs.is_sequence() && cidrs.is_open()) leave_open(cidrs.open_reason(), cidrs.marks());
  return result;
}

AddressBits size(const Written& written) { return written.range.last - written.range.first; }

/// The marks of those that are `enough`: each that is by itself, else the fewest of the largest.
template <class Enough>
MarkSet deciding(Cidrs cidrs, const Enough& enough) {
  MarkSet marks;
  const auto add = [&](const Written& written) {
    marks = marks.united(written.value->marks().derived());
  };
  for (const Written& written : cidrs.known) {
    if (enough(AddressSet({written.range}))) add(written);
  }
  if (!marks.empty() || cidrs.known.empty()) return marks;
  std::ranges::stable_sort(cidrs.known, std::ranges::greater(), size);
  std::size_t too_few = 0, sufficient = cidrs.known.size();
  while (too_few + 1 < sufficient) {
    const std::size_t middle = (too_few + sufficient) / 2;
    (enough(cidrs.first(middle)) ? sufficient : too_few) = middle;
  }
  for (std::size_t i = 0; i < sufficient; ++i) add(cidrs.known[i]);
  return marks;
}

/// Is what the list holds `enough`? Marked with the CIDRs that are.
template <class Enough>
Value is_enough(const Value& list, const Enough& enough) {
  const MarkSet marks = list.marks().derived();
  const Cidrs cidrs = read(list);
  if (enough(cidrs.set()))
    return Value::boolean(true).with_marks(marks.united(deciding(cidrs, enough)));
  if (!cidrs.undecided) return Value::boolean(false).with_marks(marks);
  return Value::unknown(Type::boolean(), *cidrs.undecided)
      .with_marks(marks.united(cidrs.undecided_marks));
}

Value covers_internet(const Call& call) {
  if (call.args.size() < 2) return is_enough(call.args[0], is_internet);
  const Value& excepted = call.args[1];
  const Cidrs except = read(excepted);
  const AddressSet taken_away = except.set();
  const Value covers = is_enough(
      call.args[0], [&](const AddressSet& set) { return is_internet(set.without(taken_away)); });
  const bool is_certain = covers.is_known() && (!covers.as_bool() || !except.undecided);
  if (is_certain || !except.undecided) return covers;
  return Value::unknown(Type::boolean(), *except.undecided)
      .with_marks(covers.marks().united(except.undecided_marks));
}

/// A prefix length as a rule writes it.
std::optional<int> prefix_length(const Value& given, int longest) {
  const std::optional<std::int64_t> number =
      given.is_number() ? given.as_number().to_int64() : std::nullopt;
  if (!number || *number < 1 || *number > longest) return std::nullopt;
  return static_cast<int>(*number);
}

Value public_range_wider_than(const Call& call) {
  const std::optional<int> v4 = prefix_length(call.args[1], 32);
  const std::optional<int> v6 = prefix_length(call.args[2], 128);
  if (!v4 || !v6)
    return Value::unknown(Type::boolean(),
                          {Reason::Kind::error, Text("a prefix length that is none"), {}});
  return is_enough(call.args[0],
                   [&](const AddressSet& set) { return has_wide_public_range(set, *v4, *v6); });
}

}  // namespace

std::vector<Function> network_functions() {
  Function covers =
      three_valued("covers_internet",
                   "Do these CIDRs, IPv4 or IPv6, together let in the internet, without those of "
                   "the second list?",
                   {anything("cidrs")}, covers_internet);
  covers.variadic = {anything("except")};
  return {
      std::move(covers),
      three_valued("public_range_wider_than",
                   "Do these CIDRs hold more public addresses in a row than a block with this "
                   "prefix length of IPv4, or that of IPv6, has?",
                   {anything("cidrs"), anything("v4"), anything("v6")}, public_range_wider_than),
  };
}

}  // namespace preflint::rules
