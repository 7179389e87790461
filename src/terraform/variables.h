#pragma once

#include "terraform/instance.h"
#include "terraform/options.h"

namespace preflint::terraform {

/// Gives the variables of the root module the values that files and options have for them, in
/// Terraform's order of precedence: terraform.tfvars, *.auto.tfvars by name, --var-file in order,
/// --var in order, those of a plan; the later wins.
void set_root_variables(ModuleInstance& root_module, const Options& options);

}  // namespace preflint::terraform
