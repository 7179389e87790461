#include "base/replace_file.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/filesystem.h"
#include "tests/catch.h"

namespace preflint {
namespace {

namespace fs = std::filesystem;

/// A directory of its own, gone at the end.
class Directory {
 public:
  Directory() {
    std::string name = (fs::temp_directory_path() / "preflint-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Directory() { fs::remove_all(path_); }

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

std::string text_of(const std::string& path) { return DiskFileSystem().read(path).value_or("?"); }

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

mode_t mode(const std::string& path) {
  struct stat found = {};
  return lstat(path.c_str(), &found) == 0 ? found.st_mode : 0;
}

TEST_CASE("a file is replaced, with its permissions, and nothing is left beside it") {
  const Directory directory;
  const std::string path = directory / "main.tf";
  write(path, "old");
  fs::permissions(path, fs::perms(0640));
  REQUIRE(replace_file(path, "new").has_value());
  CHECK(text_of(path) == "new");
  CHECK((mode(path) & 07777) == 0640);
  CHECK(directory.count() == 1);
}

TEST_CASE("a file that isn't there is made, as any program makes one") {
  const Directory directory;
  const std::string path = directory / "baseline.json";
  const std::string other = directory / "other";
  write(other, "");
  REQUIRE(replace_file(path, "{}").has_value());
  CHECK(text_of(path) == "{}");
  CHECK(mode(path) == mode(other));
}

TEST_CASE("a link stays a link") {
  const Directory directory;
  write(directory / "target.tf", "old");
  fs::create_symlink("target.tf", directory / "link.tf");
  fs::create_symlink("nothing.tf", directory / "broken.tf");
  REQUIRE(replace_file(directory / "link.tf", "new").has_value());
  CHECK(text_of(directory / "target.tf") == "new");
  CHECK(S_ISLNK(mode(directory / "link.tf")));
  CHECK(replace_file(directory / "broken.tf", "new").error() == "is a link to nothing");
  CHECK(directory.count() == 3);
}

TEST_CASE("what can't be replaced is left as it is") {
  const Directory directory;
  const std::string path = directory / "main.tf";
  write(path, "old");
  fs::permissions(path, fs::perms(0444));
  CHECK(replace_file(path, "new").error() == "is read-only");
  CHECK(text_of(path) == "old");
  CHECK(replace_file(directory / "no/main.tf", "new").error() == "no such file or directory");
  fs::create_directory(directory / "sub");
  CHECK(replace_file(directory / "sub", "new").error() == "is not a regular file");
  CHECK(directory.count() == 2);
}

TEST_CASE("a text that finds no room leaves the old one") {
  const Directory directory;
  const std::string path = directory / "main.tf";
  write(path, "old");
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit = {};
  getrlimit(RLIMIT_FSIZE, &limit);
  const rlimit small = {1000, limit.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const auto result = replace_file(path, std::string(5000, 'x'));
  setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, before);
  CHECK(result.error() == "file too large");
  CHECK(text_of(path) == "old");
  CHECK(directory.count() == 1);
}

}  // namespace
}  // namespace preflint
