#include "base/overlay.h"

#include "tests/catch.h"

namespace preflint {
namespace {

std::string names(const FileSystem& files, const std::string& directory) {
  std::string text;
  const auto entries = files.list(directory);
  for (const FileSystem::Entry& entry : entries.value())
    text += entry.name + (entry.is_directory ? "/ " : " ");
  return text;
}

TEST_CASE("a text in front hides the file") {
  const MemoryFileSystem below({{"main.tf", "old"}, {"m/a.tf", "a"}});
  OverlayFileSystem files(below);
  CHECK(files.read("main.tf") == "old");
  files.set("./main.tf", "new text");
  CHECK(files.read("main.tf") == "new text");
  CHECK(files.read("m/../main.tf") == "new text");
  CHECK(files.read_start("main.tf", 3) == "new");
  CHECK(files.read("m/a.tf") == "a");
  CHECK(names(files, ".") == "m/ main.tf ");
  files.remove("main.tf");
  CHECK(files.read("main.tf") == "old");
}

TEST_CASE("a text without a file is listed where it will stand") {
  const MemoryFileSystem below({{"m/b.tf", "b"}, {"z.tf", ""}});
  OverlayFileSystem files(below);
  files.set("m/a.tf", "a");
  files.set("n/o/c.tf", "c");
  CHECK(names(files, ".") == "m/ n/ z.tf ");
  CHECK(names(files, "m") == "a.tf b.tf ");
  CHECK(names(files, "n") == "o/ ");
  CHECK(files.is_file("n/o/c.tf"));
  CHECK_FALSE(files.is_file("n/o"));
  CHECK(files.is_directory("n/o"));
  CHECK_FALSE(files.is_directory("n/o/c.tf"));
  CHECK_FALSE(files.list("x").has_value());
}

}  // namespace
}  // namespace preflint
