#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// The blocks of this type in `body`, but for those that Terraform refuses before it evaluates
/// anything.
std::vector<Condition> read_conditions(const hcl::Body& body, std::string_view type,
                                       Diagnostics& diagnostics);

/// Does the expression name `root`, and if `name` is not empty, `root.name`? An empty `root` stands
/// for anything.
bool refers_to(const hcl::Expression& expression, std::string_view root, std::string_view name);

}  // namespace preflint::terraform
