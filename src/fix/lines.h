#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "rules/fix.h"

namespace preflint::fix {

/// Where the lines of a text begin.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  std::size_t size() const { return begins_.size(); }
  std::size_t begin(std::size_t line) const { return begins_[line]; }
  std::size_t line_of(std::size_t at) const;

 private:
  std::vector<std::size_t> begins_;
};

/// Edits of a file in HCL's native syntax that keep to what `terraform fmt` makes of a file, where
/// the lines around them do: the equals signs of attributes one below the other, and the comments
/// behind them. Lines that are aligned otherwise stay as they are.
class LineEditor {
 public:
  /// Both outlive this. `lines` are those of the file.
  LineEditor(const SourceFile& file, const LineIndex& lines)
      : file_(file), text_(file.text()), lines_(lines) {}

  /// `range` may be empty. Text with line breaks is taken as it is.
  void replace(const Range& range, std::string text);
  /// Whole lines, without their ends, behind the line that `at` is in. Attributes are written with
  /// one space before `=`; of several insertions at one line, the later ones come later.
  void insert_behind(std::uint32_t at, const std::vector<std::string>& lines);

  /// Every edit, in order, without overlaps.
  std::vector<rules::Edit> finish();

 private:
  std::size_t stop(std::size_t line) const;
  std::string_view text_of(std::size_t line) const;
  std::string edited(std::size_t line) const;
  bool may_be_linked(std::size_t upper) const;
  void align(std::size_t line, std::set<std::size_t>& done);

  const SourceFile& file_;
  std::string_view text_;
  const LineIndex& lines_;
  std::vector<rules::Edit> edits_;
  std::map<std::size_t, std::vector<rules::Edit>> in_line_;  // replacements within one line
  std::map<std::size_t, std::vector<std::string>> behind_;
};

/// Aligns lines that belong together, as `terraform fmt` does.
std::vector<std::string> aligned(const std::vector<std::string>& lines);

}  // namespace preflint::fix
