#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace preflint::rules {

enum class Reachable : unsigned char { no, unknown, yes };
std::string_view name(Reachable answer);

/// One link of the way from the internet to a resource, and whether it is open.
struct ReachStep {
  Reachable open = Reachable::unknown;
  std::string what;
  Range range;

  bool operator==(const ReachStep&) const = default;
};

/// What the configuration shows of a way from the internet to what a finding is about. It does not
/// change a verdict.
struct Reach {
  Reachable answer = Reachable::unknown;
  std::string resource;          ///< the address of what is, or is not, reached; may be empty
  std::vector<ReachStep> steps;  ///< from the internet inwards

  /// Where the way ends, or may: the first link that is closed, else the first that is not known;
  /// null where all are open.
  const ReachStep* obstacle() const;
};

/// A way is as open as its least open link.
Reach reach_by(std::string resource, std::vector<ReachStep> steps);

}  // namespace preflint::rules
