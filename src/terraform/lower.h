#pragma once

#include "graph/configuration.h"
#include "terraform/instance.h"

namespace preflint::terraform {

/// Adds every resource and data source instance of the module, and of all modules below it, to the
/// graph.
void lower(ModuleInstance& instance, graph::Configuration& configuration);

}  // namespace preflint::terraform
