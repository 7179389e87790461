#pragma once

#include <string_view>

#include "cloudformation/evaluation.h"

namespace preflint::cloudformation {

/// What `Ref` gives for a name: of a loop, a pseudo parameter, a parameter, else of a resource.
value::Value reference_to(Evaluation& in, std::string_view name, Range range, const Place& place);

/// What `Fn::GetAtt` gives for "Name.Attribute".
value::Value attribute_of(Evaluation& in, std::string_view path, Range range, const Place& place);

}  // namespace preflint::cloudformation
