#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace preflint::cloudformation {

/// Why a text can't be read any further.
struct SyntaxError {
  std::size_t at = 0;    ///< where the reader gave up
  std::size_t good = 0;  ///< what it had understood by then ends here
  std::string what;      ///< a sentence
};

/// A part of a text, as offsets.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The lines of the resource, parameter or other entry of a section that `offset` stands in, told
/// by their indentation alone, or of the section where it has no entries by then; nothing for texts
/// that are not laid out like that.
std::optional<Extent> entry_around(std::string_view text, std::size_t offset);

enum class Syntax : unsigned char { json, yaml };

/// The text with nothing in `part`, all else where it was.
std::string without(std::string_view text, Extent part, Syntax syntax);

}  // namespace preflint::cloudformation
