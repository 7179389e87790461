#pragma once

#include <span>
#include <string_view>

#include "cloudformation/sam_resource.h"

namespace preflint::cloudformation {

/// A kind of resource that SAM adds to CloudFormation.
struct SamKind {
  std::string_view type;
  std::string_view globals;  ///< its section of `Globals`; empty for none
  void (*expand)(Sam& sam, const SamResource& resource);
  std::string_view properties;  ///< the names, separated by blanks
};

std::span<const SamKind> sam_kinds();
/// Null for a type that SAM doesn't have.
const SamKind* find_sam_kind(std::string_view type);

/// Warns of names that SAM doesn't know and that are near one that it does: of types, of sections
/// of `Globals`, of properties.
void check_sam_type(Sam& sam, const Node& type);
void check_sam_globals(Sam& sam);
void check_sam_properties(Sam& sam, const SamKind& kind, const Node& properties);

}  // namespace preflint::cloudformation
