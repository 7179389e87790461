// Changes of documents, and positions as the protocol writes them.

#include "lsp/documents.h"

#include "base/source.h"

namespace preflint::lsp {

std::optional<TextPosition> read_position(const Json& position) {
  const std::optional<std::uint32_t> line = as_count(member(position, "line"));
  const std::optional<std::uint32_t> character = as_count(member(position, "character"));
  if (!line || !character) return std::nullopt;
  return TextPosition{*line, *character};
}

std::optional<TextRange> read_range(const Json& range) {
  const std::optional<TextPosition> start = read_position(member(range, "start"));
  const std::optional<TextPosition> end = read_position(member(range, "end"));
  if (!start || !end || *end < *start) return std::nullopt;
  return TextRange{*start, *end};
}

Json write_position(const TextPosition& position) {
  return {{"line", position.line}, {"character", position.character}};
}

Json write_range(const LineIndex& lines, std::size_t begin, std::size_t end, Encoding encoding) {
  return {{"start", write_position(lines.position(begin, encoding))},
          {"end", write_position(lines.position(end, encoding))}};
}

std::optional<std::string> apply_changes(std::string& text, const Json& changes,
                                         Encoding encoding) {
  if (!changes.is_array()) return "contentChanges is no array.";
  for (const Json& change : changes) {
    const Json& written = member(change, "text");
    if (!written.is_string()) return "A change has no text.";
    const std::string& replacement = written.get_ref<const std::string&>();
    const Json& where = member(change, "range");
    if (where.is_null()) {
      text = replacement;
      continue;
    }
    const std::optional<TextRange> range = read_range(where);
    if (!range) return "The range of a change is none.";
    const LineIndex lines(text);
    const std::size_t begin = lines.offset(range->start, encoding);
    const std::size_t end = lines.offset(range->end, encoding);
    if (text.size() + replacement.size() > Sources::largest_file)
      return "The document is too large.";
    text.replace(begin, end - begin, replacement);
  }
  return std::nullopt;
}

}  // namespace preflint::lsp
