#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "hcl/ast.h"

namespace preflint::terraform {

/// What a block of Terraform's own may contain. Arguments that begin with '*' must be there.
struct BlockSchema {
  std::string_view type;
  std::span<const std::string_view> arguments;
  std::span<const std::string_view> blocks;
};

/// The schema of a kind of block; null for those whose content is somebody else's (resources,
/// module calls, providers).
const BlockSchema* find_schema(std::string_view type);

/// Arguments and nested blocks that are not expected, and required arguments that are missing.
void check_content(const hcl::Block& block, const BlockSchema& schema, Diagnostics& diagnostics);

/// "The argument is required", at the header.
void missing_argument(const hcl::Block& block, std::string_view name, Diagnostics& diagnostics);

}  // namespace preflint::terraform
