// A source line and the carets under it. The line is taken apart into cells, each a character as it
// is shown with its columns and the byte that it stands for: then tabs, wide characters and cut
// lines come out right by themselves. Of a line that is huge (templates on a single line), only the
// bytes near the range are looked at.

#include "report/snippet.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/utf8.h"

namespace preflint::report {

namespace {

constexpr std::string_view tab = "    ";
constexpr std::uint32_t nearby = 500;  // bytes

struct Cell {
  std::string_view text;
  int width = 1;
  std::uint32_t offset = 0;  // in the file
};

bool is_boundary(std::string_view text, std::uint32_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

/// The part of the line that is looked at, cut between characters.
Range window(std::string_view text, Range line, const Range& range) {
  if (range.begin > line.begin + nearby) {
    line.begin = range.begin - nearby;
    while (!is_boundary(text, line.begin)) ++line.begin;
  }
  if (line.end > range.begin + 2 * nearby) {
    line.end = range.begin + 2 * nearby;
    while (!is_boundary(text, line.end)) --line.end;
  }
  return line;
}

std::vector<Cell> take_apart(std::string_view text, std::uint32_t offset) {
  std::vector<Cell> cells;
  int column = 0;
  while (!text.empty()) {
    const Character character = first_character(text);
    Cell cell{text.substr(0, character.length), columns(character.code), offset};
    if (text.front() == '\t') {
      cell.text = tab.substr(static_cast<std::size_t>(column) % tab.size());
      cell.width = static_cast<int>(cell.text.size());
    } else if (!character.valid || is_invisible_control(character.code)) {
      cell.text = "\xEF\xBF\xBD";
      cell.width = 1;
    }
    column += cell.width;
    offset += character.length;
    text.remove_prefix(character.length);
    cells.push_back(cell);
  }
  return cells;
}

struct Cut {
  std::size_t first = 0;
  std::size_t last = 0;  // one behind
};

/// The cells that are shown: all where they fit, else a third of the room before the caret and the
/// rest behind.
Cut cut(const std::vector<Cell>& cells, std::size_t caret) {
  Cut shown{caret, caret};
  int room = widest_line;
  const auto fits = [&](std::size_t at) { return cells[at].width <= room; };
  const auto grow_back = [&](int until) {
    while (shown.first > 0 && room > until && fits(shown.first - 1))
      room -= cells[--shown.first].width;
  };
  grow_back(widest_line - widest_line / 3);
  while (shown.last < cells.size() && fits(shown.last)) room -= cells[shown.last++].width;
  grow_back(0);
  return shown;
}

}  // namespace

Snippet snippet(const SourceFile& file, const Range& range) {
  const Range line = file.line_range(range.begin);
  const Range seen = window(file.text(), line, range);
  const std::vector<Cell> cells = take_apart(file.text(seen), seen.begin);
  const auto starts_before = [](const Cell& cell, std::uint32_t offset) {
    return cell.offset < offset;
  };
  const auto begin = std::lower_bound(cells.begin(), cells.end(), range.begin, starts_before);
  const auto end = std::lower_bound(begin, cells.end(), range.end, starts_before);
  const std::size_t first = static_cast<std::size_t>(begin - cells.begin());
  const std::size_t last = static_cast<std::size_t>(end - cells.begin());

  const Cut shown = cut(cells, first);
  Snippet out;
  out.line = file.position(range.begin).line;
  int column = 0;
  if (shown.first > 0 || seen.begin > line.begin) {
    out.text += "…";
    column = 1;
  }
  out.caret_begin = column;
  int width = 0;
  for (std::size_t at = shown.first; at < shown.last; ++at) {
    out.text += cells[at].text;
    if (at < first) out.caret_begin += cells[at].width;
    if (at >= first && at < last) width += cells[at].width;
  }
  out.caret_width = std::max(width, 1);
  if (shown.last < cells.size() || seen.end < line.end) out.text += "…";
  return out;
}

std::string point_at(const Sources& sources, const Range& range, std::string_view label,
                     Color color, const Paint& paint, std::size_t& margin) {
  if (!range.is_somewhere()) return {};
  const Snippet shown = snippet(sources.file(range.file), range);
  const std::string number = fmt::to_string(shown.line);
  margin = number.size() + 2;
  const std::string bar = paint(Color::blue, fmt::format("{:{}}|", "", margin));
  const std::string carets(static_cast<std::size_t>(shown.caret_width), '^');
  std::string out = paint(Color::blue, fmt::format("{:>{}}", "-->", margin + 2)) + ' ' +
                    printable(sources.describe(range)) + '\n';
  out += bar + '\n';
  out +=
      paint(Color::blue, ' ' + number + " |") + (shown.text.empty() ? "" : ' ' + shown.text) + '\n';
  out += bar + fmt::format("{:{}}", "", shown.caret_begin + 1) + paint(color, carets);
  if (!label.empty()) out += ' ' + paint(color, printable(label));
  return out + '\n';
}

}  // namespace preflint::report
