#pragma once

#include <vector>

#include "value/value.h"

namespace preflint::value {

/// Brings elements into the order in which cty walks over a set, and merges those that are
/// certainly equal.
void sort_as_set(const Type& element, std::vector<Value>& elements);

}  // namespace preflint::value
