#pragma once

#include <vector>

#include "rules/finding.h"
#include "value/mark.h"

namespace preflint::rules {

/// Where a finding stands, and the way its value came.
struct Location {
  Range range;
  std::vector<TraceStep> trace;
};

/// Picks, of all places that decided, the one that a person would change: the most specific place inside `item` (the item judged, or
/// the resource), before one in another resource, before `header`, where something is absent. The others, and what the value came
/// through, are the trace.
Location locate(const value::MarkSet& deciding, Range item, Range header);

}  // namespace preflint::rules
