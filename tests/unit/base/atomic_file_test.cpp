#include "base/atomic_file.h"

#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/catch.h"

namespace preflint {
namespace {

namespace fs = std::filesystem;

/// A directory of its own, gone when the test is.
struct Scratch {
  fs::path directory;

  Scratch() {
    std::string name = (fs::temp_directory_path() / "preflint.XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    directory = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(directory); }

  std::string file(const char* name) const { return (directory / name).string(); }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
  }
};

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("a file is written anew, keeps its mode, and leaves nothing beside it") {
  const Scratch scratch;
  const std::string path = scratch.file("a.json");
  REQUIRE(write_atomically(path, "one"));
  CHECK(content(path) == "one");
  fs::permissions(path, fs::perms(0640));
  REQUIRE(write_atomically(path, "two"));
  CHECK(content(path) == "two");
  CHECK(fs::status(path).permissions() == fs::perms(0640));
  CHECK(scratch.entries() == 1);
}

TEST_CASE("a symbolic link stays one") {
  const Scratch scratch;
  REQUIRE(write_atomically(scratch.file("target"), "one"));
  fs::create_symlink("target", scratch.file("link"));
  REQUIRE(write_atomically(scratch.file("link"), "two"));
  CHECK(fs::is_symlink(scratch.file("link")));
  CHECK(content(scratch.file("target")) == "two");
}

TEST_CASE("what can't be written stays as it is") {
  const Scratch scratch;
  const std::string path = scratch.file("a.json");
  REQUIRE(write_atomically(path, "one"));

  SECTION("a read-only file") {
    fs::permissions(path, fs::perms(0444));
    CHECK(write_atomically(path, "two").error() == "is read-only");
  }
  SECTION("a directory that is not there") {
    CHECK(write_atomically(scratch.file("no/a.json"), "two").error() ==
          "No such file or directory");
  }
  SECTION("a directory in its place") {
    CHECK(write_atomically(scratch.directory.string(), "two").error() == "is not a regular file");
  }
  SECTION("no room for all of it") {
    struct rlimit before = {};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const struct rlimit small = {1000, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = write_atomically(path, std::string(5000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    CHECK(written.error() == "File too large");
  }
  CHECK(content(path) == "one");
  CHECK(scratch.entries() == 1);
}

}  // namespace
}  // namespace preflint
