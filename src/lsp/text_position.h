#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace preflint::lsp {

/// In what a client counts the characters of a line.
enum class Encoding : unsigned char { utf8, utf16, utf32 };

std::string_view name(Encoding encoding);
std::optional<Encoding> encoding_from(std::string_view name);

/// A place as the protocol counts: both start at 0.
struct TextPosition {
  std::uint32_t line = 0;
  std::uint32_t character = 0;

  auto operator<=>(const TextPosition&) const = default;
};

/// The lines of a text, which end with LF, CR LF or CR as the protocol has it.
class LineIndex {
 public:
  /// `text` outlives the index.
  explicit LineIndex(std::string_view text);

  /// An offset inside a character is that of its beginning; one beyond the end, the end.
  TextPosition position(std::size_t offset, Encoding encoding) const;
  /// Beyond the end of a line or of the text, that end; between the halves of a character, its
  /// beginning.
  std::size_t offset(const TextPosition& position, Encoding encoding) const;
  /// Where the line that holds `offset` ends, without what ends it.
  std::size_t line_end(std::size_t offset) const;
  std::size_t line_begin(std::size_t offset) const;

 private:
  std::size_t line_of(std::size_t offset) const;
  std::string_view line(std::size_t index) const;

  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace preflint::lsp
