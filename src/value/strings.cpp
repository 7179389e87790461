// Unicode by utf8proc: normalization and grapheme clusters. Nearly all text is ASCII, which is its
// own normal form and, but for CR LF, one cluster a byte: nothing is decoded for it.
// https://www.unicode.org/reports/tr15/, https://www.unicode.org/reports/tr29/

#include "value/strings.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace preflint::value {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The first code point and its bytes; U+FFFD, one byte long, where the text isn't UTF-8.
struct CodePoint {
  utf8proc_int32_t code = 0xFFFD;
  std::size_t length = 1;
};

CodePoint first_code_point(std::string_view text) {
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &code);
  return length > 0 ? CodePoint{code, static_cast<std::size_t>(length)} : CodePoint{};
}

std::string with_replacements(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    const bool is_valid = next.code != 0xFFFD || next.length > 1;
    valid += is_valid ? text.substr(0, next.length) : std::string_view("\uFFFD");
    text.remove_prefix(next.length);
  }
  return valid;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const std::string valid = with_replacements(text);
  utf8proc_uint8_t* normal = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                   static_cast<utf8proc_ssize_t>(valid.size()), &normal,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(normal, &std::free);
  if (length < 0) return valid;
  return std::string(reinterpret_cast<const char*>(normal), static_cast<std::size_t>(length));
}

std::size_t grapheme_length(std::string_view text) {
  if (text.empty()) return 0;
  CodePoint before = first_code_point(text);
  std::size_t length = before.length;
  utf8proc_int32_t state = 0;
  while (length < text.size()) {
    const CodePoint next = first_code_point(text.substr(length));
    if (utf8proc_grapheme_break_stateful(before.code, next.code, &state)) break;
    length += next.length;
    before = next;
  }
  return length;
}

std::size_t grapheme_count(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(grapheme_length(text));
  return count;
}

std::string_view steady_prefix(std::string_view text) {
  constexpr std::string_view delimiters = "-_:;/\\,.(){}[]|?!~ \t@#$%^&*+\"'";
  if (text.empty() || delimiters.find(text.back()) != std::string_view::npos) return text;
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); next += grapheme_length(text.substr(next)))
    end = next;
  return text.substr(0, end);
}

}  // namespace preflint::value
