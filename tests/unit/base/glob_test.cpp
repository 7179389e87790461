#include "base/glob.h"

#include <string>

#include "tests/catch.h"

namespace preflint {
namespace {

TEST_CASE("globs") {
  struct Row {
    std::string pattern;
    std::string text;
    bool matches;
  };
  const Row row = GENERATE(values<Row>({
      {"", "", true},
      {"", "a", false},
      {"*", "", true},
      {"a", "a", true},
      {"a", "ab", false},
      {"s3-*", "s3-bucket", true},
      {"s3-*", "s3-", true},
      {"s3-*", "ebs-s3-x", false},
      {"*-kms", "s3-kms-kms", true},
      {"*a*b", "xaxxbxb", true},
      {"*a*b", "xaxxbx", false},
      {"a?c", "abc", true},
      {"a?c", "ac", false},
      {"?*", "", false},
      {std::string(200, '*') + "x", std::string(5000, 'a'), false},
  }));
  CAPTURE(row.pattern, row.text);
  CHECK(matches_glob(row.pattern, row.text) == row.matches);
}

}  // namespace
}  // namespace preflint
