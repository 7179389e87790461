#pragma once

#include <string_view>

#include "base/json_reader.h"
#include "hcl/ast.h"

namespace preflint::hcl {

/// A copy in `into` of an expression that was parsed from the decoded text of a JSON string, with
/// the ranges of what it was written as. `content` is what stands between the string's quotes.
const Expression* relocated(const Expression& expression, File& into, const Range& content,
                            std::span<const JsonPiece> pieces);

/// The range of [begin, end) of the decoded text.
Range relocated(std::uint32_t begin, std::uint32_t end, const Range& content,
                std::span<const JsonPiece> pieces);

/// A string of the decoded text from `begin` on, which knows where its parts were written.
value::Value relocated_string(std::string_view text, std::uint32_t begin, const Range& content,
                              std::span<const JsonPiece> pieces);

}  // namespace preflint::hcl
