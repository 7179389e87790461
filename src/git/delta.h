#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace preflint::git {

/// What a delta makes of `base`; nothing when it is no delta of it.
std::optional<std::string> apply_delta(std::string_view base, std::string_view delta);

}  // namespace preflint::git
