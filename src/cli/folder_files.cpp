// A folder's view of the files. A path is resolved by its directory, once for all files in it; a
// file that is itself a link counts under its own name.

#include "cli/folder_files.h"

#include <utility>

namespace preflint::cli {

/// Writes the path down, and gives it as those below take it.
std::string FolderFiles::note(const std::string& path) const {
  std::string full = absolute(path);
  const std::string parent(parent_path(full));
  const std::lock_guard lock(mutex_);
  auto resolved = resolved_.find(parent);
  if (resolved == resolved_.end())
    resolved = resolved_.emplace(parent, below_.canonical(parent)).first;
  footprint_.paths.insert(join_path(resolved->second, file_name(full)));
  return full;
}

std::expected<std::string, std::string> FolderFiles::read(const std::string& path) const {
  return below_.read(note(path));
}

std::string FolderFiles::read_start(const std::string& path, std::size_t most) const {
  return below_.read_start(note(path), most);
}

std::expected<std::vector<FileSystem::Entry>, std::string> FolderFiles::list(
    const std::string& directory) const {
  {
    const std::string resolved = canonical(directory);
    const std::lock_guard lock(mutex_);
    footprint_.directories.insert(resolved);
    if (++lists_ > most_lists) return std::unexpected("there are too many directories");
  }
  return below_.list(absolute(directory));
}

bool FolderFiles::is_file(const std::string& path) const { return below_.is_file(note(path)); }

bool FolderFiles::is_directory(const std::string& path) const {
  return below_.is_directory(note(path));
}

std::string FolderFiles::canonical(const std::string& path) const {
  return below_.canonical(absolute(path));
}

Footprint FolderFiles::take_footprint() const {
  const std::lock_guard lock(mutex_);
  return std::exchange(footprint_, {});
}

}  // namespace preflint::cli
