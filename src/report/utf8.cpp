// Characters as terminals show them. What is printed comes from files that nobody vouches for:
// escape sequences would rewrite the screen, and bidirectional controls show code in another order
// than it runs (Unicode technical standard 55).

#include "report/utf8.h"

#include <utf8proc.h>

namespace preflint::report {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

Character first_character(std::string_view text) {
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (length <= 0) return {};
  return {static_cast<char32_t>(code), static_cast<std::uint32_t>(length), true};
}

int columns(char32_t code) {
  return code < 0x7F ? 1 : utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
}

int columns(std::string_view text) {
  int sum = 0;
  while (!text.empty()) {
    const Character character = first_character(text);
    sum += columns(character.code);
    text.remove_prefix(character.length);
  }
  return sum;
}

bool is_invisible_control(char32_t code) {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool reorders = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                        code == 0x200E || code == 0x200F || code == 0x061C;
  const bool is_line_end = code == 0x2028 || code == 0x2029;
  return is_control || reorders || is_line_end || code == 0xFEFF;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Character character = first_character(text);
    if (text.front() == '\n' || text.front() == '\t') {
      out += ' ';
    } else if (text.front() == '\r' && text.starts_with("\r\n")) {
      // The line end that follows is the space.
    } else if (!character.valid || is_invisible_control(character.code)) {
      out += replacement;
    } else {
      out += text.substr(0, character.length);
    }
    text.remove_prefix(character.length);
  }
  return out;
}

}  // namespace preflint::report
