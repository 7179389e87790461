#pragma once

#include "hcl/json.h"

namespace preflint::terraform {

/// What Terraform's language says of blocks and attributes. What a provider's resource makes of an
/// object is told by the attribute's name: those of the AWS provider that are maps are known.
const hcl::JsonSchema& json_schema();

}  // namespace preflint::terraform
