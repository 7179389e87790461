// The verdicts of several scenarios, of which exactly one is so, as one: the common verdict, or
// unknown with what would tell the scenarios apart.

#include "rules/outcome.h"

#include <algorithm>

namespace preflint::rules {
namespace {

/// The most telling of what the ways say of an item: a fail before an unknown before a pass.
const ItemVerdict* worst(std::span<const Outcome> ways, const ItemKey& key) {
  const auto rank = [](const ItemVerdict& v) {
    return v.verdict == Verdict::fail ? 2 : v.verdict == Verdict::unknown ? 1 : 0;
  };
  const ItemVerdict* result = nullptr;
  for (const Outcome& way : ways) {
    const ItemVerdict* said = way.find(key);
    if (said && (!result || rank(*said) > rank(*result))) result = said;
  }
  return result;
}

bool is_everywhere(std::span<const Outcome> ways, const ItemKey& key) {
  return std::ranges::all_of(ways, [&](const Outcome& way) { return way.find(key); });
}

/// Does every way have an item that it alone, or with some others, has, and that fails? Whichever
/// is chosen then fails.
bool all_fail_by_their_own(std::span<const Outcome> ways) {
  return std::ranges::all_of(ways, [&](const Outcome& way) {
    return std::ranges::any_of(way.items, [&](const ItemVerdict& said) {
      return said.verdict == Verdict::fail && !is_everywhere(ways, said.item);
    });
  });
}

ItemVerdict agreed_on(std::span<const Outcome> ways, const ItemKey& key,
                      const value::Reason& reason, const Outcome& known, bool all_fail) {
  ItemVerdict result = *worst(ways, key);
  const bool is_common = std::ranges::all_of(ways, [&](const Outcome& way) {
    const ItemVerdict* said = way.find(key);
    return (said ? said->verdict : Verdict::pass) == result.verdict;
  });
  const bool is_own_failure =
      all_fail && result.verdict == Verdict::fail && !is_everywhere(ways, key);
  if (is_common || is_own_failure) return result;
  const ItemVerdict* undecided = known.find(key);
  if (undecided && undecided->finding) result.finding = undecided->finding;
  result.verdict = Verdict::unknown;
  result.reason = reason;
  result.finding->verdict = Verdict::unknown;
  result.finding->reason = reason.what.str();
  result.finding->reason_range = reason.range;
  return result;
}

}  // namespace

const ItemVerdict* Outcome::find(const ItemKey& key) const {
  const auto found = std::ranges::find(items, key, &ItemVerdict::item);
  return found == items.end() ? nullptr : &*found;
}

Outcome agreed(std::span<const Outcome> ways, const value::Reason& reason, const Outcome& known) {
  Outcome result;
  const bool all_fail = all_fail_by_their_own(ways);
  for (const Outcome& way : ways) {
    for (const ItemVerdict& said : way.items) {
      if (!result.find(said.item))
        result.items.push_back(agreed_on(ways, said.item, reason, known, all_fail));
    }
  }
  return result;
}

}  // namespace preflint::rules
