#pragma once

#include <string>

#include "value/value.h"

namespace preflint::hcl {

/// A wholly known value as `yamlencode` writes it.
std::string write_yaml(const value::Value& value);

}  // namespace preflint::hcl
