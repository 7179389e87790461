#pragma once

#include "value/convert.h"

namespace preflint::value {

/// Why nothing of type `from` converts to `to`, in cty's words.
std::string mismatch_message(const Type& from, const Type& to);

/// `to`, with each `dynamic` in it replaced by what stands there in `from`, where that can be told.
Type dynamic_replaced(const Type& from, const Type& to);

}  // namespace preflint::value
