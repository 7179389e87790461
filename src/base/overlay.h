#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/filesystem.h"

namespace preflint {

/// Other files with some texts of our own in front: an editor's unsaved buffers, edits that are not
/// written yet. A text is found by whatever path leads to its file, links included; one whose file
/// does not exist yet is listed in its directory. Set texts before others read: reading is safe
/// from several threads, setting is not.
class OverlayFileSystem final : public FileSystem {
 public:
  /// `below` outlives this.
  explicit OverlayFileSystem(const FileSystem& below) : below_(below) {}

  void set(const std::string& path, std::string text);
  void remove(const std::string& path);

  std::expected<std::string, std::string> read(const std::string& path) const override;
  std::string read_start(const std::string& path, std::size_t most) const override;
  std::expected<std::vector<Entry>, std::string> list(const std::string& directory) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::string canonical(const std::string& path) const override { return below_.canonical(path); }

 private:
  /// Null where the file below counts.
  const std::string* text_at(const std::string& path) const;
  bool has_inside(const std::string& directory) const;

  const FileSystem& below_;
  std::map<std::string, std::string> texts_;  // by canonical path
};

}  // namespace preflint
