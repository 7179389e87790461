// What a run has seen. Content is remembered by the id that git would give it, so that comparing it
// with a commit reads no file twice, and no blob at all.

#include "git/recorded_files.h"

#include <algorithm>
#include <iterator>

namespace preflint::git {

namespace {

constexpr int deepest_directory = 64;

std::vector<std::string> names_in(const FileSystem& files, const std::string& directory) {
  std::vector<std::string> names;
  if (const auto entries = files.list(directory))
    std::ranges::transform(*entries, std::back_inserter(names), &FileSystem::Entry::name);
  return names;
}

/// A file, or all below a directory.
void add_files(const FileSystem& files, const std::string& path, int depth,
               std::set<std::string>& paths) {
  if (!files.is_directory(path)) {
    paths.insert(path);
    return;
  }
  if (depth > deepest_directory) return;
  for (const std::string& name : names_in(files, path))
    add_files(files, join_path(path, name), depth + 1, paths);
}

}  // namespace

std::expected<std::string, std::string> RecordedFileSystem::read(const std::string& path) const {
  std::expected<std::string, std::string> text = files_.read(path);
  std::optional<Content> content;
  if (text) {
    content = Content{blob_id(*text), std::nullopt};
    if (text->find("\r\n") != std::string::npos) {
      std::string with_line_feeds;
      for (std::size_t at = 0; at < text->size(); ++at) {
        if ((*text)[at] != '\r' || at + 1 == text->size() || (*text)[at + 1] != '\n')
          with_line_feeds += (*text)[at];
      }
      content->id_with_line_feeds = blob_id(with_line_feeds);
    }
  }
  const std::lock_guard lock(mutex_);
  read_[normalize_path(path)] = content;
  return text;
}

/// The beginning of a file decides whether it is looked at: where it is, all of it is read.
std::string RecordedFileSystem::read_start(const std::string& path, std::size_t most) const {
  return files_.read_start(path, most);
}

std::expected<std::vector<FileSystem::Entry>, std::string> RecordedFileSystem::list(
    const std::string& directory) const {
  std::expected<std::vector<Entry>, std::string> entries = files_.list(directory);
  std::vector<std::string> names;
  if (entries) std::ranges::transform(*entries, std::back_inserter(names), &Entry::name);
  const std::lock_guard lock(mutex_);
  listed_[normalize_path(directory)] = std::move(names);
  return entries;
}

bool RecordedFileSystem::is_file(const std::string& path) const {
  const bool is_one = files_.is_file(path);
  const std::lock_guard lock(mutex_);
  files_asked_[normalize_path(path)] = is_one;
  return is_one;
}

bool RecordedFileSystem::is_directory(const std::string& path) const {
  const bool is_one = files_.is_directory(path);
  const std::lock_guard lock(mutex_);
  directories_asked_[normalize_path(path)] = is_one;
  return is_one;
}

std::optional<ObjectId> RecordedFileSystem::blob_of(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto found = read_.find(normalize_path(path));
  if (found == read_.end() || !found->second) return std::nullopt;
  return found->second->id;
}

bool RecordedFileSystem::is_same(const Content& content, const std::optional<ObjectId>& blob) {
  return blob && (*blob == content.id || blob == content.id_with_line_feeds);
}

std::vector<std::string> RecordedFileSystem::changed_since(const CommitFileSystem& commit) const {
  const std::lock_guard lock(mutex_);
  std::set<std::string> changed;
  for (const auto& [path, content] : read_) {
    if (commit.is_from_disk(path)) continue;
    const bool is_same_now =
        content ? is_same(*content, commit.blob_at(path)) : !commit.is_file(path);
    if (!is_same_now) changed.insert(path);
  }
  for (const auto& [path, is_one] : files_asked_) {
    if (commit.is_file(path) != is_one) changed.insert(path);
  }
  for (const auto& [path, is_one] : directories_asked_) {
    if (commit.is_directory(path) != is_one) changed.insert(path);
  }
  for (const auto& [directory, names] : listed_) {
    const std::vector<std::string> then = names_in(commit, directory);
    std::vector<std::string> others;
    std::ranges::set_symmetric_difference(names, then, std::back_inserter(others));
    for (const std::string& name : others) {
      const std::string path = join_path(directory, name);
      if (std::ranges::binary_search(then, name)) {
        add_files(commit, path, 0, changed);
      } else if (!files_.is_directory(path)) {
        // What stands in a new directory was seen there, or did not count.
        changed.insert(path);
      }
    }
  }
  return {changed.begin(), changed.end()};
}

}  // namespace preflint::git
