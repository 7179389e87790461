#pragma once

#include <span>

#include "value/value.h"

namespace preflint::rules {

/// The elements of a list; of anything else, which a rule may hand over as well, none.
inline std::span<const value::Value> items_of(const value::Value& list) {
  return list.is_sequence() ? list.elements() : std::span<const value::Value>();
}

}  // namespace preflint::rules
