#include "tests/catch.h"

#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::vector<std::pair<std::string, std::string>> calls;  ///< directory, source of its one call
  std::string roots;
};

const std::vector<Case> cases = {
    {{{".", ""}}, "."},
    {{{".", "./modules/a"}, {"modules/a", ""}}, "."},
    {{{".", ""}, {"examples/x", "../../"}, {"examples/y", "../.."}}, "examples/x examples/y"},
    {{{"a", "hashicorp/a/aws"}, {"b", ""}}, "a b"},
    {{{"a", "../b"}, {"b", "../a"}, {"c", ""}}, "c a"},
    {{{"a", "./"}}, "a"},
    {{{"a", "../gone"}}, "a"},
};

TEST_CASE("root modules are those that nobody calls") {
  for (const Case& one : cases) {
    std::map<std::string, std::string> files;
    std::vector<std::string> directories;
    for (const auto& [directory, source] : one.calls) {
      directories.push_back(directory);
      files[join_path(directory, "main.tf")] =
          source.empty() ? "" : "module \"m\" {\n  source = \"" + source + "\"\n}\n";
    }
    const MemoryFileSystem memory(files);
    Sources sources;
    Diagnostics diagnostics;
    ModuleCache modules;
    std::string found;
    for (const std::string& root :
         find_roots(directories, sources, memory, modules, 2, diagnostics)) {
      found += (found.empty() ? "" : " ") + root;
    }
    CHECK(found == one.roots);
  }
}

}  // namespace
}  // namespace preflint::terraform
