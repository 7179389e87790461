#include <map>
#include <string>
#include <vector>

#include "base/filesystem.h"
#include "git/commit.h"
#include "git/commit_files.h"
#include "git/recorded_files.h"
#include "tests/catch.h"
#include "tests/unit/git/stored.h"

namespace preflint::git {
namespace {

using namespace std::string_literals;

/// Commits by number, each with its parents and its date.
struct Graph {
  std::map<std::string, std::string> files;

  void add(unsigned char number, const std::vector<unsigned char>& parents, int date) {
    std::string text = "tree " + to_hex(made_up(0)) + '\n';
    for (const unsigned char parent : parents) text += "parent " + to_hex(made_up(parent)) + '\n';
    text += "author A <a@example.org> 1 +0000\ncommitter C > <c@example.org> " +
            std::to_string(date) + " +0100\n\nmessage\n";
    add_loose(files, made_up(number), "commit", text);
  }

  std::string base(unsigned char a, unsigned char b, std::set<ObjectId> shallow = {}) const {
    const MemoryFileSystem memory(files);
    const ObjectStore store(memory, "objects");
    const Found<ObjectId> met = merge_base({store, std::move(shallow)}, made_up(a), made_up(b));
    return met ? std::to_string(met->bytes[1]) : met.error();
  }
};

TEST_CASE("where two commits meet") {
  Graph graph;
  graph.add(1, {}, 10);
  graph.add(2, {1}, 20);
  graph.add(3, {2}, 30);     // one side
  graph.add(4, {2}, 40);     // the other
  graph.add(5, {3, 4}, 50);  // both together
  graph.add(6, {4, 3}, 55);  // and crosswise
  graph.add(7, {}, 60);      // of its own
  graph.add(8, {1}, 5);      // by a clock that is wrong
  graph.add(9, {8}, 70);
  const auto row = [&](unsigned char a, unsigned char b, const std::string& expected) {
    INFO(int(a) << " and " << int(b));
    CHECK(graph.base(a, b) == expected);
    CHECK(graph.base(b, a) == expected);
  };
  row(3, 3, "3");
  row(3, 4, "2");
  row(1, 5, "1");
  row(5, 3, "3");
  row(5, 6, "4");  // of 3 and 4 the newest
  row(9, 5, "1");
  row(7, 5, "the two have no commit in common");
  CHECK(graph.base(3, 4, {made_up(3)}) == "the two have no commit in common");
  graph.files.erase("objects/" + to_hex(made_up(2)).substr(0, 2) + '/' +
                    to_hex(made_up(2)).substr(2));
  CHECK(graph.base(3, 4).ends_with("is not in the repository"));
}

TEST_CASE("commits that are none") {
  CHECK_FALSE(parse_commit(""));
  CHECK_FALSE(parse_commit("tree 12\n"));
  const auto bare = parse_commit("tree " + to_hex(made_up(1)) + "\nparent x\n");
  REQUIRE(bare);
  CHECK(bare->parents.empty());
  CHECK(bare->date == 0);
}

std::string entry(const std::string& mode, const std::string& name, unsigned char number) {
  const ObjectId id = number == 1 ? blob_id("main") : made_up(number);
  return mode + ' ' + name + '\0' + std::string(bytes_of(id));
}

TEST_CASE("a commit as files: links, what the disk adds, and what has changed") {
  std::map<std::string, std::string> objects;
  add_loose(objects, blob_id("main"), "blob", "main");
  add_loose(objects, made_up(2), "blob", "sub");          // a link's target
  add_loose(objects, made_up(3), "blob", "/outside/of");  // another's
  add_loose(objects, made_up(4), "blob", "round");        // one that leads to itself
  add_loose(objects, made_up(5), "tree", entry("100644", "main.tf", 1));
  add_loose(objects, made_up(6), "tree",
            entry("100644", "gone.tf", 1) + entry("120000", "link", 2) +
                entry("100644", "main.tf", 1) + entry("160000", "module", 9) +
                entry("120000", "out", 3) + entry("120000", "round", 4) + entry("40000", "sub", 5));
  add_loose(objects, made_up(7), "tree", entry("100644", "new.tfvars", 1));
  const MemoryFileSystem repository(objects);
  const ObjectStore store(repository, "objects");
  const CommitTree tree(store, made_up(6)), head(store, made_up(7));
  const MemoryFileSystem disk({{"/w/main.tf", "changed"},
                               {"/w/sub/main.tf", "main"},
                               {"/w/module/a.tf", "of a submodule"},
                               {"/w/new.tf", "new"},
                               {"/w/new.tfvars", "known to git"},
                               {"/w/own.auto.tfvars", "unknown to git"},
                               {"/w/.terraform/modules/m/a.tf", "installed"},
                               {"/outside/of/x", "outside"}});
  const CommitFileSystem commit(disk, "/w", tree, head);
  const auto text = [&](const std::string& path) {
    const auto read = commit.read(path);
    return read ? *read : "(" + read.error() + ")";
  };
  CHECK(text("/w/main.tf") == "main");
  CHECK(text("/w/link/main.tf") == "main");
  CHECK(commit.canonical("/w/link/main.tf") == "/w/sub/main.tf");
  CHECK(text("/w/out/x") == "outside");
  CHECK(text("/w/round") == "(no such file)");
  CHECK(text("/w/new.tf") == "(no such file)");
  CHECK(text("/w/new.tfvars") == "(no such file)");
  CHECK(text("/w/own.auto.tfvars") == "unknown to git");
  CHECK(text("/w/.terraform/modules/m/a.tf") == "installed");
  CHECK(text("/w/module/a.tf") == "of a submodule");
  CHECK(text("/w/sub") == "(is a directory)");
  CHECK(text("/outside/of/x") == "outside");
  CHECK(commit.is_directory("/w/link"));
  CHECK_FALSE(commit.is_file("/w/sub/main.tf/below"));
  std::string names;
  const auto entries = commit.list("/w");
  REQUIRE(entries);
  for (const FileSystem::Entry& one : *entries) names += one.name + (one.is_directory ? "/ " : " ");
  CHECK(names == ".terraform/ gone.tf link/ main.tf module/ out/ own.auto.tfvars sub/ ");
  CHECK(tree.problem().empty());

  const RecordedFileSystem seen(disk);
  for (const char* const path : {"/w/main.tf", "/w/sub/main.tf", "/w/own.auto.tfvars"})
    CHECK(seen.read(path));
  CHECK(seen.changed_since(commit).size() == 1);
  CHECK(seen.is_file("/w/new.tf"));
  CHECK_FALSE(seen.is_file("/w/gone.tf"));
  CHECK(seen.list("/w/sub"));
  CHECK(seen.changed_since(commit) ==
        std::vector<std::string>{"/w/gone.tf", "/w/main.tf", "/w/new.tf"});
}

TEST_CASE("a file with other line ends is the same") {
  const std::string content = "a = 1\nb = 2\n";
  std::map<std::string, std::string> objects;
  add_loose(objects, blob_id(content), "blob", content);
  add_loose(objects, made_up(1), "tree",
            "100644 a.tf\0"s + std::string(bytes_of(blob_id(content))));
  const MemoryFileSystem repository(objects);
  const ObjectStore store(repository, "objects");
  const CommitTree tree(store, made_up(1));
  for (const auto& [text, is_same] : std::vector<std::pair<std::string, bool>>{
           {content, true}, {"a = 1\r\nb = 2\r\n", true}, {"a = 1\r\nb = 3\r\n", false}}) {
    const MemoryFileSystem disk({{"/w/a.tf", text}});
    const CommitFileSystem commit(disk, "/w", tree, tree);
    const RecordedFileSystem seen(disk);
    CHECK(seen.read("/w/a.tf"));
    CHECK(seen.changed_since(commit).empty() == is_same);
  }
}

TEST_CASE("what is missing of a commit is told") {
  const MemoryFileSystem nothing({});
  const ObjectStore store(nothing, "objects");
  const CommitTree tree(store, made_up(1));
  CHECK_FALSE(tree.find("a.tf"));
  CHECK(tree.problem().ends_with("is not in the repository"));
}

}  // namespace
}  // namespace preflint::git
