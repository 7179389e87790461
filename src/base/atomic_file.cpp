// The text is written to a new file beside the old one, brought to the disk, and renamed over it
// (POSIX rename(2) replaces in one step). A reader sees one of the two; a full disk or an end in
// between leaves the old one, and at worst the new file under its temporary name.

#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace preflint {

namespace {

constexpr mode_t any_write = S_IWUSR | S_IWGRP | S_IWOTH;

std::unexpected<std::string> failure(int error) {
  return std::unexpected(std::generic_category().message(error));
}

/// A file that exists under its name only while it is not complete.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside) {
    const std::filesystem::path path(beside);
    name_ = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
    descriptor_ = mkostemp(name_.data(), O_CLOEXEC);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (!is_renamed_) ::unlink(name_.c_str());
  }

  bool is_open() const { return descriptor_ >= 0; }

  bool write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }

  bool set_mode(mode_t mode) const { return ::fchmod(descriptor_, mode) == 0; }
  bool sync() const { return ::fsync(descriptor_) == 0; }

  bool rename_to(const std::string& path) {
    is_renamed_ = std::rename(name_.c_str(), path.c_str()) == 0;
    return is_renamed_;
  }

 private:
  std::string name_;
  int descriptor_ = -1;
  bool is_renamed_ = false;
};

/// The rename itself is on the disk once the directory is. What can't be opened or brought there
/// has been renamed all the same.
void sync_directory_of(const std::string& path) {
  const std::string directory = std::filesystem::path(path).parent_path().string();
  const int opened =
      ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

std::expected<void, std::string> write_atomically(const std::string& path, std::string_view text) {
  std::error_code unresolved;
  const std::string target = std::filesystem::weakly_canonical(path, unresolved).string();
  if (unresolved) return std::unexpected(unresolved.message());
  struct stat now = {};
  const bool exists = ::stat(target.c_str(), &now) == 0;
  if (exists && !S_ISREG(now.st_mode)) return std::unexpected("is not a regular file");
  if (exists && ((now.st_mode & any_write) == 0 || ::access(target.c_str(), W_OK) != 0))
    return std::unexpected("is read-only");

  TemporaryFile file(target);
  const mode_t mode = exists ? now.st_mode & 07777 : mode_of_new_files();
  const bool written = file.is_open() && file.write(text) && file.set_mode(mode) && file.sync() &&
                       file.rename_to(target);
  if (!written) return failure(errno);
  sync_directory_of(target);
  return {};
}

}  // namespace preflint
