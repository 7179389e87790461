#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>

#include "base/filesystem.h"

namespace preflint::cli {

/// What was looked at, by canonical path. Something that has looked at nothing else comes out the
/// same for as long as all of this is the same.
struct Footprint {
  std::set<std::string> paths;        ///< that were read, or asked for
  std::set<std::string> directories;  ///< that were listed
};

/// The files of a folder: relative paths start there, and what is looked at is written down. It
/// lists so many directories at most that a folder which is no project, such as all of somebody's
/// home, costs little. Used by one thread.
class FolderFiles final : public FileSystem {
 public:
  static constexpr std::size_t most_lists = 20'000;

  /// `below` outlives this; `folder` is absolute.
  FolderFiles(const FileSystem& below, std::string folder)
      : below_(below), folder_(std::move(folder)) {}

  std::expected<std::string, std::string> read(const std::string& path) const override;
  std::string read_start(const std::string& path, std::size_t most) const override;
  std::expected<std::vector<Entry>, std::string> list(const std::string& directory) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;

  std::string absolute(const std::string& path) const { return join_path(folder_, path); }
  bool is_exhausted() const { return lists_ > most_lists; }
  Footprint take_footprint() const;

 private:
  std::string note(const std::string& path) const;

  const FileSystem& below_;
  std::string folder_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::string> resolved_;  // directories
  mutable Footprint footprint_;
  mutable std::size_t lists_ = 0;
};

}  // namespace preflint::cli
