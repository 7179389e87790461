#pragma once

#include "base/diagnostic.h"
#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// Warns of a value, given or by default, that the parameter's own constraints refuse.
void check_parameter(Evaluation& in, const Member& declaration, Diagnostics& diagnostics);

/// Do the parameter's constraints let it be the empty text?
bool may_be_empty(const Node& declaration);

}  // namespace preflint::cloudformation
