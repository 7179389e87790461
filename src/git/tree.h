#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/object.h"
#include "git/object_store.h"

namespace preflint::git {

struct TreeEntry {
  enum class Kind : unsigned char { file, link, directory, submodule };

  std::string name;
  Kind kind = Kind::file;
  ObjectId id;
};

/// Of a tree object's content. Names that no directory could have are left out.
Found<std::vector<TreeEntry>> parse_tree(std::string_view content);

/// The files of a commit. Paths begin at its top, without "."; "" is the top. Safe to use from
/// several threads.
class CommitTree {
 public:
  CommitTree(const ObjectStore& objects, const ObjectId& tree) : objects_(objects), top_(tree) {}

  /// Links are not followed.
  std::optional<TreeEntry> find(std::string_view path) const;
  Found<std::vector<TreeEntry>> list(std::string_view path) const;
  Found<std::string> read(const ObjectId& blob) const;
  /// The paths of files with this name or this content, wherever they are, sorted.
  std::vector<std::string> find_alike(std::string_view name, const ObjectId& blob) const;
  /// The first object that should have been there and was not, or was damaged; "" when all were
  /// fine. What is in it reads as if it did not exist.
  std::string problem() const;

 private:
  void find_alike(const std::string& directory, std::string_view name, const ObjectId& blob,
                  int depth, std::vector<std::string>& found) const;
  void note(const std::string& problem) const;
  const Found<std::vector<TreeEntry>>& entries_of(const ObjectId& tree) const;

  const ObjectStore& objects_;
  ObjectId top_;
  mutable std::mutex mutex_;
  mutable std::map<ObjectId, Found<std::vector<TreeEntry>>> trees_;
  mutable std::string problem_;
};

}  // namespace preflint::git
