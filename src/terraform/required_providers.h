#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hcl/ast.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// The provider configurations that a module wants from its caller, by its own names for them:
/// "aws.west". `settings` is a `terraform` block.
std::vector<std::string> configuration_aliases(const hcl::Block& settings);

/// By the module's own names for them. `settings` is a `terraform` block.
std::vector<std::pair<std::string, RequiredProvider>> required_providers(
    const hcl::Block& settings);

/// Does the call pass a configuration in under this name, or what nobody can read?
bool passes_provider(const hcl::Block& call, const std::string& name);

}  // namespace preflint::terraform
