#include "base/source.h"

#include <string>

#include "tests/catch.h"

namespace preflint {
namespace {

TEST_CASE("positions") {
  struct Row {
    std::string text;
    std::uint32_t offset;
    std::string expected;  // line:column:utf16 column
  };
  const Row row = GENERATE(values<Row>({
      {"", 0, "1:1:1"},
      {"ab", 2, "1:3:3"},
      {"ab", 9, "1:3:3"},
      {"a\nb", 1, "1:2:2"},
      {"a\nb", 2, "2:1:1"},
      {"a\r\nb", 3, "2:1:1"},
      {"\xC3\xA4x", 2, "1:3:2"},
      {"\xF0\x9F\x98\x80x", 4, "1:5:3"},
  }));
  Sources sources;
  const Position at = sources.add("a", row.text).position(row.offset);
  CAPTURE(row.text, row.offset);
  CHECK(std::to_string(at.line) + ':' + std::to_string(at.column) + ':' +
            std::to_string(at.utf16_column) ==
        row.expected);
}

TEST_CASE("positions in a line that is longer than the steps in which it is counted") {
  std::string text = "first\n";
  for (int repeat = 0; repeat < 9'000; ++repeat) text += "\xC3\xA4x";
  Sources sources;
  const SourceFile& file = sources.add("a", text);
  for (std::uint32_t offset = 6; offset <= text.size(); offset += 3 * 37) {
    CHECK(file.position(offset).utf16_column == (offset - 6) / 3 * 2 + 1);
  }
}

TEST_CASE("lines") {
  Sources sources;
  const SourceFile& file = sources.add("a", "one\r\ntwo\n\nlast");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3).empty());
  CHECK(file.line(4) == "last");
  CHECK(file.line(5).empty());
  CHECK(file.text(file.line_range(6)) == "two");
}

}  // namespace
}  // namespace preflint
