#pragma once

#include "hcl/scope.h"
#include "terraform/instance.h"

namespace preflint::terraform {

/// What the expressions of a module can name: `var`, `local`, `module`, `data`, `path`,
/// `terraform`, resources by type, and where a block has them `each`, `count` and `self`.
/// Diagnostics about names are Terraform's.
/// https://developer.hashicorp.com/terraform/language/expressions/references
class ModuleScope final : public hcl::Scope {
 public:
  explicit ModuleScope(ModuleInstance& instance) : instance_(instance) {}
  /// In a block with `count` or `for_each`.
  ModuleScope(ModuleInstance& instance, Expansion::Mode mode, const Repetition& repetition,
              const value::Value* self = nullptr)
      : instance_(instance), mode_(mode), repetition_(&repetition), self_(self) {}

  std::optional<Resolved> resolve(const hcl::Name& root, std::span<const hcl::TraverseStep> steps,
                                  Diagnostics& diagnostics) const override;
  std::vector<std::string> root_names() const override;
  const hcl::Function* function(std::string_view name) const override;
  std::string_view provider(std::string_view name) const override;
  hcl::Budget& budget() const override { return instance_.root().budget; }
  bool keeps_known() const override { return true; }

 private:
  ModuleInstance& instance_;
  Expansion::Mode mode_ = Expansion::Mode::single;
  const Repetition* repetition_ = nullptr;
  const value::Value* self_ = nullptr;
};

}  // namespace preflint::terraform
