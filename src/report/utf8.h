#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace preflint::report {

/// The character at the beginning of a text.
struct Character {
  char32_t code = U'\uFFFD';
  std::uint32_t length = 1;  ///< in bytes
  bool valid = false;        ///< false: a byte that is not UTF-8
};

/// `text` is not empty.
Character first_character(std::string_view text);

/// The columns that a character takes on a terminal: 0, 1 or 2.
int columns(char32_t code);
int columns(std::string_view text);

/// Would it act on the terminal, or change the order of what stands beside it, instead of being
/// seen?
bool is_invisible_control(char32_t code);

/// `text` on one line, with nothing in it that a terminal obeys: control characters, and those that
/// reorder text, become U+FFFD, line ends and tabs a space.
std::string printable(std::string_view text);

}  // namespace preflint::report
