#include "value/strings.h"

#include "tests/catch.h"

namespace preflint::value {
namespace {

TEST_CASE("text is brought to normalization form C") {
  const struct {
    std::string_view text, expected;
  } rows[] = {{"", ""},
              {"plain", "plain"},
              {"e\u0301", "\u00e9"},
              {"\u212b", "\u00c5"},
              {"a\xffz", "a\uFFFDz"},
              {"\xe2\x82", "\uFFFD\uFFFD"}};
  for (const auto& row : rows) CHECK(to_nfc(row.text) == row.expected);
}

TEST_CASE("grapheme clusters are what a reader counts") {
  const struct {
    std::string_view text;
    std::size_t count, first;
  } rows[] = {{"", 0, 0},
              {"abc", 3, 1},
              {"\r\n", 1, 2},
              {"e\u0301x", 2, 3},
              {"\U0001F468\u200D\U0001F469\u200D\U0001F467!", 2, 18},
              {"\U0001F1E6\U0001F1FA\U0001F1FA\U0001F1F8", 2, 8},
              {"\xff\xff", 2, 1}};
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(grapheme_count(row.text) == row.count);
    CHECK(grapheme_length(row.text) == row.first);
  }
}

TEST_CASE("what more text cannot change of a prefix") {
  const struct {
    std::string_view text, expected;
  } rows[] = {{"", ""}, {"a", ""}, {"arn:", "arn:"}, {"logs", "log"}, {"logs/e\u0301", "logs/"}};
  for (const auto& row : rows) CHECK(steady_prefix(row.text) == row.expected);
}

}  // namespace
}  // namespace preflint::value
