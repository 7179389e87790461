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

ItemVerdict agreed_on(std::span<const Outcome> ways, const ItemKey& key,
                      const value::Reason& reason, const Outcome& known) {
  ItemVerdict result = *worst(ways, key);
  const bool is_common = std::ranges::all_of(ways, [&](const Outcome& way) {
    const ItemVerdict* said = way.find(key);
    return (said ? said->verdict : Verdict::pass) == result.verdict;
  });
  if (is_common) return result;
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
  for (const Outcome& way : ways) {
    for (const ItemVerdict& said : way.items) {
      if (!result.find(said.item))
        result.items.push_back(agreed_on(ways, said.item, reason, known));
    }
  }
  return result;
}

}  // namespace preflint::rules
