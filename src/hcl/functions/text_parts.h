#pragma once

// What the functions on strings make of texts that are known in part. Each gets the unknown string
// with its marks.

#include <functional>
#include <string>
#include <string_view>

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

}  // namespace preflint::hcl
