// Trees (https://git-scm.com/docs/gitformat-tree): `MODE NAME\0` and the 20 bytes of an id, one
// after the other.

#include "git/tree.h"

#include <algorithm>

namespace preflint::git {

namespace {

constexpr int deepest_directory = 64;

TreeEntry::Kind kind_of(std::string_view mode) {
  if (mode == "40000") return TreeEntry::Kind::directory;
  if (mode == "120000") return TreeEntry::Kind::link;
  if (mode == "160000") return TreeEntry::Kind::submodule;
  return TreeEntry::Kind::file;
}

bool is_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos;
}

}  // namespace

Found<std::vector<TreeEntry>> parse_tree(std::string_view content) {
  std::vector<TreeEntry> entries;
  while (!content.empty()) {
    const std::size_t space = content.find(' ');
    const std::size_t end = content.find('\0');
    if (end == std::string_view::npos || space > end || content.size() - end - 1 < ObjectId::size) {
      return std::unexpected("a tree is damaged");
    }
    const std::string_view name = content.substr(space + 1, end - space - 1);
    if (is_name(name)) {
      entries.push_back({std::string(name), kind_of(content.substr(0, space)),
                         id_from_bytes(content.substr(end + 1, ObjectId::size))});
    }
    content.remove_prefix(end + 1 + ObjectId::size);
  }
  std::ranges::sort(entries, {}, &TreeEntry::name);
  return entries;
}

const Found<std::vector<TreeEntry>>& CommitTree::entries_of(const ObjectId& tree) const {
  const std::lock_guard lock(mutex_);
  const auto found = trees_.find(tree);
  if (found != trees_.end()) return found->second;
  const Found<Object> object = objects_.read(tree);
  Found<std::vector<TreeEntry>> entries = !object ? std::unexpected(object.error())
                                          : object->kind != ObjectKind::tree
                                              ? std::unexpected(to_hex(tree) + " is no tree")
                                              : parse_tree(object->content);
  if (!entries) note(entries.error());
  return trees_.emplace(tree, std::move(entries)).first->second;
}

std::optional<TreeEntry> CommitTree::find(std::string_view path) const {
  TreeEntry at = {"", TreeEntry::Kind::directory, top_};
  while (!path.empty()) {
    if (at.kind != TreeEntry::Kind::directory) return std::nullopt;
    const std::string_view name = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    const Found<std::vector<TreeEntry>>& entries = entries_of(at.id);
    if (!entries) return std::nullopt;
    const auto found = std::ranges::lower_bound(*entries, name, {}, &TreeEntry::name);
    if (found == entries->end() || found->name != name) return std::nullopt;
    at = *found;
  }
  return at;
}

Found<std::vector<TreeEntry>> CommitTree::list(std::string_view path) const {
  const std::optional<TreeEntry> entry = find(path);
  if (!entry || entry->kind != TreeEntry::Kind::directory)
    return std::unexpected("no such directory");
  return entries_of(entry->id);
}

Found<std::string> CommitTree::read(const ObjectId& blob) const {
  Found<Object> object = objects_.read(blob);
  if (object) return std::move(object->content);
  const std::lock_guard lock(mutex_);
  note(object.error());
  return std::unexpected(object.error());
}

void CommitTree::find_alike(const std::string& directory, std::string_view name,
                            const ObjectId& blob, int depth,
                            std::vector<std::string>& found) const {
  const Found<std::vector<TreeEntry>> entries = list(directory);
  if (!entries) return;
  for (const TreeEntry& entry : *entries) {
    const std::string path = directory.empty() ? entry.name : directory + '/' + entry.name;
    const bool is_file = entry.kind == TreeEntry::Kind::file;
    if (is_file && (entry.name == name || entry.id == blob)) found.push_back(path);
    if (entry.kind == TreeEntry::Kind::directory && depth < deepest_directory)
      find_alike(path, name, blob, depth + 1, found);
  }
}

std::vector<std::string> CommitTree::find_alike(std::string_view name, const ObjectId& blob) const {
  std::vector<std::string> found;
  find_alike("", name, blob, 0, found);
  std::ranges::sort(found);
  return found;
}

std::string CommitTree::problem() const {
  const std::lock_guard lock(mutex_);
  return problem_;
}

void CommitTree::note(const std::string& problem) const {
  if (problem_.empty()) problem_ = problem;
}

}  // namespace preflint::git
