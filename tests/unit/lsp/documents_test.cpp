// Changes of documents and the paths of URIs.

#include "lsp/documents.h"

#include <string>

#include "lsp/uri.h"
#include "tests/catch.h"

namespace preflint::lsp {
namespace {

Json change(std::uint32_t line, std::uint32_t from, std::uint32_t last_line, std::uint32_t to,
            const std::string& text) {
  return {{"range",
           {{"start", {{"line", line}, {"character", from}}},
            {"end", {{"line", last_line}, {"character", to}}}}},
          {"text", text}};
}

TEST_CASE("changes are made one after the other") {
  struct Row {
    std::string before;
    Json changes;
    std::string after;
  };
  const Row rows[] = {
      {"a = 1\n", Json::array(), "a = 1\n"},
      {"a = 1\n", Json::array({change(0, 4, 0, 5, "22")}), "a = 22\n"},
      {"a\nb\n", Json::array({change(0, 1, 1, 0, "")}), "ab\n"},
      {"a\r\nb\r\n", Json::array({change(1, 0, 1, 1, "x"), change(0, 1, 0, 1, "y")}),
       "ay\r\nx\r\n"},
      {"\xf0\x9f\x94\x92 = 1", Json::array({change(0, 5, 0, 6, "2")}), "\xf0\x9f\x94\x92 = 2"},
      {"a", Json::array({change(5, 0, 7, 2, "b")}), "ab"},
      {"a", Json::array({{{"text", "all new"}}, change(0, 0, 0, 3, "")}), " new"},
  };
  for (const Row& row : rows) {
    INFO(row.before << " " << row.changes.dump());
    std::string text = row.before;
    CHECK_FALSE(apply_changes(text, row.changes, Encoding::utf16).has_value());
    CHECK(text == row.after);
  }
}

TEST_CASE("changes that are none are refused, and leave the text") {
  const char* const rows[] = {
      "null",
      "{}",
      "[1]",
      R"([{}])",
      R"([{"text": 1}])",
      R"([{"text": "x", "range": 1}])",
      R"([{"text": "x", "range": {"start": {"line": 0}, "end": {"line": 0, "character": 0}}}])",
      R"([{"text": "x", "range": {"start": {"line": -1, "character": 0}, "end": {"line": 0, "character": 0}}}])",
      R"([{"text": "x", "range": {"start": {"line": 1.5, "character": 0}, "end": {"line": 2, "character": 0}}}])",
      R"([{"text": "x", "range": {"start": {"line": 0, "character": 1}, "end": {"line": 0, "character": 0}}}])",
      R"([{"text": "x", "range": {"start": {"line": 99999999999, "character": 0}, "end": {"line": 99999999999, "character": 0}}}])",
  };
  for (const char* row : rows) {
    INFO(row);
    std::string text = "kept";
    CHECK(apply_changes(text, Json::parse(row), Encoding::utf16).has_value());
    CHECK(text == "kept");
  }
}

TEST_CASE("paths of URIs") {
  const std::pair<std::string, std::string> rows[] = {
      {"file:///a/b.tf", "/a/b.tf"},
      {"file://localhost/a", "/a"},
      {"FILE:///a", "/a"},
      {"file:/a/b", "/a/b"},
      {"file:///a%20b/%C3%A9.tf", "/a b/\xc3\xa9.tf"},
      {"file:///a/../b//c/", "/b/c"},
      {"file:///a?x#y", "/a"},
      {"file://host/a", "none"},
      {"file:///a%", "none"},
      {"file:///a%2", "none"},
      {"file:///a%zz", "none"},
      {"file:///a%00b", "none"},
      {"file://", "none"},
      {"file:a", "none"},
      {"untitled:Untitled-1", "none"},
      {"", "none"},
  };
  for (const auto& [uri, path] : rows) {
    INFO(uri);
    CHECK(path_of_uri(uri).value_or("none") == path);
  }
  CHECK(path_of_uri(uri_of_path("/a b/\xc3\xa9%#?.tf")) == "/a b/\xc3\xa9%#?.tf");
}

}  // namespace
}  // namespace preflint::lsp
