// A commit as a tree of files. Symbolic links lead where they led in the commit. Content is what
// the repository holds: filters of gitattributes (line ends, large files) are not run.

#include "git/commit_files.h"

#include <algorithm>

namespace preflint::git {

namespace {

constexpr int most_links = 40;

bool holds_values(std::string_view path) {
  return path.ends_with(".tfvars") || path.ends_with(".tfvars.json");
}

bool is_below_installed_modules(std::string_view inside) {
  constexpr std::string_view directory = ".terraform";
  while (!inside.empty()) {
    const std::string_view name = inside.substr(0, inside.find('/'));
    inside.remove_prefix(std::min(inside.size(), name.size() + 1));
    if (name == directory) return true;
  }
  return false;
}

std::string inside_path(const std::string& directory, std::string_view name) {
  return directory.empty() ? std::string(name) : directory + '/' + std::string(name);
}

}  // namespace

std::string CommitFileSystem::absolute_path(const std::string& inside) const {
  return inside.empty() ? top_ : join_path(top_, inside);
}

/// Nothing in a commit says what these were.
bool CommitFileSystem::is_beside_commits(const std::string& inside) const {
  if (is_below_installed_modules(inside)) return true;
  return holds_values(inside) && !tree_.find(inside) && !head_.find(inside);
}

CommitFileSystem::Place CommitFileSystem::on_disk(const std::string& absolute) const {
  return {disk_.canonical(absolute), std::nullopt, true};
}

CommitFileSystem::Place CommitFileSystem::find(const std::string& path) const {
  std::string absolute = join_path(here_, path.empty() ? "." : path);
  if (!is_inside(absolute, top_)) {
    absolute = disk_.canonical(absolute);
    if (!is_inside(absolute, top_)) return {absolute, std::nullopt, true};
  }
  return find_inside(absolute.size() > top_.size()
                         ? absolute.substr(top_ == "/" ? 1 : top_.size() + 1)
                         : std::string());
}

CommitFileSystem::Place CommitFileSystem::find_inside(std::string inside) const {
  if (is_beside_commits(inside)) return on_disk(absolute_path(inside));
  std::string done;
  std::size_t at = 0;
  for (int links = 0; at < inside.size() && links <= most_links;) {
    const std::size_t end = std::min(inside.find('/', at), inside.size());
    const std::string next = inside_path(done, std::string_view(inside).substr(at, end - at));
    const std::optional<TreeEntry> entry = tree_.find(next);
    if (!entry) return {absolute_path(inside), std::nullopt, false};
    if (entry->kind == TreeEntry::Kind::submodule) return on_disk(absolute_path(inside));
    if (entry->kind != TreeEntry::Kind::link) {
      done = next;
      at = std::min(end + 1, inside.size());
      continue;
    }
    const auto target = tree_.read(entry->id);
    if (!target) return {absolute_path(inside), std::nullopt, false};
    const std::string rest = inside.substr(std::min(end + 1, inside.size()));
    const std::string absolute = join_path(join_path(absolute_path(done), *target), rest);
    if (!is_inside(absolute, top_)) return on_disk(absolute);
    inside = absolute.size() > top_.size() ? absolute.substr(top_.size() + 1) : std::string();
    if (is_beside_commits(inside)) return on_disk(absolute);
    done.clear();
    at = 0;
    ++links;
  }
  const bool is_circle = at < inside.size();
  return {absolute_path(inside), is_circle ? std::nullopt : tree_.find(inside), false};
}

std::optional<ObjectId> CommitFileSystem::blob_at(const std::string& path) const {
  const Place place = find(path);
  if (!place.entry || place.entry->kind != TreeEntry::Kind::file) return std::nullopt;
  return place.entry->id;
}

std::expected<std::string, std::string> CommitFileSystem::read(const std::string& path) const {
  const Place place = find(path);
  if (place.is_on_disk) return disk_.read(place.absolute);
  if (!place.entry) return std::unexpected("no such file");
  if (place.entry->kind != TreeEntry::Kind::file) return std::unexpected("is a directory");
  return tree_.read(place.entry->id);
}

std::expected<std::vector<FileSystem::Entry>, std::string> CommitFileSystem::list(
    const std::string& directory) const {
  const Place place = find(directory);
  if (place.is_on_disk) return disk_.list(place.absolute);
  if (!place.entry || place.entry->kind != TreeEntry::Kind::directory)
    return std::unexpected("no such directory");
  const std::string inside =
      place.absolute.size() > top_.size() ? place.absolute.substr(top_.size() + 1) : std::string();
  std::vector<Entry> entries;
  const Found<std::vector<TreeEntry>> held = tree_.list(inside);
  if (!held) return std::unexpected(held.error());
  for (const TreeEntry& entry : *held) {
    const std::string path = absolute_path(inside_path(inside, entry.name));
    if (is_directory(path)) {
      entries.push_back({entry.name, true});
    } else if (is_file(path)) {
      entries.push_back({entry.name, false});
    }
  }
  const auto there = disk_.list(place.absolute);
  if (there) {
    for (const Entry& entry : *there) {
      const bool is_held = std::ranges::binary_search(*held, entry.name, {}, &TreeEntry::name);
      if (!is_held && is_beside_commits(inside_path(inside, entry.name))) entries.push_back(entry);
    }
  }
  std::ranges::sort(entries, {}, &Entry::name);
  return entries;
}

bool CommitFileSystem::is_file(const std::string& path) const {
  const Place place = find(path);
  if (place.is_on_disk) return disk_.is_file(place.absolute);
  return place.entry && place.entry->kind == TreeEntry::Kind::file;
}

bool CommitFileSystem::is_directory(const std::string& path) const {
  const Place place = find(path);
  if (place.is_on_disk) return disk_.is_directory(place.absolute);
  return place.entry && place.entry->kind == TreeEntry::Kind::directory;
}

std::string CommitFileSystem::canonical(const std::string& path) const {
  return find(path).absolute;
}

}  // namespace preflint::git
