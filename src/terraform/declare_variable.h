#pragma once

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// What a `variable` block says, beside what is wrong with it.
Variable read_variable(const hcl::Block& block, Diagnostics& diagnostics);

}  // namespace preflint::terraform
