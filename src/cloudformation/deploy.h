#pragma once

#include <optional>

#include "cloudformation/evaluation.h"
#include "graph/resource.h"

namespace preflint::cloudformation {

/// Certain, uncertain for a reason, or not deployed at all.
struct Presence {
  bool is_deployed = true;
  value::Reason uncertain;
};

/// What `Condition` of a declaration, and the loops around it, say.
Presence presence(Evaluation& in, const Node& entry, const Loop* loops);

/// Can this entry of `Resources` be understood as a resource?
bool is_resource(const Node& entry);

/// The resource that a declaration makes; none when its condition is false.
std::optional<graph::Resource> deploy(Evaluation& in, const Text& id, const Member& member,
                                      const Loop* loops);

}  // namespace preflint::cloudformation
