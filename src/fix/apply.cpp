// Edits as a text, and as a difference of texts. The difference is one between few lines that are
// far apart: lines are compared from one that changes to the next place where several agree again.
// https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html

#include "fix/apply.h"

#include <algorithm>
#include <vector>

namespace preflint::fix {

namespace {

constexpr std::size_t context = 3;
/// So many equal lines end a change, and so far is looked for them.
constexpr std::size_t enough_equal = 3;
constexpr std::size_t farthest = 200;
constexpr std::size_t most_compared = 40'000;  // pairs of lines

using Lines = std::vector<std::string_view>;  // each with its end

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// Lines [begin, end) of the one text that become lines [begin, end) of the other.
struct Change {
  std::size_t old_begin, old_end;
  std::size_t new_begin, new_end;
};

bool agree(const Lines& before, std::size_t i, const Lines& after, std::size_t j) {
  for (std::size_t n = 0; n < enough_equal; ++n) {
    const bool ends = i + n >= before.size() || j + n >= after.size();
    if (ends) return i + n >= before.size() && j + n >= after.size();
    if (before[i + n] != after[j + n]) return false;
  }
  return true;
}

/// From the first lines that differ to where they agree again: the nearest such place.
Change change_at(const Lines& before, std::size_t i, const Lines& after, std::size_t j) {
  for (std::size_t distance = 1; distance <= 2 * farthest; ++distance) {
    for (std::size_t removed = 0; removed <= distance; ++removed) {
      const std::size_t added = distance - removed;
      if (i + removed > before.size() || j + added > after.size()) continue;
      if (agree(before, i + removed, after, j + added)) return {i, i + removed, j, j + added};
    }
  }
  return {i, before.size(), j, after.size()};
}

/// The same change without the lines that it holds on both sides: the longest common subsequence.
void split(const Change& change, const Lines& before, const Lines& after,
           std::vector<Change>& into) {
  const std::size_t rows = change.old_end - change.old_begin;
  const std::size_t columns = change.new_end - change.new_begin;
  if (rows * columns > most_compared) return into.push_back(change);
  std::vector<std::size_t> longest((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return longest[i * (columns + 1) + j];
  };
  const auto are_equal = [&](std::size_t i, std::size_t j) {
    return before[change.old_begin + i] == after[change.new_begin + j];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;)
      at(i, j) = are_equal(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::size_t i = 0, j = 0;
  while (i < rows || j < columns) {
    const std::size_t first_row = i, first_column = j;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && are_equal(i, j)) break;
      if (j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) {
        ++i;
      } else {
        ++j;
      }
    }
    into.push_back({change.old_begin + first_row, change.old_begin + i,
                    change.new_begin + first_column, change.new_begin + j});
    while (i < rows && j < columns && are_equal(i, j)) ++i, ++j;
  }
}

std::vector<Change> changes(const Lines& before, const Lines& after) {
  std::vector<Change> found;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i, ++j;
      continue;
    }
    const Change change = change_at(before, i, after, j);
    split(change, before, after, found);
    i = change.old_end;
    j = change.new_end;
  }
  return found;
}

/// As git quotes names.
std::string file_line(std::string_view sign, std::string_view prefix, std::string_view path) {
  const bool is_plain = std::ranges::none_of(
      path, [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
  std::string name = std::string(prefix) + std::string(path.substr(path.starts_with('/') ? 1 : 0));
  if (!is_plain) {
    std::string quoted = "\"";
    for (const char c : name) {
      if (c == '"' || c == '\\') quoted += '\\';
      if (c == '\n') {
        quoted += "\\n";
      } else if (c == '\t') {
        quoted += "\\t";
      } else {
        quoted += c;
      }
    }
    name = quoted + '"';
  }
  const bool needs_end = name.find(' ') != std::string::npos;
  return std::string(sign) + ' ' + name + (needs_end ? "\t\n" : "\n");
}

void add_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string span_of(std::size_t begin, std::size_t size) {
  return std::to_string(size == 0 ? begin : begin + 1) + ',' + std::to_string(size);
}

}  // namespace

std::string applied(std::string_view text, std::span<const rules::Edit> edits) {
  std::string result;
  std::size_t at = 0;
  for (const rules::Edit& edit : edits) {
    if (edit.range.begin < at) continue;
    result.append(text.substr(at, edit.range.begin - at)).append(edit.text);
    at = edit.range.end;
  }
  return result.append(text.substr(at));
}

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return "";
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const std::vector<Change> all = changes(old_lines, new_lines);
  std::string out = file_line("---", "a/", path) + file_line("+++", "b/", path);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last + 1 < all.size() && all[last + 1].old_begin - all[last].old_end <= 2 * context)
      ++last;
    const std::size_t lead = std::min(context, all[first].old_begin);
    const std::size_t tail = std::min(context, old_lines.size() - all[last].old_end);
    const std::size_t begin = all[first].old_begin - lead, end = all[last].old_end + tail;
    const std::size_t new_begin = all[first].new_begin - lead;
    out += "@@ -" + span_of(begin, end - begin) + " +" +
           span_of(new_begin, all[last].new_end + tail - new_begin) + " @@\n";
    std::size_t at = begin;
    for (; first <= last; ++first) {
      const Change& change = all[first];
      for (; at < change.old_begin; ++at) add_line(out, ' ', old_lines[at]);
      for (; at < change.old_end; ++at) add_line(out, '-', old_lines[at]);
      for (std::size_t i = change.new_begin; i < change.new_end; ++i)
        add_line(out, '+', new_lines[i]);
    }
    for (; at < end; ++at) add_line(out, ' ', old_lines[at]);
  }
  return out;
}

}  // namespace preflint::fix
