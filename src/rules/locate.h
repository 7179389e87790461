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

/// What is judged, as places.
struct Place {
  Range whole;                 ///< the item, or the resource's block
  Range header;                ///< what a finding stands on where something is absent
  Range shared;                ///< where part of it is written, for others too
  std::vector<Range> related;  ///< the blocks of resources that it refers to, or that refer to it
};

/// Picks, of all places that decided, the one that a person would change: the most specific one
/// inside the place judged, before one in a related resource, before the header. The others, and
/// what the value came through, are the trace.
Location locate(const value::MarkSet& deciding, const Place& place);
/// The first source of the marks; nowhere when they have none.
Range first_source(const value::MarkSet& marks);

}  // namespace preflint::rules
