#pragma once

#include <optional>
#include <span>
#include <vector>

#include "rules/finding.h"
#include "value/value.h"

namespace preflint::rules {

/// Which item of a resource: the place that it was written at, and its position among those that
/// share one.
struct ItemKey {
  Range whole;
  Range header;
  std::size_t ordinal = 0;
  bool is_list = false;  ///< all items together, where nobody knows which there are

  bool operator==(const ItemKey&) const = default;
};

/// What came of judging one item. What is not meant (`when`) has none.
struct ItemVerdict {
  ItemKey item;
  Verdict verdict = Verdict::pass;
  std::optional<Finding> finding;  ///< of what did not pass
  value::Reason reason;            ///< of an unknown
  /// A condition decides which of several items it is; where that is assumed, it is the one.
  bool is_chosen = false;
};

/// What came of judging a resource by a rule.
struct Outcome {
  std::vector<ItemVerdict> items;

  const ItemVerdict* find(const ItemKey& key) const;
};

/// The outcome where nobody knows which of `ways` is so: what all of them agree on, and unknown,
/// for `reason`, where they don't. What a way says nothing of passes there, but where each way has
/// a failure of its own these are failures. An unknown stands where it stood when it was not
/// `known` which way is so.
Outcome agreed(std::span<const Outcome> ways, const value::Reason& reason, const Outcome& known);

}  // namespace preflint::rules
