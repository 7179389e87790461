#pragma once

#include <optional>
#include <string>

#include "graph/configuration.h"
#include "hcl/ast.h"

namespace preflint::properties {

/// What `terraform show -json` would print of a plan that creates everything in a root module, as
/// far as its values can be told without a provider. Nothing where it isn't known what there will
/// be, or where the module calls others.
std::optional<std::string> as_plan(const graph::Configuration& configuration,
                                   const hcl::Body& body);

}  // namespace preflint::properties
