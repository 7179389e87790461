#pragma once

#include <map>
#include <string>

#include "base/range.h"

namespace preflint::cloudformation {

/// What is known from outside of a template.
struct LowerOptions {
  struct ParameterValue {
    std::string text;  ///< list parameters: separated by commas
    Range range;       ///< in the parameter file; nowhere when it came from the command line
  };
  std::map<std::string, ParameterValue, std::less<>> parameters;
  std::string region;   ///< empty: not known
  std::string account;  ///< empty: not known
};

}  // namespace preflint::cloudformation
