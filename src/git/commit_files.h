#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/filesystem.h"
#include "git/tree.h"

namespace preflint::git {

/// The work tree as it was in a commit, by the paths that lead into the one on the disk. From the
/// disk comes what no commit holds and both are deployed with: modules that were installed
/// (`.terraform`), submodules, values of variables that git does not know, and all that is outside
/// the work tree.
class CommitFileSystem final : public FileSystem {
 public:
  /// `top` is canonical. `head` is the commit that is checked out.
  CommitFileSystem(const FileSystem& disk, std::string top, const CommitTree& tree,
                   const CommitTree& head)
      : disk_(disk), top_(std::move(top)), here_(disk.canonical(".")), tree_(tree), head_(head) {}

  /// Is it the same file in the commit as on the disk, since the commit does not hold it?
  bool is_from_disk(const std::string& path) const { return find(path).is_on_disk; }
  /// Of a file in the commit; nothing where there is none.
  std::optional<ObjectId> blob_at(const std::string& path) const;

  std::expected<std::string, std::string> read(const std::string& path) const override;
  std::expected<std::vector<Entry>, std::string> list(const std::string& directory) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;

 private:
  struct Place {
    std::string absolute;
    std::optional<TreeEntry> entry;  ///< no link; nothing where there is none, or it is on disk
    bool is_on_disk = false;
  };

  Place find(const std::string& path) const;
  Place on_disk(const std::string& absolute) const;
  Place find_inside(std::string inside) const;
  bool is_beside_commits(const std::string& inside) const;
  std::string absolute_path(const std::string& inside) const;

  const FileSystem& disk_;
  std::string top_;
  std::string here_;
  const CommitTree& tree_;
  const CommitTree& head_;
};

}  // namespace preflint::git
