#pragma once

#include "terraform/module.h"
#include "value/value.h"

namespace preflint::terraform {

/// The IAM policy document that a `data "aws_iam_policy_document"` describes, in IAM's JSON form,
/// each part with its marks. `body` is the evaluated block.
value::Value policy_document(const value::Value& body);

/// The document as the provider's text: known where all of it is, and always with the document
/// itself as `encoded`. `indented` as in `json`, otherwise as in `minified_json`.
value::Value policy_document_text(const value::Value& document, bool indented);

}  // namespace preflint::terraform
