#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// The address that an expression is: `aws_s3_bucket.b`, `module.m["k"].aws_s3_bucket.b[0]`,
/// `module.m`. What is none has a diagnostic.
std::optional<Target> read_target(const hcl::Expression& expression, Diagnostics& diagnostics);

/// Reads a `moved`, `removed` or `import` block into the module.
void declare_statement(const hcl::Block& block, Module& module, Diagnostics& diagnostics);

}  // namespace preflint::terraform
