#pragma once

#include "graph/graph.h"

namespace preflint::rules {

/// Is the edge to a security group from something that the group is put on? Rules, its own and
/// those of other groups, name it too.
bool uses_group(const graph::Edge& edge, const graph::Resource& from);

}  // namespace preflint::rules
