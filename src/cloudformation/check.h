#pragma once

#include "base/diagnostic.h"
#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// Says what is wrong in a template whatever its inputs: names that nothing defines, calls that no
/// function takes, resources that wait for one another. Says nothing where a macro could make it
/// right.
void check_template(Evaluation& in, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
