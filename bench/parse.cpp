// How fast the HCL parser is: reads every .tf file below a directory, parses all of them again and
// again for a second on one core, and prints the best pass in MB/s. Reading the disk is not
// measured.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/parse.h"

namespace {

using Clock = std::chrono::steady_clock;

/// The paths, sorted so that every run has the same order.
std::vector<std::filesystem::path> terraform_files(const char* directory) {
  std::vector<std::filesystem::path> paths;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::recursive_directory_iterator(directory)) {
    if (entry.path().extension() == ".tf") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

double seconds_of_one_pass(const std::vector<const preflint::SourceFile*>& files,
                           preflint::Diagnostics& diagnostics) {
  const Clock::time_point start = Clock::now();
  for (const preflint::SourceFile* file : files) preflint::hcl::parse(*file, diagnostics);
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: preflint_parse_bench DIRECTORY\n");
    return 2;
  }
  preflint::Sources sources;
  std::vector<const preflint::SourceFile*> files;
  for (const std::filesystem::path& path : terraform_files(argv[1])) {
    std::ifstream file(path, std::ios::binary);
    files.push_back(
        &sources.add(path.generic_string(), std::string(std::istreambuf_iterator<char>(file), {})));
  }

  preflint::Diagnostics diagnostics;
  double best = seconds_of_one_pass(files, diagnostics);
  if (diagnostics.has_errors()) {
    fmt::print(stderr, "{} errors in what should parse\n", diagnostics.errors());
    return 1;
  }
  const Clock::time_point start = Clock::now();
  while (Clock::now() - start < std::chrono::seconds(1)) {
    best = std::min(best, seconds_of_one_pass(files, diagnostics));
  }
  fmt::print("{:.1f}\n", static_cast<double>(sources.bytes()) / 1e6 / best);
}
