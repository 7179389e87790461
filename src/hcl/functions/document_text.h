#pragma once

#include <string_view>

#include "value/value.h"

namespace preflint::hcl {

/// What a document would be if its text were written out and every `old` in it replaced: in its
/// strings, at any depth. Modules fill in placeholders of a policy so. A replacement that is not
/// known leaves a hole where it would stand.
value::Value replace_in_document(const value::Value& document, std::string_view old,
                                 const value::Value& replacement);

}  // namespace preflint::hcl
