#include "base/filesystem.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include "tests/catch.h"

namespace preflint {
namespace {

TEST_CASE("paths are normalized as text") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "."},       {".", "."},        {"a/b/../c", "a/c"},    {"./a//b/", "a/b"},
      {"..", ".."},    {"a/../..", ".."}, {"../../a", "../../a"}, {"/", "/"},
      {"/../a", "/a"}, {"/a/..", "/"},
  };
  for (const auto& [path, expected] : cases) CHECK(normalize_path(path) == expected);
  CHECK(join_path("a/b", "../c") == "a/c");
  CHECK(join_path("", "c") == "c");
  CHECK(join_path("a", "/c") == "/c");
  CHECK(parent_path("a/b") == "a");
  CHECK(parent_path("a") == ".");
  CHECK(parent_path("/a") == "/");
  CHECK(file_name("a/b.tf") == "b.tf");
}

TEST_CASE("inside means below, not beginning with the same letters") {
  CHECK(is_inside("/a/b", "/a"));
  CHECK(is_inside("/a", "/a"));
  CHECK_FALSE(is_inside("/ab", "/a"));
  CHECK(is_inside("a", "."));
  CHECK_FALSE(is_inside("../a", "."));
  CHECK_FALSE(is_inside("..", "."));
}

TEST_CASE("files in memory stand in directories") {
  const MemoryFileSystem files({{"main.tf", "x"}, {"m/a.tf", ""}, {"m/n/b.tf", ""}});
  const auto names = [&](const std::string& directory) {
    const auto entries = files.list(directory);
    std::string text;
    for (const FileSystem::Entry& entry : *entries)
      text += entry.name + (entry.is_directory ? "/ " : " ");
    return text;
  };
  CHECK(names(".") == "m/ main.tf ");
  CHECK(names("m") == "a.tf n/ ");
  CHECK(files.read("./main.tf") == "x");
  CHECK(files.read("m").error() == "is a directory");
  CHECK(files.read("gone").error() == "no such file");
  CHECK_FALSE(files.list("gone").has_value());
}

TEST_CASE("a part of a file") {
  const std::string text = "0123456789";
  const MemoryFileSystem memory({{"a", text}});
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "preflint_part_test";
  std::ofstream(file) << text;
  const DiskFileSystem disk;
  for (const auto& [offset, most, expected] :
       std::vector<std::tuple<std::uint64_t, std::size_t, std::string>>{
           {0, 3, "012"}, {8, 100, "89"}, {10, 1, ""}, {11, 1, ""}, {0, 0, ""}}) {
    CHECK(memory.read_part("a", offset, most) == expected);
    CHECK(disk.read_part(file.string(), offset, most) == expected);
  }
  std::filesystem::remove(file);
  CHECK(disk.read_part(file.string(), 0, 1).error() == "no such file");
}

}  // namespace
}  // namespace preflint
