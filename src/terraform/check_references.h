#pragma once

#include "terraform/instance.h"

namespace preflint::terraform {

/// Reports every name in the module's expressions that nothing declares, whether it would be
/// evaluated or not (in `try`, in a branch that is not taken, in a local that nobody uses):
/// Terraform refuses such a configuration before it evaluates anything.
void check_references(ModuleInstance& instance);
/// The same of an expression that is evaluated in the module, though it does not stand there.
void check_references(const hcl::Expression& expression, ModuleInstance& instance,
                      Diagnostics& diagnostics);

}  // namespace preflint::terraform
