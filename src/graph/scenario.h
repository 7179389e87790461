#pragma once

#include <memory>
#include <vector>

#include "graph/graph.h"
#include "graph/resource.h"
#include "value/value.h"

namespace preflint::graph {

/// A configuration with some of what nobody knows assumed: that a parameter is "prod". A front end
/// that can tell what follows from such an assumption gives the first scenario, in which nothing is
/// assumed, and makes the others from it, one assumption at a time. Used by one thread.
class Scenario {
 public:
  virtual ~Scenario() = default;

  /// What `reason` waits for, in each way that matters: exactly one of these scenarios is so, and
  /// in each everything is assumed that is here. None where nothing tells the ways apart, or where
  /// it is assumed already.
  virtual std::vector<std::shared_ptr<Scenario>> split(const value::Reason& reason) = 0;

  /// A resource as it would be deployed; null when it would not be. `unassumed` is the one of the
  /// graph. The result lives as long as the scenario and the graph do.
  virtual const Resource* resource(ResourceId id, const Resource& unassumed) = 0;
};

}  // namespace preflint::graph
