// What a way from the internet is: links, of which the least open one decides.

#include "rules/reach.h"

#include <algorithm>

namespace preflint::rules {

std::string_view name(Reachable answer) {
  switch (answer) {
    case Reachable::no:
      return "no";
    case Reachable::unknown:
      return "unknown";
    case Reachable::yes:
      return "yes";
  }
  return "";
}

const ReachStep* Reach::obstacle() const {
  if (answer == Reachable::yes) return nullptr;
  const auto at = std::ranges::find(steps, answer, &ReachStep::open);
  return at == steps.end() ? nullptr : &*at;
}

Reach reach_by(std::string resource, std::vector<ReachStep> steps) {
  Reach reach{Reachable::yes, std::move(resource), std::move(steps)};
  for (const ReachStep& step : reach.steps) reach.answer = std::min(reach.answer, step.open);
  return reach;
}

}  // namespace preflint::rules
