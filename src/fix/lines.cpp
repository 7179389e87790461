// A line of HCL has up to three cells: what leads, the assignment, a comment. In neighbouring lines
// that all have an assignment, these begin in one column, and so do comments in neighbouring lines
// that all have one. An assignment counts if it ends on its line. That is what hclwrite's formatter
// does (https://pkg.go.dev/github.com/hashicorp/hcl/v2/hclwrite#Format).

#include "fix/lines.h"

#include <algorithm>

#include "fix/settings.h"

namespace preflint::fix {

namespace {

/// A line by its cells. Gaps are the blanks before the assignment and before the comment.
struct Cells {
  std::string_view lead;
  std::size_t assign_gap = 0;
  std::string_view assign;
  std::size_t comment_gap = 0;
  std::string_view comment;
  bool opens_heredoc = false;
};

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view trimmed_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Finds the signs of a line that count, stepping over strings and what is interpolated in them.
class Scanner {
 public:
  explicit Scanner(std::string_view line) : line_(line) {}

  Cells run() {
    while (at_ < line_.size() && comment_ == npos) {
      if (means_nothing(line_[at_])) {
        ++at_;
      } else if (next_is("#") || next_is("//")) {
        comment_ = at_;
      } else if (next_is("/*")) {
        inline_comment();
      } else if (line_[at_] == '"') {
        string();
      } else {
        sign(line_[at_]);
      }
    }
    return cells();
  }

 private:
  static constexpr std::size_t npos = std::string_view::npos;

  bool next_is(std::string_view what) const { return line_.substr(at_).starts_with(what); }

  static bool means_nothing(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
           c == '_';
  }

  void inline_comment() {
    const std::size_t end = line_.find("*/", at_ + 2);
    if (end == npos) {
      is_odd_ = true;
      at_ = line_.size();
    } else if (is_blank(line_.substr(end + 2))) {
      comment_ = at_;
    } else {
      at_ = end + 2;
    }
  }

  /// The braces of an interpolation are balanced, so only the quotes in it have to be stepped over.
  void string() {
    std::size_t depth = 0;
    for (++at_; at_ < line_.size(); ++at_) {
      if (line_[at_] == '\\') {
        ++at_;
      } else if (next_is("${") || next_is("%{")) {
        ++depth, ++at_;
      } else if (line_[at_] == '}' && depth > 0) {
        --depth;
      } else if (line_[at_] == '"' && depth == 0) {
        break;
      }
    }
    ++at_;
  }

  void sign(char c) {
    const bool is_pair =
        next_is("==") || next_is("!=") || next_is("<=") || next_is(">=") || next_is("=>");
    if (is_pair) {
      at_ += 2;
      return;
    }
    if (next_is("<<")) opens_heredoc_ = true;
    if (c == '=' && equals_ == npos && !is_blank(line_.substr(0, at_))) equals_ = at_;
    if (equals_ != npos) {
      if (c == '{' || c == '[' || c == '(') ++depth_;
      if (c == '}' || c == ']' || c == ')') --depth_;
    }
    ++at_;
  }

  Cells cells() const {
    Cells cells{.opens_heredoc = opens_heredoc_};
    std::string_view rest = line_;
    const bool is_comment_alone = comment_ != npos && is_blank(line_.substr(0, comment_));
    if (is_odd_ || is_comment_alone) {
      cells.lead = rest;
      return cells;
    }
    if (comment_ != npos) {
      cells.comment = trimmed_end(rest.substr(comment_));
      rest = rest.substr(0, comment_);
    }
    const std::size_t before_comment = rest.size();
    rest = trimmed_end(rest);
    cells.comment_gap = before_comment - rest.size();
    cells.lead = rest;
    if (equals_ != npos && depth_ == 0) {
      cells.assign = rest.substr(equals_);
      cells.lead = trimmed_end(rest.substr(0, equals_));
      cells.assign_gap = equals_ - cells.lead.size();
    }
    return cells;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t equals_ = npos;
  std::size_t comment_ = npos;
  int depth_ = 0;
  bool is_odd_ = false;
  bool opens_heredoc_ = false;
};

Cells cells_of(std::string_view line) { return Scanner(line).run(); }

/// Gives every run of lines for which `has` the gap that lets what follows begin in one column.
template <class Has, class Width, class Gap>
void align_column(std::vector<Cells>& lines, const Has& has, const Width& width, const Gap& gap) {
  for (std::size_t first = 0; first < lines.size();) {
    if (!has(lines[first])) {
      ++first;
      continue;
    }
    std::size_t end = first, widest = 0;
    for (; end < lines.size() && has(lines[end]); ++end)
      widest = std::max(widest, width(lines[end]));
    for (; first < end; ++first) gap(lines[first]) = widest - width(lines[first]) + 1;
  }
}

void align_cells(std::vector<Cells>& lines) {
  align_column(
      lines, [](const Cells& line) { return !line.assign.empty(); },
      [](const Cells& line) { return columns(line.lead); },
      [](Cells& line) -> std::size_t& { return line.assign_gap; });
  align_column(
      lines, [](const Cells& line) { return !line.comment.empty(); },
      [](const Cells& line) { return columns(line.lead) + line.assign_gap + columns(line.assign); },
      [](Cells& line) -> std::size_t& { return line.comment_gap; });
}

std::string text_of_cells(const Cells& cells) {
  std::string text(cells.lead);
  if (!cells.assign.empty()) text.append(cells.assign_gap, ' ').append(cells.assign);
  if (!cells.comment.empty()) text.append(cells.comment_gap, ' ').append(cells.comment);
  return text;
}

bool are_linked(const Cells& upper, const Cells& lower) {
  return (!upper.assign.empty() && !lower.assign.empty()) ||
         (!upper.comment.empty() && !lower.comment.empty());
}

bool has_same_gaps(const Cells& a, const Cells& b) {
  return (a.assign.empty() || a.assign_gap == b.assign_gap) &&
         (a.comment.empty() || a.comment_gap == b.comment_gap);
}

}  // namespace

std::vector<std::string> aligned(const std::vector<std::string>& lines) {
  std::vector<Cells> cells;
  for (const std::string& line : lines) cells.push_back(cells_of(line));
  align_cells(cells);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool has_cells = !cells[i].assign.empty();
    result.push_back(has_cells ? text_of_cells(cells[i]) : lines[i]);
  }
  return result;
}

LineIndex::LineIndex(std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    begins_.push_back(at);
    at = std::min(text.find('\n', at), text.size()) + 1;
  }
}

std::size_t LineIndex::line_of(std::size_t at) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(begins_, at) - begins_.begin()) - 1;
}

std::size_t LineEditor::stop(std::size_t line) const {
  return line_stop(text_, lines_.begin(line));
}

std::string_view LineEditor::text_of(std::size_t line) const {
  return text_.substr(lines_.begin(line), stop(line) - lines_.begin(line));
}

void LineEditor::replace(const Range& range, std::string text) {
  const std::size_t line = lines_.line_of(range.begin);
  if (line == lines_.line_of(range.end) && text.find('\n') == std::string::npos) {
    in_line_[line].push_back({range, std::move(text)});
  } else {
    edits_.push_back({range, std::move(text)});
  }
}

void LineEditor::insert_behind(std::uint32_t at, const std::vector<std::string>& lines) {
  std::vector<std::string>& there = behind_[lines_.line_of(at)];
  there.insert(there.end(), lines.begin(), lines.end());
}

std::string LineEditor::edited(std::size_t line) const {
  std::string text(text_of(line));
  const auto found = in_line_.find(line);
  if (found == in_line_.end()) return text;
  std::vector<rules::Edit> edits = found->second;
  std::ranges::sort(edits,
                    [](const auto& a, const auto& b) { return a.range.begin > b.range.begin; });
  for (const rules::Edit& edit : edits)
    text.replace(edit.range.begin - lines_.begin(line), edit.range.size(), edit.text);
  return text;
}

/// Are the line and the next one aligned with each other? What is behind a heredoc's opening is
/// text.
bool LineEditor::may_be_linked(std::size_t upper) const {
  if (upper + 1 >= lines_.size()) return false;
  const Cells first = cells_of(text_of(upper));
  return !first.opens_heredoc && are_linked(first, cells_of(text_of(upper + 1)));
}

void LineEditor::align(std::size_t line, std::set<std::size_t>& done) {
  std::size_t first = line, last = line;
  while (first > 0 && may_be_linked(first - 1)) --first;
  while (may_be_linked(last)) ++last;

  std::vector<Cells> before;
  for (std::size_t i = first; i <= last; ++i) before.push_back(cells_of(text_of(i)));
  std::vector<Cells> formatted = before;
  align_cells(formatted);
  const bool was_aligned = std::ranges::equal(before, formatted, has_same_gaps);

  // The lines as they will be; null for those that are there already.
  std::vector<std::string> texts;
  std::vector<std::string*> added;
  for (std::size_t i = first; i <= last; ++i) {
    done.insert(i);
    texts.push_back(edited(i));
    added.push_back(nullptr);
    const auto found = behind_.find(i);
    if (found == behind_.end()) continue;
    for (std::string& text : found->second) {
      texts.push_back(text);
      added.push_back(&text);
    }
  }
  std::vector<Cells> cells;
  for (const std::string& text : texts) cells.push_back(cells_of(text));
  const std::vector<Cells> unaligned = cells;
  align_cells(cells);
  std::size_t original = first;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (added[i]) {
      const bool follows =
          !was_aligned && i > 0 && are_linked(cells[i - 1], cells[i]) && !added[i - 1];
      if (follows) {
        const std::size_t column = columns(unaligned[i - 1].lead) + unaligned[i - 1].assign_gap;
        const std::size_t width = columns(cells[i].lead);
        cells[i].assign_gap = column > width ? column - width : 1;
      }
      if (!cells[i].assign.empty()) *added[i] = text_of_cells(cells[i]);
      continue;
    }
    const std::size_t at = original++;
    if (!was_aligned) continue;
    const Cells& old = before[at - first];
    const auto end_of = [&](std::string_view cell) {
      return static_cast<std::uint32_t>(cell.data() + cell.size() - text_.data());
    };
    const auto gap = [&](std::string_view behind, std::size_t size, std::size_t wanted) {
      if (size == wanted) return;
      const std::uint32_t begin = end_of(behind);
      in_line_[at].push_back({{file_.id(), begin, begin + static_cast<std::uint32_t>(size)},
                              std::string(wanted, ' ')});
    };
    if (!old.assign.empty()) gap(old.lead, old.assign_gap, cells[i].assign_gap);
    if (!old.comment.empty())
      gap(old.assign.empty() ? old.lead : old.assign, old.comment_gap, cells[i].comment_gap);
  }
}

std::vector<rules::Edit> LineEditor::finish() {
  std::set<std::size_t> done;
  std::vector<std::size_t> touched;
  for (const auto& [line, edits] : in_line_) touched.push_back(line);
  for (const auto& [line, lines] : behind_) touched.push_back(line);
  for (const std::size_t line : touched) {
    if (!done.contains(line)) align(line, done);
  }
  for (const auto& [line, edits] : in_line_)
    edits_.insert(edits_.end(), edits.begin(), edits.end());
  const std::string_view line_end = line_end_of(text_);
  for (const auto& [line, lines] : behind_) {
    std::string text;
    for (const std::string& inserted : lines) text.append(line_end).append(inserted);
    const std::uint32_t at = static_cast<std::uint32_t>(stop(line));
    edits_.push_back({{file_.id(), at, at}, std::move(text)});
  }
  std::ranges::stable_sort(
      edits_, [](const rules::Edit& a, const rules::Edit& b) { return a.range < b.range; });
  return std::move(edits_);
}

}  // namespace preflint::fix
