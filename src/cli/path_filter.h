#pragma once

#include <string>
#include <vector>

#include "base/filesystem.h"
#include "base/path_patterns.h"
#include "cli/configuration.h"

namespace preflint::cli {

/// What a scan passes over: what the configuration excludes, whoever names it; and what git ignores
/// in a repository, where directories are looked through. Of git's files those in the tree count:
/// every .gitignore, and .git/info/exclude.
class PathFilter {
 public:
  /// Both outlive this; the configuration may be null.
  PathFilter(const FileSystem& files, const Configuration* configuration)
      : files_(files), configuration_(configuration) {}

  /// A walk begins in a directory, given by its canonical path. What is ignored itself is looked
  /// through when it is named.
  void begin(const std::string& directory);
  /// It comes to a directory, and leaves it again.
  void enter(const std::string& directory);
  void leave();
  bool passes_over(const std::string& path, bool is_directory) const;

  bool is_excluded(const std::string& path, bool is_directory) const;

 private:
  struct Level {
    std::string directory;
    PathPatterns patterns;
  };

  void add(const std::string& directory, const std::string& file);

  const FileSystem& files_;
  const Configuration* configuration_;
  bool is_in_repository_ = false;
  std::vector<Level> levels_;  ///< the innermost last
};

}  // namespace preflint::cli
