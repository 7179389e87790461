#pragma once

#include "base/diagnostic.h"
#include "cloudformation/template.h"

namespace preflint::cloudformation {

/// Says what CloudFormation would refuse of a call whatever it names: a function that there isn't,
/// arguments that it doesn't take, a transform that it needs.
void check_call(const Template& source, const Call& call, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
