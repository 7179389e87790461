#pragma once

#include <span>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/ast.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// Adds what the top-level blocks declare to the indices of `module`. What Terraform refuses before
/// it evaluates anything has a diagnostic: unknown blocks, missing labels, names declared twice.
void declare(std::span<const hcl::Block> blocks, Module& module, const Sources& sources,
             Diagnostics& diagnostics);

}  // namespace preflint::terraform
