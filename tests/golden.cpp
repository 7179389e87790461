// Golden files: the whole expected output, in a file that a reader of the change sees.

#include "tests/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/catch.h"

namespace preflint::tests {

void check_golden(const std::string& path, std::string_view actual) {
  const std::filesystem::path file = std::filesystem::path("tests/golden") / path;
  INFO(file.string() << " (PREFLINT_ACCEPT=1 writes it anew)");
  const char* const accept = std::getenv("PREFLINT_ACCEPT");  // NOLINT(concurrency-mt-unsafe)
  if (accept != nullptr && std::string_view(accept) == "1") {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in.good());
  const std::string expected((std::istreambuf_iterator<char>(in)),
                             std::istreambuf_iterator<char>());
  CHECK(std::string(actual) == expected);
}

}  // namespace preflint::tests
