#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "hcl/function.h"

namespace preflint::rules {

/// A parameter that takes any value as it is: null, unknown, marked.
inline hcl::Parameter anything(std::string_view name) {
  return {.name = name,
          .type = value::Type::dynamic(),
          .allow_null = true,
          .allow_unknown = true,
          .allow_dynamic = true,
          .allow_marked = true};
}

/// A function of rules that decides for itself what unknown arguments and open lists mean.
inline hcl::Function three_valued(std::string_view name, std::string_view summary,
                                  std::vector<hcl::Parameter> parameters,
                                  std::function<value::Value(const hcl::Call&)> call) {
  hcl::Function made{.name = name,
                     .summary = summary,
                     .parameters = std::move(parameters),
                     .call = std::move(call)};
  made.not_null = false;
  made.takes_open = true;
  return made;
}

}  // namespace preflint::rules
