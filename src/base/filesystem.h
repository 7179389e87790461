#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace preflint {

/// Every look at the disk. Paths use '/'; relative ones start at the directory of the process (on
/// disk) or at the root (in memory). Nothing is ever written through it.
class FileSystem {
 public:
  struct Entry {
    std::string name;
    bool is_directory = false;
  };

  virtual ~FileSystem() = default;

  /// The bytes of a file, or why it can't be read, as a sentence ("is a directory", "permission
  /// denied").
  virtual std::expected<std::string, std::string> read(const std::string& path) const = 0;
  /// The first bytes of a file, `most` of them at most; "" for one that can't be read.
  virtual std::string read_start(const std::string& path, std::size_t most) const;
  /// `most` bytes at most from `offset` on, of a file of any size; "" beyond its end.
  virtual std::expected<std::string, std::string> read_part(const std::string& path,
                                                            std::uint64_t offset,
                                                            std::size_t most) const;
  /// Sorted by name. A symbolic link counts as what it leads to; a broken one is left out.
  virtual std::expected<std::vector<Entry>, std::string> list(
      const std::string& directory) const = 0;
  virtual bool is_file(const std::string& path) const = 0;
  virtual bool is_directory(const std::string& path) const = 0;
  /// The absolute path with every link and ".." resolved; what does not exist keeps its last parts
  /// as written.
  virtual std::string canonical(const std::string& path) const = 0;
};

class DiskFileSystem final : public FileSystem {
 public:
  std::expected<std::string, std::string> read(const std::string& path) const override;
  std::string read_start(const std::string& path, std::size_t most) const override;
  std::expected<std::string, std::string> read_part(const std::string& path, std::uint64_t offset,
                                                    std::size_t most) const override;
  std::expected<std::vector<Entry>, std::string> list(const std::string& directory) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;
};

/// The twin for tests and for rule examples: files given as a map from path to text.
class MemoryFileSystem final : public FileSystem {
 public:
  explicit MemoryFileSystem(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  std::expected<std::string, std::string> read(const std::string& path) const override;
  std::expected<std::vector<Entry>, std::string> list(const std::string& directory) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

/// "a/b/../c" → "a/c"; "" → ".". Purely textual.
std::string normalize_path(std::string_view path);
/// `path` seen from `base`; absolute paths stay as they are.
std::string join_path(std::string_view base, std::string_view path);
std::string_view parent_path(std::string_view path);
std::string_view file_name(std::string_view path);
/// Is the canonical `path` inside the canonical `directory` (or the same)?
bool is_inside(std::string_view path, std::string_view directory);

}  // namespace preflint
