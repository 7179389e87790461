#pragma once

#include "base/diagnostic.h"
#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// Warns of assertions in the template's `Rules` that do not hold for the values that its
/// parameters are known to have.
void check_assertions(Evaluation& in, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
