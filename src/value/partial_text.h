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

/// What stands between the separators, one byte each, of an unknown string, as far as it is all
/// known. The first `placed` are the first of all; of others there may be any.
std::vector<Value> known_pieces(const Value& unknown, char separator, std::size_t& placed);

}  // namespace preflint::value
