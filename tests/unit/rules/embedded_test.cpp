// What was frozen into the program is what lies under rules/, byte for byte and in order.
#include "rules/embedded.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/catch.h"

namespace preflint::rules {
namespace {

std::vector<std::string> paths_on_disk() {
  std::vector<std::string> paths;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::recursive_directory_iterator("rules")) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".md" || extension == ".hcl") paths.push_back(entry.path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST_CASE("every rule file is embedded, sorted by path") {
  std::vector<std::string> embedded;
  for (const EmbeddedFile& file : embedded_rules()) embedded.emplace_back(file.path);
  REQUIRE_FALSE(embedded.empty());
  CHECK(embedded == paths_on_disk());
}

TEST_CASE("an embedded text is the file's") {
  for (const EmbeddedFile& embedded : embedded_rules()) {
    std::ifstream file(std::string(embedded.path), std::ios::binary);
    CAPTURE(embedded.path);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == embedded.text);
  }
}

}  // namespace
}  // namespace preflint::rules
