// What a scan passes over. As in git (https://git-scm.com/docs/gitignore), the pattern nearest to a
// path decides, nothing is taken back inside of a directory that is ignored, and without a
// repository nothing is ignored. Paths here are canonical, and compared as they are named: a
// symbolic link is ignored by its own name.

#include "cli/path_filter.h"

#include <optional>

namespace preflint::cli {

namespace {

constexpr std::size_t largest_ignore_file = 1 << 18;

std::string_view seen_from(std::string_view path, std::string_view directory) {
  if (directory == ".") return path;
  return path.substr(directory.size() + (directory == "/" ? 0 : 1));
}

bool has_git(const FileSystem& files, const std::string& directory) {
  const std::string git = join_path(directory, ".git");
  return files.is_directory(git) || files.is_file(git);
}

/// The directory and those around it up to the root of the repository, which comes first; none
/// outside of a repository.
std::vector<std::string> up_to_repository(const FileSystem& files, std::string directory) {
  std::vector<std::string> above;
  for (;;) {
    above.insert(above.begin(), directory);
    if (has_git(files, directory)) return above;
    std::string parent(parent_path(directory));
    if (parent == directory) return {};
    directory = std::move(parent);
  }
}

}  // namespace

void PathFilter::begin(const std::string& directory) {
  levels_.clear();
  const bool respects = configuration_ == nullptr || !configuration_->respect_gitignore ||
                        configuration_->respect_gitignore->value;
  const std::vector<std::string> above =
      respects ? up_to_repository(files_, directory) : std::vector<std::string>();
  is_in_repository_ = !above.empty();
  if (!is_in_repository_) return;
  add(above.front(), join_path(above.front(), ".git/info/exclude"));
  for (const std::string& one : above) {
    if (one != directory) add(one, join_path(one, ".gitignore"));
  }
}

void PathFilter::enter(const std::string& directory) {
  if (is_in_repository_) add(directory, join_path(directory, ".gitignore"));
}

void PathFilter::leave() {
  if (is_in_repository_) levels_.pop_back();
}

void PathFilter::add(const std::string& directory, const std::string& file) {
  Level level{directory, {}};
  level.patterns.add_lines(files_.read_start(file, largest_ignore_file));
  levels_.push_back(std::move(level));
}

bool PathFilter::passes_over(const std::string& path, bool is_directory) const {
  if (is_excluded(path, is_directory)) return true;
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    const std::optional<bool> says =
        level->patterns.says(seen_from(path, level->directory), is_directory);
    if (says) return *says;
  }
  return false;
}

bool PathFilter::is_excluded(const std::string& path, bool is_directory) const {
  if (configuration_ == nullptr || configuration_->exclude.patterns.empty()) return false;
  if (!is_inside(path, configuration_->directory) || path == configuration_->directory)
    return false;
  return configuration_->exclude.patterns.matches(seen_from(path, configuration_->directory),
                                                  is_directory);
}

}  // namespace preflint::cli
