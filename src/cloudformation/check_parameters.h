#pragma once

#include "base/diagnostic.h"
#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// Warns of a value, given or by default, that the parameter's own constraints refuse.
void check_parameter(Evaluation& in, const Member& declaration, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
