#pragma once

#include <cstddef>
#include <vector>

#include "base/range.h"
#include "base/source.h"

namespace preflint::rules {

/// How a file looks to people, without its grammar: its comments, and what belongs together.
struct Layout {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Comment {
    Range range;  ///< with its signs
    std::size_t around =
        none;  ///< the innermost block that is open where it stands, which may have ended above it
  };
  std::vector<Comment>
      comments;  ///< in order; what looks like one inside a string or a heredoc is none

  /// What the lines that begin it also hold: in HCL whatever brackets or a heredoc hold together,
  /// from the first sign of the line where it opens; in YAML a line and all that is indented below
  /// it.
  struct Block {
    Range range;
    std::size_t parent = none;  ///< the block around it
  };
  std::vector<Block> blocks;  ///< by where they begin, outer before inner
};

Layout hcl_layout(const SourceFile& file);
Layout yaml_layout(const SourceFile& file);

}  // namespace preflint::rules
