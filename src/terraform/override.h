#pragma once

#include <span>
#include <vector>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "hcl/ast.h"

namespace preflint::terraform {

/// The top-level blocks of a directory after its override files. Merged bodies live in `arena`.
/// https://developer.hashicorp.com/terraform/language/files/override
std::vector<hcl::Block> with_overrides(std::vector<hcl::Block> blocks,
                                       std::span<const hcl::Block> overrides, Arena& arena,
                                       Diagnostics& diagnostics);

bool is_override_file(std::string_view name);

}  // namespace preflint::terraform
