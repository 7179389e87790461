#pragma once

#include "base/diagnostic.h"
#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// Says which resources wait for one another to be deployed first. What stands in a branch that an
/// undecided condition chooses, or in a resource that may not be deployed, does not count.
void find_cycles(Evaluation& in, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
