#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace preflint {

/// Patterns of paths as .gitignore has them: `*`, `?` and `[a-z]` within a name, `**` for any
/// number of directories; with a slash in front or inside it is seen from the directory of the
/// patterns, without one it is a name at any depth; a slash at the end means directories; `!` takes
/// back what an earlier pattern said.
class PathPatterns {
 public:
  /// No more are kept: each is held against each path.
  static constexpr std::size_t most = 1000;

  /// One pattern. What can't match anything is left out.
  void add(std::string_view pattern);
  /// All lines of a file like .gitignore: blank ones and comments are none.
  void add_lines(std::string_view text);

  bool empty() const { return patterns_.empty(); }

  /// What the last pattern says that is like `path` itself, whose parts are separated by '/' and
  /// seen from the directory of the patterns: matched (true) or taken back (false).
  std::optional<bool> says(std::string_view path, bool is_directory) const;

  /// Is `path`, or a directory that it is in, matched? Nothing is taken back inside of a directory
  /// that is matched.
  bool matches(std::string_view path, bool is_directory) const;

 private:
  struct Pattern {
    std::vector<std::string> parts;
    bool is_negated = false;
    bool is_for_directories = false;
  };

  std::vector<Pattern> patterns_;
};

}  // namespace preflint
