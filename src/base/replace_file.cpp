// A temporary file in the same directory, written and flushed to the disk, then renamed over the
// old one, which POSIX makes one step
// (https://pubs.opengroup.org/onlinepubs/9699919799/functions/rename.html). Its name begins with a
// dot and ends as no configuration's does, so that a scan that runs meanwhile passes it over.

#include "base/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/filesystem.h"

namespace preflint {

namespace {

std::string last_error() {
  std::string text = std::generic_category().message(errno);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

/// Beside what it is for: several processes may replace one file at a time.
constexpr int most_names = 100;

/// A file that is gone when this is, unless it was moved away.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside) {
    const std::string start = std::string(parent_path(beside)) + "/." +
                              std::string(file_name(beside)) + ".preflint-" +
                              std::to_string(getpid()) + '-';
    for (int i = 0; i < most_names && descriptor_ < 0; ++i) {
      path_ = start + std::to_string(i);
      descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (errno != EEXIST) break;
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    if (!moved_) unlink(path_.c_str());
  }

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  bool write_all(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = write(descriptor_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(descriptor_) == 0;
  }

  /// Who may not give files away keeps the new one; the group and the others may do what they
  /// could.
  bool look_like(const struct stat& old) const {
    const bool was_given = fchown(descriptor_, old.st_uid, old.st_gid) == 0 || errno == EPERM;
    return was_given && fchmod(descriptor_, old.st_mode & 07777) == 0;
  }

  bool move_to(const std::string& path) {
    moved_ = rename(path_.c_str(), path.c_str()) == 0;
    return moved_;
  }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool moved_ = false;
};

/// Where the text goes: behind every link.
std::optional<std::string> target_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_symlink(path, error)) return path;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  if (error) return std::nullopt;
  return target.string();
}

/// So that the new name is on the disk as well. Some file systems can't; the text is there then.
void flush_directory(const std::string& path) {
  const int directory = open(std::string(parent_path(path)).c_str(), O_RDONLY | O_DIRECTORY);
  if (directory < 0) return;
  fsync(directory);
  close(directory);
}

}  // namespace

std::expected<void, std::string> replace_file(const std::string& path, std::string_view text) {
  const std::optional<std::string> target = target_of(path);
  if (!target) return std::unexpected("is a link to nothing");
  struct stat old = {};
  const bool exists = stat(target->c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode)) return std::unexpected("is not a regular file");
  const bool is_writable = (old.st_mode & 0222) != 0 && access(target->c_str(), W_OK) == 0;
  if (exists && !is_writable) return std::unexpected("is read-only");

  TemporaryFile temporary(*target);
  if (!temporary.is_open() || !temporary.write_all(text)) return std::unexpected(last_error());
  if (exists && !temporary.look_like(old)) return std::unexpected(last_error());
  if (!temporary.move_to(*target)) return std::unexpected(last_error());
  flush_directory(*target);
  return {};
}

}  // namespace preflint
