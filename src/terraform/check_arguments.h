#pragma once

#include "base/diagnostic.h"
#include "schema/schema.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// Warns of arguments and blocks that AWS's provider does not have where they stand, in resources
/// and data sources, when it shows what was meant: they would read as absent. Terraform itself
/// refuses them once it has the provider.
void check_arguments(const Module& module, const schema::Schema& schema, Diagnostics& diagnostics);

}  // namespace preflint::terraform
