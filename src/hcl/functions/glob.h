#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/filesystem.h"

namespace preflint::hcl {

/// A pattern of paths: `*` and `?` inside a name, `[a-z]`, `{this,that}`, and `**` for any number
/// of directories.
class Glob {
 public:
  /// Empty when the pattern is wrong.
  static std::optional<Glob> parse(std::string_view pattern);

  /// The files that it matches below `directory`, as paths from there. Directories are not followed
  /// out of `root`, nor through a symbolic link by `**`, and no more than `most` entries are looked
  /// at.
  std::set<std::string> find(const FileSystem& files, const std::string& directory,
                             std::string_view root, std::size_t most = 100'000) const;

 private:
  /// One list of names for each choice of the braces.
  std::vector<std::vector<std::string>> alternatives_;
};

}  // namespace preflint::hcl
