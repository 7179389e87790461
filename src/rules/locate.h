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

/// A resource beside the one that is judged: it refers to that, or is referred to.
struct RelatedBlock {
  Range whole;
  Range header;
};

/// What is judged, as places.
struct Place {
  Range whole;   ///< the item, or the resource's block
  Range header;  ///< what a finding stands on where something is absent
  Range shared;  ///< where part of it is written, for others too
  std::vector<RelatedBlock> related;
  /// What is absent decides; of what is unknown, nobody knows whether it is absent.
  bool is_known = true;
};

/// Picks, of all places that decided, the one that a person would change: the most specific one
/// inside the place judged, before one in a related resource, before the header. Where something is
/// absent here and in a related resource, it is to be put here. The others, and what the value came
/// through, are the trace.
Location locate(const value::MarkSet& deciding, const Place& place);
/// The first source of the marks; nowhere when they have none.
Range first_source(const value::MarkSet& marks);

}  // namespace preflint::rules
