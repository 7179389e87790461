#pragma once

#include <vector>

#include "terraform/instance.h"
#include "value/value.h"

namespace preflint::terraform {

/// Attributes that Terraform would compute and that follow from the configuration alone: `json` of
/// a policy document, the name of a configured region, `tags_all`, `output` of `terraform_data`.
/// They are added to the entries of an evaluated block.
void add_computed(ModuleInstance& instance, const ResourceDeclaration& declaration,
                  const Text& address, std::vector<value::Value::Entry>& entries);

}  // namespace preflint::terraform
