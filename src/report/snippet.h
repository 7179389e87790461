#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/source.h"
#include "report/paint.h"

namespace preflint::report {

/// The columns that a source line may take; a longer one is cut around what is pointed at.
inline constexpr int widest_line = 120;

/// One source line as a terminal shows it, with the part that a range covers. Of a range of several
/// lines, the first.
struct Snippet {
  std::uint32_t line = 1;
  std::string text;     ///< tabs are spaces, what cannot be shown is U+FFFD, cut ends are "…"
  int caret_begin = 0;  ///< in columns from the beginning of `text`
  int caret_width = 1;
};
Snippet snippet(const SourceFile& file, const Range& range);

/// The place, the line and the carets with `label` behind them:
///
///      --> main.tf:14:15
///       |
///    14 |   encrypted = false
///       |               ^^^^^ encryption is off
///
/// `margin` gets the width that further lines of the block begin with. "" for a range that is
/// nowhere.
std::string point_at(const Sources& sources, const Range& range, std::string_view label,
                     Color color, const Paint& paint, std::size_t& margin);

}  // namespace preflint::report
