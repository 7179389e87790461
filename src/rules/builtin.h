#pragma once

#include "base/source.h"
#include "rules/load.h"

namespace preflint::rules {

/// Adds the rules that are frozen into the program. They were read and checked when it was built,
/// so nothing can be wrong with them; a rule's logic is read when it is first asked for.
void load_builtin_rules(Sources& sources, RuleSet& rules);

}  // namespace preflint::rules
