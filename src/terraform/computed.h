#pragma once

#include <vector>

#include "terraform/module.h"
#include "terraform/provider.h"
#include "value/value.h"

namespace preflint::terraform {

/// What expressions see of a resource of AWS's besides what the configuration sets: `id`, `arn` and
/// others that its provider makes of the arguments. Known where they follow from the configuration
/// alone; otherwise strings of which it is known that they will be there, and how they begin.
std::vector<value::Value::Entry> computed_attributes(const ResourceDeclaration& declaration,
                                                     const Text& address,
                                                     const std::vector<value::Value::Entry>& given,
                                                     const AwsProvider& provider);

}  // namespace preflint::terraform
