#pragma once

#include <vector>

#include "graph/configuration.h"
#include "rules/finding.h"

namespace preflint::rules {

/// Says of each fail that is about what lets the internet in, or about what it would reach, whether
/// there is a way. Costs nothing where there are no such findings. See docs/network.md.
void add_reach(std::vector<Finding>& findings, const graph::Configuration& configuration);

}  // namespace preflint::rules
