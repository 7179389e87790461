#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cloudformation/evaluation.h"
#include "cloudformation/string_parts.h"

namespace preflint::cloudformation {

/// A place where a template names something that it defines elsewhere.
struct NamedUse {
  enum class Kind { reference, attribute };  ///< Ref, or Fn::GetAtt's logical id
  Kind kind = Kind::reference;
  std::string_view name;
  Range range;
  std::string_view attribute;  ///< that is asked of it; empty where that is computed
  Range attribute_range;
};

/// What a call of `Ref`, `Fn::GetAtt` or `Fn::Sub` names; nothing for names that are computed.
std::vector<NamedUse> named_uses(const SourceFile& source, const Call& call);

/// A name that has a loop's identifier in it.
inline bool has_placeholder(std::string_view name) {
  return name.find("${") != std::string_view::npos || name.find("&{") != std::string_view::npos;
}

}  // namespace preflint::cloudformation
