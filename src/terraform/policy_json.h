#pragma once

#include "value/value.h"

namespace preflint::terraform {

/// The document as the provider's text: known where all of it is, and always with the document
/// itself as `encoded`. `indented` as in `json`, otherwise as in `minified_json`.
value::Value policy_document_text(const value::Value& document, bool indented);

}  // namespace preflint::terraform
