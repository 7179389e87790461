#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "value/value.h"

namespace preflint::value {

/// The stretches of text between the holes of an unknown string, and those of its holes. The first
/// is what it begins with, the last what it ends with; either may be "".
std::vector<std::string> texts_between_holes(const Value& unknown);

/// Can an unknown string turn out to be `text`? It begins and ends with what is known of it, and
/// has the rest of that in between.
bool may_be(const Value& unknown, std::string_view text);

}  // namespace preflint::value
