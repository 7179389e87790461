// What a syntax error costs: the resource that it stands in. No reader can go on behind an error,
// but templates are laid out in lines, and the entries of a section share their indentation
// whatever stands in them, so that the lines of one can be taken out and the rest read again.

#include "cloudformation/recover.h"

#include <algorithm>

namespace preflint::cloudformation {
namespace {

constexpr std::size_t no_line = std::string_view::npos;

/// A line by where it begins.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    if (offset == 0) return 0;
    const std::size_t before = text_.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  }
  std::size_t next(std::size_t line) const {
    const std::size_t end = text_.find('\n', line);
    return end == std::string_view::npos || end + 1 >= text_.size() ? no_line : end + 1;
  }
  std::size_t previous(std::size_t line) const { return line == 0 ? no_line : at(line - 1); }

  std::size_t indent(std::size_t line) const {
    return std::min(text_.find_first_not_of(' ', line), text_.size()) - line;
  }
  /// The first character behind the indentation; 0 where there is none.
  char first(std::size_t line) const {
    const std::size_t begin = line + indent(line);
    return begin < text_.size() && text_[begin] != '\r' && text_[begin] != '\n' ? text_[begin]
                                                                                : '\0';
  }
  /// Does the line say how deep it stands? Blank lines and comments don't, nor do those that tabs
  /// indent.
  bool is_placed(std::size_t line) const {
    const char c = first(line);
    return c != '\0' && c != '#' && c != '\t';
  }

  /// From `line` upwards and downwards, the first that stands at most (at least) so deep.
  std::size_t up_to(std::size_t line, std::size_t most) const {
    while (line != no_line && (!is_placed(line) || indent(line) > most)) line = previous(line);
    return line;
  }
  std::size_t down_to(std::size_t line, std::size_t most) const {
    const auto closes = [&](std::size_t at) {
      return indent(at) == most && (first(at) == '}' || first(at) == ']');
    };
    while (line != no_line && (!is_placed(line) || indent(line) > most || closes(line)))
      line = next(line);
    return line;
  }
  std::size_t first_placed(std::size_t line) const {
    while (line != no_line && !is_placed(line)) line = next(line);
    return line;
  }

 private:
  std::string_view text_;
};

/// How deep the sections stand: as `Resources` does.
std::optional<std::size_t> section_indent(std::string_view text, const Lines& lines) {
  constexpr std::string_view name = "Resources";
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t line = lines.at(at);
    std::size_t begin = line + lines.indent(line);
    const bool is_quoted = text[begin] == '"' || text[begin] == '\'';
    if (begin + is_quoted != at) continue;
    const std::size_t colon = text.find_first_not_of(" \t", at + name.size() + is_quoted);
    if (colon != std::string_view::npos && text[colon] == ':') return lines.indent(line);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Extent> entry_around(std::string_view text, std::size_t offset) {
  const Lines lines(text);
  const std::optional<std::size_t> depth = section_indent(text, lines);
  if (!depth) return std::nullopt;
  const std::size_t here = lines.at(offset);
  const std::size_t section = lines.up_to(here, *depth);
  if (section == no_line || lines.indent(section) < *depth || lines.first(section) == '-')
    return std::nullopt;
  const auto extent = [&](std::size_t line) {
    const std::size_t behind = lines.next(line);
    const std::size_t end = behind == no_line ? no_line : lines.down_to(behind, lines.indent(line));
    return Extent{line, std::min(end, text.size())};
  };
  const std::size_t behind = lines.next(section);
  const std::size_t child = behind == no_line ? no_line : lines.first_placed(behind);
  const bool has_entries = child != no_line && child <= here && lines.indent(child) > *depth;
  return extent(has_entries ? lines.up_to(here, lines.indent(child)) : section);
}

std::string without(std::string_view text, Extent part, Syntax syntax) {
  std::string result(text);
  bool is_line_start = true;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const bool is_line_end = result[i] == '\n' || result[i] == '\r';
    // A comment ends a block of text before it, which blank lines would go on with.
    if (!is_line_end) result[i] = is_line_start && syntax == Syntax::yaml ? '#' : ' ';
    is_line_start = is_line_end;
  }
  const std::size_t before = result.find_last_not_of(" \t\r\n", part.begin - (part.begin > 0));
  const std::size_t behind = result.find_first_not_of(" \t\r\n", part.end);
  const bool was_last = syntax == Syntax::json && behind != std::string::npos &&
                        before != std::string::npos && result[behind] == '}' &&
                        result[before] == ',';
  if (was_last) result[before] = ' ';
  return result;
}

}  // namespace preflint::cloudformation
