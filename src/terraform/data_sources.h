#pragma once

#include <vector>

#include "terraform/instance.h"
#include "value/value.h"

namespace preflint::terraform {

/// Which attributes a resource type has that its provider's configuration decides; none of a type
/// that is not known.
struct Computes {
  bool tags_all = false;
  bool region = false;
};
Computes what_is_computed(const Root& root, const ResourceDeclaration& declaration);

/// Attributes that Terraform would compute and that follow from the configuration alone: `json` of
/// a policy document, the region, `tags_all`, `output` of `terraform_data`. They are added to the
/// entries of an evaluated block.
void add_computed(ModuleInstance& instance, const ResourceDeclaration& declaration,
                  const Computes& computes, const Text& address,
                  std::vector<value::Value::Entry>& entries);

}  // namespace preflint::terraform
