#pragma once

#include <string_view>

#include "cloudformation/sam_nodes.h"

namespace preflint::cloudformation {

/// The properties of a resource of SAM's of this kind ("Function") with those of `Globals` behind
/// them: what the resource says itself replaces a single value, is merged into a mapping, and
/// follows the items of a list. Never null.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
const Node* with_globals(const Maker& make, const Node* globals, std::string_view kind,
                         const Node& entry);

}  // namespace preflint::cloudformation
