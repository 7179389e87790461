#pragma once

#include <string>

#include "cloudformation/node.h"
#include "value/value.h"

namespace preflint::cloudformation {

/// What a scalar means, without marks: a string, a number or a bool.
value::Value scalar_value(const Node& scalar);

/// A scalar where only text is meant, as for a parameter's default.
std::string scalar_text(const Node& scalar);

}  // namespace preflint::cloudformation
