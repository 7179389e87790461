#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "hcl/scope.h"
#include "value/value.h"

namespace preflint::terraform {

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

/// The argument of that name, where it is there and a constant of this type; null is none.
std::optional<value::Value> constant_argument(const hcl::Block& block, std::string_view name,
                                              const value::Type& type, Diagnostics& diagnostics);
bool constant_flag(const hcl::Block& block, std::string_view name, bool otherwise,
                   Diagnostics& diagnostics);

}  // namespace preflint::terraform
