#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rules/fix.h"

namespace preflint::fix {

/// The text of a file after edits of it, which are in order. One that overlaps the one before it is
/// left out.
std::string applied(std::string_view text, std::span<const rules::Edit> edits);

/// What changes, as a unified diff that `git apply` and `patch -p1` take; "" where nothing does.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace preflint::fix
