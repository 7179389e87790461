#pragma once

#include <deque>
#include <string>
#include <vector>

#include "cloudformation/stack.h"

namespace preflint::cloudformation {

/// Where a resource says that its stack's template is, when it does; "" when nobody knows. Null for
/// resources of other types.
std::optional<std::string> template_location(Evaluation& in, const Member& resource);

/// Adds the nested stacks that `stacks` begins with, and those nested in them: each whose template
/// is a file in the tree that may be read.
void add_nested_stacks(std::deque<Stack>& stacks, Evaluations& evaluations,
                       const LowerOptions& options, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
