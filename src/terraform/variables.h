#pragma once

#include "terraform/instance.h"
#include "terraform/options.h"

namespace preflint::terraform {

/// Gives the variables of the root module the values that files and options have for them, in
/// Terraform's order of precedence: the environment, terraform.tfvars, terraform.tfvars.json,
/// *.auto.tfvars by name, --var-file and --var in order, those of a plan; the later wins.
void set_root_variables(ModuleInstance& root_module, const Options& options);

/// A given value as the module sees it: defaults filled in, converted. One that does not suit has a
/// diagnostic at `at`, and is unknown.
value::Value accepted(const Variable& variable, value::Value given, Range at, bool of_root,
                      Root& root);
/// What the variable's declaration says of any value: sensitive, ephemeral.
value::Value with_declared_marks(const Variable& variable, value::Value value, Root& root);

}  // namespace preflint::terraform
