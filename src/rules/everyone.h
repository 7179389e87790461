#pragma once

#include "hcl/function.h"

namespace preflint::rules {

/// `allows_everyone(statement, statements…)`: is the statement public, whatever the other
/// statements of its policy deny?
hcl::Function allows_everyone_function();

}  // namespace preflint::rules
