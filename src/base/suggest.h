#pragma once

#include <span>
#include <string>
#include <string_view>

namespace preflint {

/// The name that was probably meant by `wanted`: the nearest of `names` by edit distance when it is
/// near enough (at most a third of the letters wrong, and never more than three); "" otherwise. Of
/// equally near ones the first.
std::string closest_name(std::string_view wanted, std::span<const std::string> names);

/// ` Did you mean "x"?`, or "".
std::string did_you_mean(std::string_view wanted, std::span<const std::string> names);

}  // namespace preflint
