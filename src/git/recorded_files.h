#pragma once

#include <expected>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/filesystem.h"
#include "git/commit_files.h"
#include "git/object.h"

namespace preflint::git {

/// Files, and what of them was looked at: a run that sees the same sees nothing else. Safe to use
/// from several threads.
class RecordedFileSystem final : public FileSystem {
 public:
  explicit RecordedFileSystem(const FileSystem& files) : files_(files) {}

  /// The paths that would have been seen otherwise in a commit, sorted.
  std::vector<std::string> changed_since(const CommitFileSystem& commit) const;

  /// Of a file that was read.
  std::optional<ObjectId> blob_of(const std::string& path) const;

  std::expected<std::string, std::string> read(const std::string& path) const override;
  std::string read_start(const std::string& path, std::size_t most) const override;
  std::expected<std::vector<Entry>, std::string> list(const std::string& directory) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::string canonical(const std::string& path) const override { return files_.canonical(path); }

 private:
  /// The ids of a content: as it is, and as it is with the line ends that repositories hold.
  struct Content {
    ObjectId id;
    std::optional<ObjectId> id_with_line_feeds;
  };

  static bool is_same(const Content& content, const std::optional<ObjectId>& blob);

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::optional<Content>> read_;  // nothing: it could not be
  mutable std::map<std::string, bool> files_asked_;
  mutable std::map<std::string, bool> directories_asked_;
  mutable std::map<std::string, std::vector<std::string>> listed_;
};

}  // namespace preflint::git
