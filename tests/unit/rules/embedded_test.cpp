// What was frozen into the program is what lies under rules/, byte for byte.
#include "rules/embedded.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hcl/frozen.h"
#include "rules/builtin.h"
#include "tests/catch.h"

namespace preflint::rules {
namespace {

std::vector<std::string> paths_on_disk() {
  std::vector<std::string> paths;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::recursive_directory_iterator("rules")) {
    const std::string extension = entry.path().extension().string();
    const bool is_index = entry.path().filename() == "README.md";
    if (!is_index && (extension == ".md" || extension == ".hcl"))
      paths.push_back(entry.path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<EmbeddedFile> embedded_files() {
  std::vector<EmbeddedFile> files;
  for (const EmbeddedFacts& facts : embedded_facts()) files.push_back(facts.file);
  for (const EmbeddedRule& rule : embedded_rules()) files.push_back(rule.file);
  std::ranges::sort(files, {}, &EmbeddedFile::path);
  return files;
}

TEST_CASE("every rule file is embedded") {
  std::vector<std::string> embedded;
  for (const EmbeddedFile& file : embedded_files()) embedded.emplace_back(file.path);
  REQUIRE_FALSE(embedded.empty());
  CHECK(embedded == paths_on_disk());
}

TEST_CASE("an embedded text is the file's") {
  for (const EmbeddedFile& embedded : embedded_files()) {
    std::ifstream file(std::string(embedded.path), std::ios::binary);
    CAPTURE(embedded.path);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == embedded.text);
  }
}

TEST_CASE("a built-in rule is what its page says") {
  Sources sources;
  RuleSet builtin;
  load_builtin_rules(sources, builtin);
  std::vector<RuleFile> files;
  for (const EmbeddedFile& file : embedded_files())
    files.push_back({std::string(file.path), std::string(file.text)});
  RuleSet read;
  Diagnostics diagnostics;
  load_rules(files, sources, read, diagnostics);
  REQUIRE(builtin.ids() == read.ids());
  for (const Rule* rule : builtin.all()) {
    CAPTURE(rule->id);
    const Rule& page = *read.find(rule->id);
    CHECK(rule->service == page.service);
    CHECK(rule->title == page.title);
    CHECK(rule->severity == page.severity);
    CHECK(rule->subject == page.subject);
    CHECK(rule->category == page.category);
    CHECK(rule->hipaa == page.hipaa);
    CHECK(rule->same_as == page.same_as);
    CHECK(rule->profiles == page.profiles);
    CHECK(rule->types == page.types);
    CHECK(rule->logic().sets.size() == page.logic().sets.size());
    CHECK(hcl::freeze(rule->logic().trees.back()->body) ==
          hcl::freeze(page.logic().trees.back()->body));
  }
}

}  // namespace
}  // namespace preflint::rules
