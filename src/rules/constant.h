#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "hcl/ast.h"

namespace preflint::rules {

/// The settings of a rule are written out, not computed: a string, or a list of strings. Anything
/// else is an error.
std::string constant_string(const hcl::Expression& expression, Diagnostics& diagnostics);
std::vector<std::string> constant_strings(const hcl::Expression& expression,
                                          Diagnostics& diagnostics);

}  // namespace preflint::rules
