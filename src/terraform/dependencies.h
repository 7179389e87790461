#pragma once

#include "terraform/module.h"

namespace preflint::terraform {

/// Fills `module.dependencies` and `argument_dependencies` from what the expressions name. They are
/// only used to decide what is evaluated first, so that long chains of declarations do not nest; a
/// name that means something else after all does no harm.
void find_dependencies(Module& module);

/// What a single expression names in `module`.
std::vector<Dependency> dependencies_of(const hcl::Expression& expression, const Module& module);

}  // namespace preflint::terraform
