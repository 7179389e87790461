#pragma once

#include <string>

#include "hcl/ast.h"

namespace preflint::properties {

/// A configuration in Terraform's JSON syntax.
std::string as_json(const hcl::Body& body);

}  // namespace preflint::properties
