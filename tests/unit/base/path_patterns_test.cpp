#include "base/path_patterns.h"

#include <string>
#include <vector>

#include "tests/catch.h"

namespace preflint {
namespace {

struct Row {
  std::string patterns;  ///< lines of a .gitignore
  std::string path;      ///< a directory where it ends in a slash
  bool matched;
};

TEST_CASE("paths are matched as git ignores them") {
  const Row row = GENERATE(values<Row>({
      // A name at any depth.
      {"main.tf", "main.tf", true},
      {"main.tf", "a/b/main.tf", true},
      {"main.tf", "main.tf.json", false},
      {"*.tf", "a/b.tf", true},
      {"*.tf", "a/b.tf.json", false},
      {"a?c", "abc", true},
      {"a?c", "a/c", false},
      {"*", "a/b", true},
      {"***", "ab", true},
      {"a*b*c", "axxbxxbyc", true},
      {"a*b*c", "axxbxx", false},
      // Seen from the directory.
      {"/main.tf", "main.tf", true},
      {"/main.tf", "a/main.tf", false},
      {"a/main.tf", "a/main.tf", true},
      {"a/main.tf", "b/a/main.tf", false},
      {"./a", "a", true},
      {"./a", "b/a", false},
      {"a/*", "a/b", true},
      {"a/*.tf", "a/b/c.tf", false},
      // What is inside of a directory is matched with it.
      {"a", "a/b/c", true},
      {"a/b", "a/b/c", true},
      {"a/b", "a/bc", false},
      // Directories alone.
      {"build/", "build", false},
      {"build/", "build/", true},
      {"build/", "a/build/x.tf", true},
      {"/build/", "a/build/", false},
      // Any number of directories.
      {"**/a", "a", true},
      {"**/a", "b/c/a", true},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "x/a/b", false},
      {"a/**/b/**/c", "a/b/x/b/y/c", true},
      {"a/**/b/**/c", "a/b/x/b/y/d", false},
      {"a/**", "a/x", true},
      {"a/**", "a", false},
      {"a/**", "a/", false},
      {"**", "a/b", true},
      {"/***/a", "a", true},
      {"/***/a", "b/c/a", true},
      {"a**b", "a/b", false},
      {"a**b", "axb", true},
      // Taken back; not inside of what is matched as a whole.
      {"*.tf\n!main.tf", "main.tf", false},
      {"*.tf\n!main.tf", "other.tf", true},
      {"!main.tf\n*.tf", "main.tf", true},
      {"/*\n!/envs/", "envs/prod/main.tf", false},
      {"/*\n!/envs/", "other/main.tf", true},
      {"envs/\n!envs/prod/", "envs/prod/main.tf", true},
      {"envs/*\n!envs/prod/", "envs/prod/main.tf", false},
      // Characters.
      {"[ab].tf", "b.tf", true},
      {"[ab].tf", "c.tf", false},
      {"[a-c]", "b", true},
      {"[!a-c]", "b", false},
      {"[^a-c]", "d", true},
      {"[]]", "]", true},
      {"[a-]", "-", true},
      {"[ab", "a", false},
      {"a[", "a[", false},
      {"\\*", "*", true},
      {"\\*", "a", false},
      {"\\#a", "#a", true},
      {"\\!a", "!a", true},
      {"a\\", "a\\", false},
      // Lines that are no patterns.
      {"", "a", false},
      {"# a", "# a", false},
      {"\n\n  \n", " ", false},
      {"/", "a", false},
      {"!", "a", false},
      {"a  ", "a", true},
      {"a\\ ", "a ", true},
      {"a\r\nb\r\n", "a", true},
      {"\xEF\xBB\xBF"
       "a",
       "a", true},
  }));
  PathPatterns patterns;
  patterns.add_lines(row.patterns);
  const bool is_directory = row.path.ends_with('/');
  const std::string path = is_directory ? row.path.substr(0, row.path.size() - 1) : row.path;
  CAPTURE(row.patterns, row.path);
  CHECK(patterns.matches(path, is_directory) == row.matched);
}

TEST_CASE("patterns made to take long don't") {
  std::string stars, directories, path;
  for (int i = 0; i < 2000; ++i) {
    stars += "*a";
    directories += "**/a/";
    path += "a/";
  }
  PathPatterns patterns;
  patterns.add(stars + "b");
  patterns.add(directories + "b");
  CHECK_FALSE(patterns.says(std::string(4000, 'a'), false).has_value());
  CHECK_FALSE(patterns.says(path + "c", false).has_value());
}

TEST_CASE("only so many patterns are kept") {
  PathPatterns patterns;
  for (std::size_t i = 0; i < PathPatterns::most; ++i) patterns.add("a");
  patterns.add("b");
  CHECK(patterns.says("a", false) == true);
  CHECK_FALSE(patterns.says("b", false).has_value());
}

}  // namespace
}  // namespace preflint
