// From lines and characters to bytes and back. Text that is not UTF-8 counts one character a byte.

#include "lsp/text_position.h"

#include <algorithm>

namespace preflint::lsp {

namespace {

/// The bytes of the character that begins a text, which isn't empty.
std::size_t character_size(std::string_view text) {
  const unsigned char first = static_cast<unsigned char>(text.front());
  const std::size_t wanted = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first > 0xF4 || wanted > text.size()) return 1;
  for (std::size_t i = 1; i < wanted; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) return 1;
  }
  return wanted;
}

std::uint32_t units(std::size_t size, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return static_cast<std::uint32_t>(size);
    case Encoding::utf16:
      return size == 4 ? 2 : 1;
    case Encoding::utf32:
      return 1;
  }
  return 1;
}

}  // namespace

std::string_view name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16:
      return "utf-16";
    case Encoding::utf32:
      return "utf-32";
  }
  return "";
}

std::optional<Encoding> encoding_from(std::string_view text) {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32}) {
    if (text == name(encoding)) return encoding;
  }
  return std::nullopt;
}

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends =
        text[at] == '\n' || (text[at] == '\r' && !text.substr(at).starts_with("\r\n"));
    if (ends) starts_.push_back(at + 1);
  }
}

std::size_t LineIndex::line_of(std::size_t offset) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin()) - 1;
}

std::string_view LineIndex::line(std::size_t index) const {
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
  std::string_view all = text_.substr(starts_[index], end - starts_[index]);
  if (index + 1 == starts_.size()) return all;
  all.remove_suffix(all.ends_with("\r\n") ? 2 : 1);
  return all;
}

std::size_t LineIndex::line_begin(std::size_t offset) const { return starts_[line_of(offset)]; }

std::size_t LineIndex::line_end(std::size_t offset) const {
  const std::size_t index = line_of(offset);
  return starts_[index] + line(index).size();
}

TextPosition LineIndex::position(std::size_t offset, Encoding encoding) const {
  const std::size_t index = line_of(std::min(offset, text_.size()));
  TextPosition position{static_cast<std::uint32_t>(index), 0};
  std::string_view rest = line(index);
  std::size_t left = std::min(offset - std::min(offset, starts_[index]), rest.size());
  while (left > 0) {
    const std::size_t size = character_size(rest);
    if (size > left) break;
    position.character += units(size, encoding);
    rest.remove_prefix(size);
    left -= size;
  }
  return position;
}

std::size_t LineIndex::offset(const TextPosition& position, Encoding encoding) const {
  if (position.line >= starts_.size()) return text_.size();
  std::string_view rest = line(position.line);
  std::size_t offset = starts_[position.line];
  std::uint32_t left = position.character;
  while (left > 0 && !rest.empty()) {
    const std::size_t size = character_size(rest);
    if (units(size, encoding) > left) break;
    left -= units(size, encoding);
    rest.remove_prefix(size);
    offset += size;
  }
  return offset;
}

}  // namespace preflint::lsp
