#pragma once

#include "base/diagnostic.h"
#include "value/value.h"

namespace preflint::terraform {

/// The IAM policy document that a `data "aws_iam_policy_document"` describes, in IAM's JSON form,
/// each part with its marks. `body` is the evaluated block.
value::Value policy_document(const value::Value& body, Diagnostics& diagnostics);

}  // namespace preflint::terraform
