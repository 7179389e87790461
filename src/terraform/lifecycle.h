#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "terraform/module.h"

namespace preflint::terraform {

struct Lifecycle {
  std::vector<Condition> preconditions, postconditions;
};

/// The conditions of a resource, beside what is wrong with its `lifecycle` block.
Lifecycle read_lifecycle(const hcl::Block& resource, Diagnostics& diagnostics);

}  // namespace preflint::terraform
