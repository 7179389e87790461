// What rules ask of addresses. CIDR lists are sets of addresses: what counts is what they hold
// together, so that 0.0.0.0/1 and 128.0.0.0/1 are the internet as much as 0.0.0.0/0 is.

#include <algorithm>
#include <optional>
#include <vector>

#include "rules/address_set.h"
#include "rules/block_size.h"
#include "rules/declare.h"
#include "rules/functions.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::rules {

using hcl::Call;
using hcl::Function;
using value::Mark;
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

/// What waits for something, and where it stands.
struct Waiting {
  std::optional<Reason> reason;
  MarkSet marks;

  void add(const Reason& why, const MarkSet& where) {
    if (!reason) reason = why;
    marks = marks.united(where.derived());
  }
};

/// What is known of a list of CIDRs, and why there may be more.
struct Cidrs {
  std::vector<Written> known;
  Waiting undecided;  ///< may be any
  Waiting bounded;    ///< has no more addresses than `most`
  Unplaced most;

  AddressSet set() const { return first(known.size()); }
  AddressSet first(std::size_t count) const {
    std::vector<AddressRange> ranges;
    for (std::size_t i = 0; i < count; ++i) ranges.push_back(known[i].range);
    return AddressSet(std::move(ranges));
  }
};

void read_one(const Value& cidr, const OwnerOf& owner_of, Cidrs& into) {
  if (cidr.is_known()) {
    const auto range = cidr.is_string() ? parse_cidr(cidr.as_string()) : std::nullopt;
    if (range) into.known.push_back({*range, &cidr});
    return;
  }
  const std::optional<Unplaced> most = most_addresses(cidr, owner_of);
  (most ? into.bounded : into.undecided).add(cidr.reason(), cidr.marks());
  if (most) into.most.add(*most);
}

Cidrs read(const Value& cidrs, const OwnerOf& owner_of) {
  Cidrs result;
  if (cidrs.is_null()) return result;
  const std::span<const Value> given =
      cidrs.is_sequence() ? cidrs.elements() : std::span<const Value>(&cidrs, 1);
  for (const Value& cidr : given) read_one(cidr, owner_of, result);
  if (cidrs.is_sequence() && cidrs.is_open())
    result.undecided.add(cidrs.open_reason(), cidrs.marks());
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

/// How many marks are looked through for the way that a CIDR came.
constexpr int most_steps = 512;

/// Did a value that was written at `place` pass the mark?
bool leads_to(const Mark& mark, const Range& place, int& steps) {
  if (mark.range.contains(place)) return true;
  return mark.via && std::ranges::any_of(mark.via->marks, [&](const Mark& step) {
           return --steps > 0 && leads_to(step, place, steps);
         });
}

/// Of the lists that were put together, the marks of those that the deciding CIDRs come from; of
/// all, where nobody can tell.
MarkSet lists_of(const MarkSet& lists, const MarkSet& deciding) {
  int steps = most_steps;
  std::vector<Mark> kept;
  bool is_told = false;
  for (const Mark& list : lists.marks()) {
    const bool is_source = list.kind == Mark::Kind::source;
    const bool is_from = is_source && std::ranges::any_of(deciding.marks(), [&](const Mark& cidr) {
                           return cidr.range.is_somewhere() && leads_to(list, cidr.range, steps);
                         });
    is_told = is_told || is_from;
    if (is_from || !is_source) kept.push_back(list);
  }
  return is_told ? MarkSet(std::move(kept)) : lists;
}

/// The lists that this one may be, where some elements are one of a few; itself where none are, or
/// where these are too many.
std::vector<Value> choices(const Value& list) {
  std::size_t count = 1;
  const std::span<const Value> elements =
      list.is_sequence() ? list.elements() : std::span<const Value>();
  for (const Value& element : elements) {
    count *= std::max<std::size_t>(1, element.candidates().size());
    if (count > Value::most_candidates) break;
  }
  if (count == 1 || count > Value::most_candidates) return {list};
  std::vector<Value> lists;
  for (std::size_t number = 0; number < count; ++number) {
    std::vector<Value> chosen(elements.begin(), elements.end());
    std::size_t rest = number;
    for (Value& element : chosen) {
      const std::size_t few = element.candidates().size();
      if (few == 0) continue;
      element = Value(element.candidates()[rest % few]).with_marks(element.marks());
      rest /= few;
    }
    const Value one = Value::tuple(std::move(chosen)).with_marks(list.marks());
    lists.push_back(list.is_open() ? one.with_open_end(list.open_reason()) : one);
  }
  return lists;
}

/// Is what the list holds `enough`, which is asked of a set and of what it may have besides? Marked
/// with the CIDRs that are.
template <class Enough>
Value is_one_enough(const Value& list, const OwnerOf& owner_of, const Enough& enough) {
  const MarkSet marks = list.marks().derived();
  const Cidrs cidrs = read(list, owner_of);
  const auto alone = [&](const AddressSet& set) { return enough(set, Unplaced()); };
  if (alone(cidrs.set())) {
    const MarkSet decided = deciding(cidrs, alone);
    return Value::boolean(true).with_marks(lists_of(marks, decided).united(decided));
  }
  const auto open = [&](const Waiting& waiting) {
    return Value::unknown(Type::boolean(), *waiting.reason).with_marks(marks.united(waiting.marks));
  };
  if (cidrs.undecided.reason) return open(cidrs.undecided);
  if (cidrs.bounded.reason && enough(cidrs.set(), cidrs.most)) return open(cidrs.bounded);
  return Value::boolean(false).with_marks(marks);
}

template <class Enough>
Value is_enough(const Value& list, const OwnerOf& owner_of, const Enough& enough) {
  std::vector<Value> answers;
  for (const Value& one : choices(list)) answers.push_back(is_one_enough(one, owner_of, enough));
  if (answers.size() == 1) return answers.front();
  const auto choice = std::ranges::find_if(
      list.elements(), [](const Value& element) { return !element.candidates().empty(); });
  return Value::one_of(std::move(answers), choice->reason());
}

Value covers_internet(const Call& call, const OwnerOf& owner_of) {
  if (call.args.size() < 2) return is_enough(call.args[0], owner_of, is_internet);
  const Cidrs except = read(call.args[1], owner_of);
  const AddressSet taken_away = except.set();
  const Value covers =
      is_enough(call.args[0], owner_of, [&](const AddressSet& set, const Unplaced& more) {
        return is_internet(set.without(taken_away), more);
      });
  const Waiting& waiting = except.undecided.reason ? except.undecided : except.bounded;
  const bool is_no = covers.is_known() && !covers.as_bool();
  if (is_no || !waiting.reason) return covers;
  return Value::unknown(Type::boolean(), *waiting.reason)
      .with_marks(covers.marks().united(waiting.marks));
}

/// A prefix length as a rule writes it.
std::optional<int> prefix_length(const Value& given, int longest) {
  const std::optional<std::int64_t> number =
      given.is_number() ? given.as_number().to_int64() : std::nullopt;
  if (!number || *number < 1 || *number > longest) return std::nullopt;
  return static_cast<int>(*number);
}

Value public_range_wider_than(const Call& call, const OwnerOf& owner_of) {
  const std::optional<int> v4 = prefix_length(call.args[1], 32);
  const std::optional<int> v6 = prefix_length(call.args[2], 128);
  if (!v4 || !v6)
    return Value::unknown(Type::boolean(),
                          {Reason::Kind::error, Text("a prefix length that is none"), {}});
  return is_enough(call.args[0], owner_of, [&](const AddressSet& set, const Unplaced& more) {
    return has_wide_public_range(set, *v4, *v6, more);
  });
}

}  // namespace

std::vector<Function> network_functions(const OwnerOf& owner_of) {
  Function covers =
      three_valued("covers_internet",
                   "Do these CIDRs, IPv4 or IPv6, together let in the internet, without those of "
                   "the second list?",
                   {anything("cidrs")},
                   [owner_of](const Call& call) { return covers_internet(call, owner_of); });
  covers.variadic = {anything("except")};
  return {
      std::move(covers),
      three_valued(
          "public_range_wider_than",
          "Do these CIDRs hold more public addresses in a row than a block with this "
          "prefix length of IPv4, or that of IPv6, has?",
          {anything("cidrs"), anything("v4"), anything("v6")},
          [owner_of](const Call& call) { return public_range_wider_than(call, owner_of); }),
  };
}

}  // namespace preflint::rules
