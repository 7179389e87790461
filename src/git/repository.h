#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/filesystem.h"
#include "git/commit.h"
#include "git/object_store.h"

namespace preflint::git {

/// A repository with a work tree, read and never written, without running git or reading any
/// configuration but its own.
struct Repository {
  const FileSystem& files;
  std::string top;          ///< canonical: the directory of the work tree
  std::string own;          ///< what belongs to this work tree: HEAD
  std::string common;       ///< what all work trees of the repository share: refs and objects
  bool is_partial = false;  ///< cloned without all objects (`--filter`)
  ObjectStore objects;
  History history;

  Repository(const FileSystem& file_system, std::string top_directory, std::string own_directory,
             std::string common_directory);
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  bool is_shallow() const { return !history.shallow.empty(); }
};

/// The repository that the directory `start` is in.
Found<std::unique_ptr<Repository>> open_repository(const std::string& start,
                                                   const FileSystem& files);

/// The commit that a revision names: a branch, a tag, a remote's branch, an id or its beginning,
/// HEAD or @, each with any number of ~N, ^N and ^{…} behind it
/// (https://git-scm.com/docs/gitrevisions).
Found<ObjectId> resolve(const Repository& repository, std::string_view revision);

/// What the work tree is compared with for `--diff REVISION`: where HEAD has left REVISION, that is
/// their merge base (`REVISION`, `REVISION...`), or that commit itself (`REVISION..`).
Found<ObjectId> resolve_base(const Repository& repository, std::string_view revision);

}  // namespace preflint::git
