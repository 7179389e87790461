#pragma once

#include <span>

#include "base/diagnostic.h"
#include "rules/rule.h"

namespace preflint::rules {

/// Looks at every name in a rule's expressions before it is ever evaluated: variables, facts,
/// functions, `fix` settings, and that a good and a bad example are there for each language that it
/// names.
void check_rule(const Rule& rule, const Logic& logic, std::span<const Example> examples,
                Diagnostics& diagnostics);

}  // namespace preflint::rules
