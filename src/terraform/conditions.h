#pragma once

#include "terraform/instance.h"

namespace preflint::terraform {

/// Evaluates what the module says of itself: `validation` of its variables, `precondition` and
/// `postcondition` of its resources and outputs, `assert` of its checks. One that does not hold is
/// an error, of a check a warning, with its own message; one that nobody can decide says nothing.
void check_conditions(ModuleInstance& instance);

}  // namespace preflint::terraform
