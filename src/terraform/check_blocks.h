#pragma once

#include <span>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/ast.h"

namespace preflint::terraform {

/// What Terraform asks of a module's blocks before it looks at any value: names that are
/// identifiers, nested blocks with their labels and only once where one is enough, references where
/// nothing else can stand.
void check_blocks(std::span<const hcl::Block> blocks, const Sources& sources,
                  Diagnostics& diagnostics);

}  // namespace preflint::terraform
