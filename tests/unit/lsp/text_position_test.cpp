// Offsets and positions, there and back, over the characters and line ends that differ.

#include "lsp/text_position.h"

#include <string>

#include "tests/catch.h"

namespace preflint::lsp {
namespace {

struct Row {
  std::string text;
  std::size_t offset;
  TextPosition utf8, utf16, utf32;
};

TEST_CASE("positions count what the client counts") {
  const Row rows[] = {
      {"", 0, {0, 0}, {0, 0}, {0, 0}},
      {"abc", 2, {0, 2}, {0, 2}, {0, 2}},
      {"a\nbc", 3, {1, 1}, {1, 1}, {1, 1}},
      {"a\r\nbc", 4, {1, 1}, {1, 1}, {1, 1}},
      {"a\rbc", 3, {1, 1}, {1, 1}, {1, 1}},
      {"\xc3\xa9x", 2, {0, 2}, {0, 1}, {0, 1}},          // é
      {"\xe2\x82\xacx", 3, {0, 3}, {0, 1}, {0, 1}},      // €
      {"\xf0\x9f\x94\x92x", 4, {0, 4}, {0, 2}, {0, 1}},  // 🔒
      {"\n\xf0\x9f\x94\x92\xf0\x9f\x94\x92", 9, {1, 8}, {1, 4}, {1, 2}},
      {"\xff\xfex", 2, {0, 2}, {0, 2}, {0, 2}},  // not UTF-8
      {"\xf0\x9f", 2, {0, 2}, {0, 2}, {0, 2}},   // cut off
      {"a\n", 2, {1, 0}, {1, 0}, {1, 0}},
  };
  for (const Row& row : rows) {
    INFO(row.text << " at " << row.offset);
    const LineIndex lines(row.text);
    CHECK((lines.position(row.offset, Encoding::utf8) == row.utf8));
    CHECK((lines.position(row.offset, Encoding::utf16) == row.utf16));
    CHECK((lines.position(row.offset, Encoding::utf32) == row.utf32));
    CHECK(lines.offset(row.utf8, Encoding::utf8) == row.offset);
    CHECK(lines.offset(row.utf16, Encoding::utf16) == row.offset);
    CHECK(lines.offset(row.utf32, Encoding::utf32) == row.offset);
  }
}

TEST_CASE("a position that is none is the nearest one") {
  const std::string text = "ab\r\n\xf0\x9f\x94\x92\n";
  const LineIndex lines(text);
  CHECK(lines.offset({0, 99}, Encoding::utf16) == 2);  // before the line's end
  CHECK(lines.offset({9, 0}, Encoding::utf16) == text.size());
  CHECK(lines.offset({1, 1}, Encoding::utf16) == 4);  // between the halves of a character
  CHECK(lines.offset({1, 3}, Encoding::utf8) == 4);
  CHECK((lines.position(6, Encoding::utf16) == TextPosition{1, 0}));
  CHECK((lines.position(3, Encoding::utf16) == TextPosition{0, 2}));  // between CR and LF
  CHECK((lines.position(1000, Encoding::utf16) == TextPosition{2, 0}));
}

TEST_CASE("the ends of a line") {
  const LineIndex lines("ab\r\ncd");
  CHECK(lines.line_begin(5) == 4);
  CHECK(lines.line_end(5) == 6);
  CHECK(lines.line_end(0) == 2);
}

TEST_CASE("names of encodings") {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
    CHECK(encoding_from(name(encoding)) == encoding);
  CHECK_FALSE(encoding_from("utf-7").has_value());
}

}  // namespace
}  // namespace preflint::lsp
