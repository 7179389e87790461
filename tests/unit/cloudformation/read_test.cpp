// The node tree: kinds, tags, decoded texts and the exact source text of every range.

#include "cloudformation/read.h"

#include "tests/catch.h"

namespace preflint::cloudformation {
namespace {

struct Case {
  std::string input;
  std::string tree;
  std::string diagnostics;
};

void check(const Case& c, const std::string& path) {
  INFO(c.input);
  Sources sources;
  const SourceFile& source = sources.add(path, c.input);
  Diagnostics diagnostics;
  const Tree tree = read(source, diagnostics);
  std::string text;
  for (const Node* document : tree.documents) text += dump(source, *document);
  std::string messages;
  for (const Diagnostic& d : diagnostics.entries()) {
    messages += sources.describe(d.subject) + ": " + d.summary + "\n";
  }
  CHECK(text == c.tree);
  CHECK(messages == c.diagnostics);
}

TEST_CASE("YAML nodes have exact ranges") {
  const Case cases[] = {
      {"a: b\n", "mapping `a: b`\n  a: <b> `b`\n", ""},
      {"\xEF\xBB\xBF"
       "a: \"b\"\r\n'c' : 'd''e' # x\r\n",
       "mapping `a: \"b\"\r\n'c' : 'd''e'`\n  a: <b> `\"b\"`\n  'c': <d'e> `'d''e'`\n", ""},
      {"ä: \"ö\" # ü\nb: [ß, *x]\n",
       "mapping `ä: \"ö\" # ü\nb: [ß, *x]`\n  ä: <ö> `\"ö\"`\n  b: sequence `[ß, *x]`\n"
       "    - <ß> `ß`\n    - lost `*x`\n",
       "t:2:9: Invalid alias\n"},
      {"a: one\n  two   # not this\nb: x",
       "mapping `a: one\n  two   # not this\nb: x`\n  a: <one two> `one\n  two`\n  b: <x> `x`\n",
       ""},
      {"a: |\n  one\n   two\n\n# c\nb: >-\n  f\n  g\n",
       "mapping `a: |\n  one\n   two\n\n# c\nb: >-\n  f\n  g`\n"
       "  a: <one\n two\n> `|\n  one\n   two`\n  b: <f g> `>-\n  f\n  g`\n",
       ""},
      {"a: |2\n    x\nb: |\n\nc: d",
       "mapping `a: |2\n    x\nb: |\n\nc: d`\n  a: <  x\n> `|2\n    x`\n  b: <> `|`\n  c: <d> "
       "`d`\n",
       ""},
      {"- [a, {b: c, d}, [] , ]\n- x\n",
       "sequence `- [a, {b: c, d}, [] , ]\n- x`\n  - sequence `[a, {b: c, d}, [] , ]`\n    - <a> "
       "`a`\n"
       "    - mapping `{b: c, d}`\n      b: <c> `c`\n      d: null ``\n    - sequence `[]`\n  - "
       "<x> `x`\n",
       ""},
      {"a: [ # comment ]\n  b, # }\n  ]\nc: d",
       "mapping `a: [ # comment ]\n  b, # }\n  ]\nc: d`\n  a: sequence `[ # comment ]\n  b, # }\n  "
       "]`\n"
       "    - <b> `b`\n  c: <d> `d`\n",
       ""},
      {"a: !Ref b\nc: !If\n  - d\n  - !Sub \"x\"\n  - !Ref\nd: !Join ['', [a]]",
       "mapping `a: !Ref b\nc: !If\n  - d\n  - !Sub \"x\"\n  - !Ref\nd: !Join ['', [a]]`\n"
       "  a: !Ref <b> `!Ref b`\n  c: !If sequence `!If\n  - d\n  - !Sub \"x\"\n  - !Ref`\n    - "
       "<d> `d`\n"
       "    - !Sub <x> `!Sub \"x\"`\n    - !Ref <> `!Ref`\n"
       "  d: !Join sequence `!Join ['', [a]]`\n    - <> `''`\n    - sequence `[a]`\n      - <a> "
       "`a`\n",
       ""},
      {"a:\nb: ~\nc: null # n\nd:   ",
       "mapping `a:\nb: ~\nc: null # n\nd:`\n  a: null ``\n  b: null `~`\n  c: null `null`\n  d: "
       "null ``\n",
       ""},
      {"a: &x !Ref p\nb: *x\n",
       "mapping `a: &x !Ref p\nb: *x`\n  a: !Ref <p> `!Ref p`\n  b: !Ref <p> `!Ref p`\n", ""},
      {"a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  l: 3\n",
       "mapping `a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  l: 3`\n  a: mapping `{k: 1, l: 2}`\n    k: "
       "<1> `1`\n    l: <2> `2`\n"
       "  b: mapping `<<: *x\n  l: 3`\n    l: <3> `3`\n    k: <1> `1`\n",
       ""},
      {"a: 1\n---\nb: 2\n", "mapping `a: 1`\n  a: <1> `1`\nmapping `b: 2`\n  b: <2> `2`\n", ""},
      {"a: 1\nb: 2\na: 3\n", "mapping `a: 1\nb: 2\na: 3`\n  b: <2> `2`\n  a: <3> `3`\n",
       "t:3:1: Duplicate key\n"},
      {"a: &x [*x]\n", "mapping `a: &x [*x]`\n  a: sequence `[*x]`\n    - lost `*x`\n",
       "t:1:8: Invalid alias\n"},
      {"a:\n  b: c\n\td: e\n", "mapping `a:\n  b` cut off\n  a: mapping `b` cut off\n",
       "t:3:1: Invalid YAML\n"},
      {"a: \"open", "mapping `a` cut off\n", "t:1:9: Invalid YAML\n"},
      {"", "", ""},
      {"{\"a\": 1, # b\n}", "mapping `{\"a\": 1, # b\n}`\n  \"a\": <1> `1`\n",
       "t:1:10: Invalid JSON\n"},
  };
  for (const Case& c : cases) check(c, "t");
}

TEST_CASE("JSON nodes have exact ranges") {
  const Case cases[] = {
      {" {\"a\": [1, true, null, \"x\\n\"]}\n",
       "mapping `{\"a\": [1, true, null, \"x\\n\"]}`\n  \"a\": sequence `[1, true, null, "
       "\"x\\n\"]`\n    - <1> `1`\n"
       "    - <true> `true`\n    - null `null`\n    - <x\n> `\"x\\n\"`\n",
       ""},
      {"{\"a\": \"\\ud83d\\ude00\\u00e9\\ud83d\"}",
       "mapping `{\"a\": \"\\ud83d\\ude00\\u00e9\\ud83d\"}`\n"
       "  \"a\": <\xF0\x9F\x98\x80\xC3\xA9\xEF\xBF\xBD> `\"\\ud83d\\ude00\\u00e9\\ud83d\"`\n",
       ""},
      {"{\"a\": 1, \"a\": 2}", "mapping `{\"a\": 1, \"a\": 2}`\n  \"a\": <2> `2`\n",
       "t.json:1:10: Duplicate key\n"},
      {"{\"a\": {\"b\": 1",
       "mapping `{\"a\": {\"b\": 1` cut off\n  \"a\": mapping `{\"b\": 1` cut off\n    \"b\": <1> "
       "`1`\n",
       "t.json:1:14: Invalid JSON\n"},
      {"{\"a\": [1 2]}", "mapping `{\"a\": [1 2]}`\n  \"a\": sequence `[1 2]`\n    - <1 2> `1 2`\n",
       "t.json:1:10: Invalid JSON\n"},
      {"{} x", "mapping `{}`\n", "t.json:1:4: Invalid JSON\n"},
      {"{\"a\": 01}", "mapping `{\"a\": 01}`\n  \"a\": <01> `01`\n", "t.json:1:7: Invalid JSON\n"},
      {"[1, 2,]", "sequence `[1, 2,]`\n  - <1> `1`\n  - <2> `2`\n", "t.json:1:7: Invalid JSON\n"},
      {"[\"a\nb\"]", "sequence `[\"a\nb\"]`\n  - <a b> `\"a\nb\"`\n", "t.json:1:4: Invalid JSON\n"},
  };
  for (const Case& c : cases) check(c, "t.json");
}

/// Pieces as "decoded=source" with '=' for verbatim and '~' for changed ones, separated by '|'.
std::string shown_pieces(const std::string& input) {
  Sources sources;
  const SourceFile& source = sources.add("t", input);
  Diagnostics diagnostics;
  const Tree tree = read(source, diagnostics);
  const Node& scalar = *tree.documents.at(0)->members[0].value;
  std::string out;
  for (const Piece& piece : pieces(source, scalar)) {
    out += std::string(scalar.text.substr(piece.at, piece.size)) + (piece.is_verbatim ? "=" : "~") +
           std::string(source.text(piece.range)) + "|";
  }
  return out;
}

TEST_CASE("Decoded text leads back to its source") {
  const std::pair<std::string, std::string> cases[] = {
      {"a: bc", "bc=bc|"},
      {"a: 'b''c'", "b=b|'~''|c=c|"},
      {"a: \"b\\tc\\u00e9\"", "b=b|\t~\\t|c=c|\xC3\xA9~\\u00e9|"},
      {"{\"a\": \"x\\ud83d\\ude00y\"}", "x=x|\xF0\x9F\x98\x80~\\ud83d\\ude00|y=y|"},
      {"a: b\n  c", "b=b| ~\n  |c=c|"},
      {"a: \"b  \n\n  c\"", "b=b|\n~  \n\n  |c=c|"},
      {"a: \"b\\\n  c\"", "b=b|c=c|"},
      {"a: |\n  {\n    x\n  }\n", "{\n={\n|  x\n=  x\n|}=}|\n~|"},
      {"a: |\r\n  b\r\n  c\r\nd: e", "b=b|\n~\r\n|c=c|\n~|"},
      {"a: >\n  b\n  c\n\n  d\n", "b=b| ~\n|c\n=c\n|d=d|\n~|"},
      {"a: |+\n  b\n\n", "b=b|\n\n~|"},
  };
  for (const auto& [input, wanted] : cases) {
    INFO(input);
    CHECK(shown_pieces(input) == wanted);
  }
}

TEST_CASE("Hostile documents are bounded") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 20; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 8; ++j) bomb += ", " + before;
    bomb += "]\n";
  }
  const std::pair<std::string, std::string> cases[] = {
      {"#\n,", "Invalid YAML"},
      {bomb, "Too many aliases"},
      {std::string(400, '['), "Nested too deeply"},
      {std::string(50'000, '['), "Invalid JSON"},
      {std::string(400, '[') + std::string(400, ']'), "Nested too deeply"},
      {std::string(50'000, '{'), "Invalid JSON"},
      {"a: " + std::string(200'000, '['), "Invalid YAML"},
  };
  for (const auto& [input, wanted] : cases) {
    Sources sources;
    const SourceFile& source = sources.add("t", input);
    Diagnostics diagnostics;
    const Tree tree = read(source, diagnostics);
    std::string summaries;
    for (const Diagnostic& d : diagnostics.entries()) summaries += d.summary + "\n";
    CHECK(summaries.find(wanted) != std::string::npos);
    for (const Node* document : tree.documents) CHECK(document->expanded <= 400'000);
  }
}

TEST_CASE("Other files are told from templates at a glance") {
  const std::pair<std::string, bool> cases[] = {
      {"Resources:\n  A:\n    Type: AWS::S3::Bucket\n", true},
      {"{\"Resources\" : {\"A\": {\"Type\": \"AWS::S3::Bucket\"}}}", true},
      {"apiVersion: v1\nkind: Pod\n", false},
      {"Resources are fine\nType: x", false},
      {"", false},
  };
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    CHECK(looks_like_template(text) == wanted);
  }
}

TEST_CASE("A file is looked into when its first key is a section") {
  const std::pair<std::string, bool> cases[] = {
      {"Resources:\n", true},
      {"# stack\n\n---\nAWSTemplateFormatVersion: 2010-09-09\n", true},
      {"\xEF\xBB\xBF\"Parameters\" : {}\r\n", true},
      {"{\"Resources\":{\"A\"", true},
      {"{\n  \"Transform\": \"x\"", true},
      {"Resources are fine: yes", false},
      {"Resources: what there is\n", false},
      {"name: x\nResources:\n", false},
      {"{\"name\": 1, \"Resources\": {}}", false},
      {"# only a comment", false},
      {"%PDF-1.7\n", false},
      {std::string("\x7f") + "ELF", false},
      {"", false},
  };
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    CHECK(begins_like_template(text) == wanted);
  }
}

}  // namespace
}  // namespace preflint::cloudformation
