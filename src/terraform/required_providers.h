#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hcl/ast.h"

namespace preflint::terraform {

/// The provider configurations that a module wants from its caller, by its own names for them:
/// "aws.west". `settings` is a `terraform` block.
std::vector<std::string> configuration_aliases(const hcl::Block& settings);

/// By the module's own name for it, where each provider comes from: "hashicorp/aws", without the
/// host name of a public registry. `settings` is a `terraform` block.
std::vector<std::pair<std::string, std::string>> provider_sources(const hcl::Block& settings);

/// Does the call pass a configuration in under this name, or what nobody can read?
bool passes_provider(const hcl::Block& call, const std::string& name);

}  // namespace preflint::terraform
