#pragma once

#include <string_view>
#include <vector>

#include "terraform/instance.h"
#include "value/value.h"

namespace preflint::terraform {

/// What an attribute that the resource leaves out is with the provider that the module is held to,
/// where later ones have another default. What is left out is otherwise null, and stands for the
/// present default.
std::vector<value::Value::Entry> earlier_defaults(const ResourceDeclaration& declaration,
                                                  const ResourceInstance& resource,
                                                  const ModuleInstance& instance);

/// Had the attribute another default before? A plan says what it is, whoever decided it.
bool had_other_default(std::string_view type, std::string_view attribute);

}  // namespace preflint::terraform
