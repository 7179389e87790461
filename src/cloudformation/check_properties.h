#pragma once

#include "base/diagnostic.h"
#include "cloudformation/template.h"
#include "schema/schema.h"

namespace preflint::cloudformation {

/// Warns of properties that CloudFormation's specification does not have where they stand, when it
/// shows what was meant, and of values that can't be what a property takes: a string for a list,
/// say. Functions may give anything, and where a macro or a transform is at work nothing is said.
void check_properties(const Template& source, const schema::Schema& schema,
                      Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
