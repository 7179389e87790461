// The grammar's corpus (grammars/hcl/test/corpus), without tree-sitter's tool: each paragraph is
// parsed with the parser that the program has, and its tree compared.
//
//     ====
//     name
//     ====
//     text
//     ----
//     (tree)

#include <tree_sitter/api.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/catch.h"

extern "C" const TSLanguage* tree_sitter_hcl(void);

namespace {

struct Paragraph {
  std::string name;
  std::string text;
  std::string tree;
};

bool is_line_of(const std::string& line, char c) {
  return line.size() >= 3 && line.find_first_not_of(c) == std::string::npos;
}

/// Words and parentheses with single spaces where any are needed.
std::string normalized(const std::string& tree) {
  std::string out;
  for (const char c : tree) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (out.empty() || out.back() == ' ' || out.back() == '(')) continue;
    if (c == ')' && !out.empty() && out.back() == ' ') out.pop_back();
    out += space ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<Paragraph> paragraphs(const std::filesystem::path& path) {
  std::vector<Paragraph> all;
  std::ifstream file(path, std::ios::binary);
  enum class Part { name, text, tree } part = Part::tree;
  bool named = false;
  for (std::string line; std::getline(file, line);) {
    if (is_line_of(line, '=') && (part != Part::name || named)) {
      if (part == Part::name) {
        part = Part::text;
      } else {
        all.emplace_back();
        part = Part::name;
        named = false;
      }
    } else if (part == Part::name) {
      all.back().name += line;
      named = true;
    } else if (part == Part::text && is_line_of(line, '-')) {
      part = Part::tree;
    } else if (part == Part::text) {
      all.back().text += line + "\n";
    } else if (!all.empty()) {
      all.back().tree += line + "\n";
    }
  }
  return all;
}

std::string parsed(const std::string& text) {
  TSParser* parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_hcl());
  TSTree* tree =
      ts_parser_parse_string(parser, nullptr, text.data(), static_cast<std::uint32_t>(text.size()));
  char* shown = ts_node_string(ts_tree_root_node(tree));
  const std::string result = shown;
  std::free(shown);
  ts_tree_delete(tree);
  ts_parser_delete(parser);
  return result;
}

TEST_CASE("every paragraph of the corpus has its tree") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator("grammars/hcl/test/corpus")) {
    for (const Paragraph& paragraph : paragraphs(entry.path())) {
      INFO(entry.path().string() << ": " << paragraph.name);
      // The newline before the dashes belongs to the format.
      std::string text = paragraph.text;
      if (text.ends_with('\n')) text.pop_back();
      CHECK(normalized(parsed(text)) == normalized(paragraph.tree));
      ++count;
    }
  }
  CHECK(count > 20);
}

}  // namespace
