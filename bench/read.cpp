// How fast templates are read into nodes: reads every YAML and JSON file below a directory, parses
// those of each syntax again and again for a second on one core, and prints the best pass of JSON
// and of YAML in MB/s. The processor's time counts, so that other programs do not; reading the disk
// is not measured.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cloudformation/read.h"

namespace {

using Files = std::vector<const preflint::SourceFile*>;

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_of_one_pass(const Files& files, preflint::Diagnostics& diagnostics) {
  const double start = processor_seconds();
  for (const preflint::SourceFile* file : files) preflint::cloudformation::read(*file, diagnostics);
  return processor_seconds() - start;
}

/// Megabytes a second; 0 without files.
double speed(const Files& files, preflint::Diagnostics& diagnostics) {
  std::size_t bytes = 0;
  for (const preflint::SourceFile* file : files) bytes += file->text().size();
  if (bytes == 0) return 0;
  double best = seconds_of_one_pass(files, diagnostics);
  for (const double end = processor_seconds() + 1; processor_seconds() < end;)
    best = std::min(best, seconds_of_one_pass(files, diagnostics));
  return static_cast<double>(bytes) / 1e6 / best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: preflint_read_bench DIRECTORY\n");
    return 2;
  }
  preflint::Sources sources;
  Files json;
  Files yaml;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::recursive_directory_iterator(argv[1])) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".json" && ending != ".yaml" && ending != ".yml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    (ending == ".json" ? json : yaml)
        .push_back(&sources.add(entry.path().generic_string(),
                                std::string(std::istreambuf_iterator<char>(file), {})));
  }
  preflint::Diagnostics diagnostics;
  const double json_speed = speed(json, diagnostics);
  const double yaml_speed = speed(yaml, diagnostics);
  if (diagnostics.has_errors()) {
    fmt::print(stderr, "{} errors in what should parse\n", diagnostics.errors());
    return 1;
  }
  fmt::print("{:.1f} {:.1f}\n", json_speed, yaml_speed);
}
