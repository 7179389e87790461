#pragma once

#include <span>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/ast.h"
#include "hcl/scope.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// Adds what the top-level blocks declare to the indices of `module`. What Terraform refuses before
/// it evaluates anything has a diagnostic: unknown blocks, missing labels, names declared twice.
void declare(std::span<const hcl::Block> blocks, Module& module, const Sources& sources,
             Diagnostics& diagnostics);

/// Constants only: no variables, no functions. What defaults and types are evaluated in.
class ConstantScope final : public hcl::Scope {
 public:
  std::optional<Resolved> resolve(const hcl::Name& root, std::span<const hcl::TraverseStep> steps,
                                  Diagnostics& diagnostics) const override;
  std::vector<std::string> root_names() const override { return {}; }
  const hcl::Function* function(std::string_view) const override { return nullptr; }
  hcl::Budget& budget() const override { return budget_; }

 private:
  mutable hcl::Budget budget_;
};

}  // namespace preflint::terraform
