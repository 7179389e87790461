// What is found, and what is passed over.

#include "cli/discover.h"

#include <string>

#include "tests/catch.h"

namespace preflint::cli {
namespace {

/// The directories and documents that are found, or the named files; and what was complained of.
std::string found(std::map<std::string, std::string> files, std::vector<std::string> paths,
                  const std::string& settings = "") {
  files[".preflint.yaml"] = settings;
  const MemoryFileSystem memory(std::move(files));
  Sources sources;
  Diagnostics diagnostics;
  const Configuration configuration = read_configuration({}, memory, sources, diagnostics);
  InputOptions options;
  options.paths = std::move(paths);
  options.configuration = &configuration;
  const Inputs inputs = discover(options, memory, diagnostics);
  std::string out;
  for (const std::string& directory : inputs.terraform_directories) out += directory + "/ ";
  for (const std::string& document : inputs.documents) {
    if (document != ".preflint.yaml") out += document + " ";
  }
  for (const Diagnostic& diagnostic : diagnostics.entries()) out += diagnostic.summary;
  return out;
}

const std::map<std::string, std::string> tree = {
    {"main.tf", ""}, {"a/main.tf", ""}, {"a/b/main.tf", ""}, {"a/t.yaml", ""}, {"b/u.json", ""}};

std::map<std::string, std::string> with(std::map<std::string, std::string> more) {
  more.insert(tree.begin(), tree.end());
  return more;
}

TEST_CASE("what git ignores is passed over where directories are looked through") {
  CHECK(found(tree, {"."}) == "./ a/ a/b/ a/t.yaml b/u.json ");
  // Without a repository nothing is ignored.
  CHECK(found(with({{".gitignore", "a/\n"}}), {"."}) == "./ a/ a/b/ a/t.yaml b/u.json ");

  const auto repository = [](std::map<std::string, std::string> more) {
    more[".git/HEAD"] = "";
    return with(std::move(more));
  };
  CHECK(found(repository({{".gitignore", "a/\n"}}), {"."}) == "./ b/u.json ");
  CHECK(found(repository({{".gitignore", "/main.tf\n*.yaml\n"}}), {"."}) == "a/ a/b/ b/u.json ");
  CHECK(found(repository({{".git/info/exclude", "a/\n"}}), {"."}) == "./ b/u.json ");
  // The nearest file counts.
  CHECK(found(repository({{".gitignore", "*.yaml\n"}, {"a/.gitignore", "!t.yaml\n/b/\n"}}),
              {"."}) == "./ a/ a/t.yaml b/u.json ");
  CHECK(found(repository({{".gitignore", "a/\n!a/b/\n"}}), {"."}) == "./ b/u.json ");
  // What is named is looked at, by the rules from above for what is in it.
  CHECK(found(repository({{".gitignore", "a/\n*.yaml\n"}}), {"a"}) == "a/ a/b/ ");
  CHECK(found(repository({{".gitignore", "*\n"}}), {"a/t.yaml"}) == "a/t.yaml ");
  CHECK(found(repository({{".gitignore", "a/\n"}}), {"."}, "respect-gitignore: false") ==
        "./ a/ a/b/ a/t.yaml b/u.json ");
}

TEST_CASE("what the configuration excludes is passed over, named or not") {
  CHECK(found(tree, {"."}, "exclude: [a/b/, '*.json']") == "./ a/ a/t.yaml ");
  CHECK(found(tree, {"."}, "exclude: ['/*', '!/b/']") == "b/u.json ");
  CHECK(found(tree, {"a/main.tf", "main.tf"}, "exclude: a") == "./ ");
  CHECK(found(tree, {"a/t.yaml"}, "exclude: ['*.yaml']").empty());
  CHECK(found(tree, {"a", "b"}, "exclude: a") == "b/u.json Excluded directory");
}

}  // namespace
}  // namespace preflint::cli
