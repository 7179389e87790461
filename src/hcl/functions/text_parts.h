#pragma once

// What the functions on strings make of texts that are known in part. Each gets the unknown string
// with its marks.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "value/value.h"

namespace preflint::hcl {

using MapText = std::function<std::string(std::string_view)>;
using CutText = std::function<std::string_view(std::string_view)>;

/// With each stretch of text mapped, where mapping a text is mapping its characters.
value::Value with_mapped_texts(const value::Value& unknown, const MapText& map);

/// Cut at both ends. What is cut off may go on into a hole where nothing is left of the text before
/// it.
value::Value with_cut_ends(const value::Value& unknown, const CutText& cut_begin,
                           const CutText& cut_end);

/// What there is between the separators, one byte each, as far as it is all known; the list is
/// open.
std::vector<value::Value> known_pieces(const value::Value& unknown, char separator,
                                       std::size_t& placed);

}  // namespace preflint::hcl
