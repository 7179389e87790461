// The parser, as tables of text and the tree that it means, or of broken text, what is said about
// it and what is left.

#include "hcl/parse.h"

#include <string>
#include <vector>

#include "hcl/print.h"
#include "tests/catch.h"
#include "tests/unit/hcl/dump.h"

namespace preflint::hcl {
namespace {

struct Row {
  std::string text;
  std::string want;
};

/// The tree, then "!", the place and the summary of each diagnostic.
std::string parsed(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("a.tf", text);
  const std::unique_ptr<File> file = parse(source, diagnostics);
  std::string result = Dump::of(file->body);
  for (const Diagnostic& d : diagnostics.entries()) {
    const Position at = source.position(d.subject.begin);
    result += " !" + std::to_string(at.line) + ":" + std::to_string(at.column) + " " + d.summary;
  }
  return result;
}

/// The same for one expression.
std::string expression(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("a.tf", text);
  const Range whole{source.id(), 0, static_cast<std::uint32_t>(text.size())};
  const ParsedExpression parsed = parse_expression(source, whole, diagnostics);
  std::string result = Dump::of(*parsed.expr);
  for (const Diagnostic& d : diagnostics.entries())
    result += " !" + std::to_string(d.subject.begin) + " " + d.summary;
  return result;
}

void check(const std::vector<Row>& rows, std::string (*function)(const std::string&)) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(function(row.text) == row.want);
  }
}

TEST_CASE("expressions") {
  check(
      {
          {"1.50", "1.5"},
          {"1e3", "1000"},
          {"[true, false, null]", "[true, false, null]"},
          {"a", "a"},
          {"a-b.ключ", "a-b.ключ"},
          {"a.b.c", "a.b.c"},
          {"a . b\n.c", "a.b.c"},
          {"true.a", "rel(true).a"},
          {"a[0].b[\"c\"]", "a[0].b['c']"},
          {"a.0.b", "a[0].b"},
          {"a[b].c", "rel(index(a, b)).c"},
          {"a[<<E\nb\nE\n]", "a['b\\n']"},
          {"a[-1]", "index(a, <-1>)"},
          {"(a).b", "rel((a)).b"},
          {"f(1)[0]", "rel(f(1))[0]"},
          {"a[*]", "splat(a, @)"},
          {"a[*].b[0].c", "splat(a, rel(@).b[0].c)"},
          {"a[*].b[*].c", "splat(a, splat(rel(@).b, rel(@).c))"},
          {"a[*].b[c]", "splat(a, index(rel(@).b, c))"},
          {"a.*.b.0.c[0]", "rel(splat(a, rel(@).b[0].c))[0]"},
          {"f()", "f()"},
          {"f(a, b...)", "f(a, b...)"},
          {"f(\n  1, # one\n  /* two */ 2,\n)", "f(1, 2)"},
          {"provider::aws :: f(a)", "provider::aws::f(a)"},
          {"a || b && c == d < e + f * -g", "<a || <b && <c == <d < <e + <f * <-g>>>>>>>"},
          {"a - b - c", "<<a - b> - c>"},
          {"a >= b != c <= d", "<<a >= b> != <c <= d>>"},
          {"!a.b && !-c", "<<!a.b> && <!<-c>>>"},
          {"a ? b : c ? d : e", "if(a, b, if(c, d, e))"},
          {"a == 1 ? \"x\" : []", "if(<a == 1>, 'x', [])"},
          {"(a\n|| b)", "(<a || b>)"},
          {"[1,\n 2,\n]", "[1, 2]"},
          {"{}", "{}"},
          {"{a = b, (c) : d, \"e\" = 1, \"f${g}\" = 2, h.i = 3, 4 = 5, null = 6}",
           "{key:a=b, (c)=d, 'e'=1, template('f', g)=2, key(h.i)=3, 4=5, key:null=6}"},
          {"{\n  a = b # c\n\n  (c) = d\n}", "{key:a=b, (c)=d}"},
          {"[for v in a : v]", "for(,v in a: v)"},
          {"{\n for k, v in a :\n k => v...\n if v != null\n}",
           "for(k,v in a: k => v... if <v != null>)"},
          {"[for in in for : if if if]", "for(,in in for: if if if)"},
      },
      expression);
}

TEST_CASE("broken expressions") {
  check(
      {
          {"", "ERROR !0 Missing expression"},
          {"a b", "ERROR !2 Extra characters after expression"},
          {"a.0.1", "a[0][1] !2 Invalid legacy index syntax"},
          {"a.*.b.*.c",
           "splat(splat(a, rel(@).b), rel(@).c) !5 Nested splat expression not allowed"},
          {"[for k, v in a : k => v]", "ERROR !17 Invalid 'for' expression"},
          {"[for v in a : v...]", "ERROR !15 Invalid 'for' expression"},
          {"[for v in a : v => v...]",
           "ERROR !14 Invalid 'for' expression !20 Invalid 'for' expression"},
          {"{for v in a : v}", "ERROR !14 Invalid 'for' expression"},
          {"1.2.3", "ERROR !0 Invalid number literal"},
          {"f(1 2)", "ERROR !4 Missing argument separator"},
          {"[1 2]", "ERROR !3 Missing item separator"},
          {"[f(a = ), 1]", "[ERROR, 1] !5 Missing argument separator"},
          {"f({ a = })", "f({key:a=ERROR}) !6 Invalid expression"},
          {"double::::f()", "ERROR !6 Missing function name"},
          {"\"a", "ERROR !0 Unterminated template string"},
      },
      expression);
}

TEST_CASE("bodies") {
  check(
      {
          {"", ""},
          {"# nothing", ""},
          {"a = 1", "a=1"},
          {"\xef\xbb\xbf"
           "a = 1\r\nb = \"x\"\r\n",
           "a=1 b='x'"},
          {"a=1\n\n\tb = 2 // c", "a=1 b=2"},
          {"for = \"2m\"\nin = if\n", "for='2m' in=if"},
          {"a {}\nb c \"d\\n$${e}\" {\n  f = 1\n  g {\n  }\n}\n", "a{} b c d\n${e}{f=1 g{}}"},
          {"a { b = [\n1\n] }\n", "a{b=[1]}"},
          {"a = <<E\nx\nE", "a=heredoc('x\\n')"},
          {"a = f(<<E\nx\nE\n)\nb = 1", "a=f(heredoc('x\\n')) b=1"},
      },
      parsed);
}

TEST_CASE("what is wrong costs as little as possible") {
  check(
      {
          {"a =\nb = 1\n", "a=ERROR b=1 !1:3 Invalid expression"},
          {"a = \"x\nb = 1\n", "a=ERROR b=1 !1:5 Unterminated template string"},
          {"a = \"x${y}\nb = 1\n", "a=ERROR b=1 !1:5 Unterminated template string"},
          {"a = 1, \nb = 2\n", "a=1 b=2 !1:6 Unexpected comma after argument"},
          {"a = 'x'\nb = 2\n", "a=ERROR b=2 !1:5 Invalid character"},
          {"a = 1 b = 2\n", "a=1 b=2 !1:7 Missing newline after argument"},
          {"a = b c\nd = 2\n", "a=ERROR d=2 !1:7 Missing newline after argument"},
          {"a = b +\nc = 2\n", "a=ERROR c=2 !1:8 Invalid expression"},
          {"\"a\" = 1\nb = 2\n", "b=2 !1:1 Invalid argument name"},
          {"}\nb = 2\n", "b=2 !1:1 Argument or block definition required"},
          {"a\nb = 2\n", "b=2 !1:1 Argument or block definition required"},
          {"a.b = 1\nc = 2\n", "c=2 !1:2 Argument or block definition required"},
          {"a == 1\nb = 2\n", "b=2 !1:4 Invalid expression"},
          {"a /* b */ = 1\n", "a=1"},
          {"a = 1\na = 2\n", "a=1 a=2 !2:1 Attribute redefined"},
          {"a 1 {\n  b = 1\n}\n", "a{b=1} !1:3 Invalid block definition"},
          {"a \"x${b}\" {\n}\n", "a x${ ... }{} !1:5 Invalid string literal"},
          {"a \"b c {\nd = 1\n", "d=1 a b c {{} !1:3 Unterminated string literal"},
          {"a {} b {}\n", "a{} !1:6 Missing newline after block definition"},
          {"a { b {} }\n", "a{} !1:5 Argument definition required"},
          {"a { b = 1, c = 2 }\n", "a{b=1 c=2} !1:10 Invalid single-argument block definition"},
          {"a { b = 1 c = 2 }\n", "a{b=1 c=2} !1:11 Missing newline after argument"},
          {"a { b = 1 # c\n}\n", "a{b=1} !1:11 Invalid single-argument block definition"},
          {"a = b::c\nd = 1\n", "a=ERROR d=1 !1:6 Missing open parenthesis"},
          {"a = b::\nd = 1\n", "a=ERROR d=1 !1:6 Missing function name"},
          {"a {\n  b = {c 1}\n  d = 2\n}\n",
           "a{d=ERROR b=ERROR} !2:10 Missing attribute separator !4:1 Missing newline after "
           "argument "
           "!4:2 Unclosed configuration block"},
          {"a {\n  b = \"x\"}\n  c = 1\n  d {\n    e = 1\n  }\n}\nf = 1\n",
           "f=1 a{b='x' c=1 d{e=1}} !2:10 Missing newline after argument !7:1 Argument or block "
           "definition required"},
          {"a {\n  b {\n    c = 1}\n    d = 1\n  }\n  e = 1\n}\n",
           "a{e=1 b{c=1 d=1}} !3:10 Missing newline after argument !7:1 Argument or block "
           "definition "
           "required"},
          {"a {\n  b = 1}\n  c = 2 3\n}\n",
           "a{b=1 c=ERROR} !2:8 Missing newline after argument !3:9 Missing newline after argument "
           "!4:1 Argument or block definition required"},
          {"a {\n  b = 1 }\nc = 1\n", "c=1 a{b=1} !2:9 Missing newline after argument"},
          {"a = [for b c : d]\n", "a=ERROR !1:12 Invalid 'for' expression"},
          {"a = {for b, in c : d => e}\n", "a=ERROR !1:16 Invalid 'for' expression"},
          {"a = \"%{ fo }\"\nb = 1\n", "a=ERROR b=1 !1:9 Invalid template control keyword"},
          {"a = \"%{ for b c }%{ endfor }\"\n", "a=ERROR !1:15 Invalid 'for' directive"},
          {"a = \"%{ if b }%{ endif c }\"\n", "a=ERROR !1:24 Extra characters in endif marker"},
          {"a = \"%{}\"\n", "a=ERROR !1:6 Invalid template directive"},
          {"a {\n  b = 1 +\n}\n", "a{b=ERROR} !2:9 Invalid expression"},
          {"a {\n  b = c ? d\n}\n", "a{b=ERROR} !2:9 Missing false expression in conditional"},
          {"a = f(b..., c)\n", "a=ERROR !1:8 Missing closing parenthesis"},
          {"a = f(::b)\n", "a=ERROR !1:7 Missing open parenthesis"},
          {"a { b = 1\n}\n", "a{b=1} !1:10 Invalid single-argument block definition"},
          {"a {\n  b = 1 }\n", "a{b=1} !2:9 Missing newline after argument"},
          {"a\n{\n}\nb = 1\n", "b=1 a{} !1:1 Invalid block definition"},
          {"a {\n  b = c\n    .d\n}\n", "a{b=c.d} !2:8 Invalid expression"},
          {"a {\n  b = c.\n}\nd = 1\n", "d=1 a{b=ERROR} !2:8 Invalid attribute name"},
          {"a {\n  b = [1 2]\n  c = 3\n}\n", "a{b=ERROR c=3} !2:10 Missing item separator"},
          {"a {\n  b = \"${c\"\n}\nd {\n  e = 1\n}\n",
           "a{b=ERROR} d{e=1} !2:8 Unclosed template interpolation sequence"},
          {"a {\n  b = f(1\n}\nc {\n  d = 1\n}\n",
           "a{b=ERROR} c{d=1} !2:8 Unterminated function call"},
          {"a {\n  b = 1\n\nc {\n  d = 1\n}\n", "a{b=1} c{d=1} !1:3 Unclosed configuration block"},
          {"a = <<E\nx\n", "a=ERROR !1:5 Unterminated template string"},
          {"a = 1\n/* b\nc = 2\n", "a=1 !2:1 Unterminated comment"},
          {"a = \"\xff\"\n", "a='\xef\xbf\xbd' !1:6 Invalid character encoding"},
      },
      parsed);
}

TEST_CASE("every node knows where it stands") {
  const std::string text = "# c\na \"l\" {\n  b = c.d[0] + \"x\"\n}\n";
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("a.tf", text);
  const std::unique_ptr<File> file = parse(source, diagnostics);
  REQUIRE(file->body.blocks.size() == 1);
  const Block& block = file->body.blocks[0];
  CHECK(source.text(block.range) == text.substr(4, text.size() - 5));
  CHECK(source.text(block.header) == "a \"l\"");
  CHECK(source.text(block.body.range) == "{\n  b = c.d[0] + \"x\"\n}");
  const Attribute& attribute = block.body.attributes[0];
  CHECK(source.text(attribute.range) == "b = c.d[0] + \"x\"");
  CHECK(source.text(attribute.name.range) == "b");
  const BinaryOpExpr* sum = attribute.expr->as<BinaryOpExpr>();
  REQUIRE(sum);
  CHECK(source.text(sum->lhs->range) == "c.d[0]");
  CHECK(source.text(sum->lhs->as<ScopeTraversalExpr>()->steps[1].range) == "[0]");
  CHECK(source.text(sum->rhs->range) == "\"x\"");
}

TEST_CASE("a part of a file is parsed in place") {
  const std::string text = "```hcl\na = \"${b}\"\n```\n";
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("rule.md", text);
  const std::unique_ptr<File> file = parse_body(source, {source.id(), 7, 18}, diagnostics);
  REQUIRE(file->body.attributes.size() == 1);
  CHECK(source.text(file->body.attributes[0].expr->range) == "\"${b}\"");
  const ParsedExpression inner = parse_expression(source, {source.id(), 14, 15}, diagnostics);
  CHECK(source.text(inner.expr->range) == "b");
  const ParsedExpression bare = parse_template(source, {source.id(), 11, 18}, diagnostics);
  CHECK(Dump::of(*bare.expr) == "template('\"', b, '\"\\n')");
  CHECK(diagnostics.entries().empty());
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST_CASE("nothing is too deep, too long or too broken") {
  const int many = 20'000;
  const std::vector<std::string> hostile = {
      "a = " + repeated("[", 5000) + repeated("]", 5000) + "\n",
      "a = " + repeated("[", many),
      "a = " + repeated("{a=", many),
      "a = " + repeated("\"${", many),
      "a = " + repeated("(", many) + repeated(")", many),
      "a = " + repeated("-", many) + "1\n",
      "a = " + repeated("-", many),
      "a = " + repeated("x?", many),
      "a = " + repeated("x?y:", many) + "z\n",
      "a = " + repeated("1+", many) + "1\n",
      "a = b" + repeated("[c]", many) + "\n",
      repeated("a {\n", many),
      repeated("}", many),
      "a = [\n" + repeated("\"x\" \"y\"\n", many) + "]\n",
      "a = [\n" + repeated("{x = \"}\n", many) + "]\n",
      repeated("/* ", many),
      repeated("/**/", many),
      repeated("<<E\n", many),
      "a = <<E\n" + repeated("${<<E\n", 10'000),
      "a = <<E\n" + repeated("%{ if x }", many) + "\nE\n",
      "a = \"" + repeated("${x}", many) + "\"\n",
      "a = \"" + repeated("$", many) + "{\"\n",
      std::string(1000, '\0'),
  };
  for (const std::string& text : hostile) {
    INFO(text.substr(0, 40));
    Sources sources;
    Diagnostics diagnostics;
    const SourceFile& source = sources.add("a.tf", text);
    parse(source, diagnostics);
    const Range whole{source.id(), 0, static_cast<std::uint32_t>(text.size())};
    parse_expression(source, whole, diagnostics);
    parse_template(source, whole, diagnostics);
    CHECK(diagnostics.entries().size() <= 400);
  }
}

TEST_CASE("what is too deep is an error of its own") {
  const auto nested = [](int depth) {
    return parsed("a = " + repeated("[", depth) + repeated("]", depth) + "\nb = 1\n");
  };
  CHECK(nested(200).find("Nested too deeply") == std::string::npos);
  CHECK(nested(300).find("ERROR") != std::string::npos);
  CHECK(nested(300).find(" b=1 !1:262 Nested too deeply") != std::string::npos);
  CHECK(nested(100'000) == "b=1 !1:1 Nested too deeply");
}

TEST_CASE("a printed tree parses to the same tree") {
  const std::string text = R"(
a = "x ${b} $ % $${c} %%{d} \"\\\n\t" # e
b = "$${x}$${"
c = "${d}"
e = "%{ if f }g%{ else }h ${i}%{ endif }%{ for k, v in j ~} ${k} %{ endfor }"
f = <<-EOT
  one
    two ${three}
EOT
g = a.*.b.0[c].*.d
h = a[*].b[*][0][d].c
i = { (a) = 1, "b" = [for x in y : x if z], c.d = {}, e = {for k, v in y : k => v...} }
j = (1 + 2) * -a.b["c"].0 >= f(x...) ? !true : provider::p::g()
k = "${a ? "b" : "c"} d ${"e"}${""}f"
l = " ${~ a ~} "
"l" = 1
m n "o \"p\"" {
  q {
    r = null
  }
}
)";
  Sources sources;
  Diagnostics diagnostics;
  const std::string valid = text.substr(0, text.find("\"l\"")) + text.substr(text.find("m n"));
  const std::unique_ptr<File> first = parse(sources.add("a.tf", valid), diagnostics);
  const std::string printed = print(first->body);
  const std::unique_ptr<File> second = parse(sources.add("b.tf", printed), diagnostics);
  INFO(printed);
  CHECK(diagnostics.entries().empty());
  CHECK(equal(first->body, second->body));
  CHECK(print(second->body) == printed);
}

TEST_CASE("equality sees every difference") {
  const std::vector<std::string> different = {"a",
                                              "b",
                                              "a.b",
                                              "a.c",
                                              "a[0]",
                                              "a[1]",
                                              "a[b]",
                                              "a[*]",
                                              "a[*].b",
                                              "f(a)",
                                              "f(a...)",
                                              "g(a)",
                                              "f(a, a)",
                                              "1",
                                              "2",
                                              "\"1\"",
                                              "true",
                                              "null",
                                              "a + a",
                                              "a - a",
                                              "-a",
                                              "!a",
                                              "(a)",
                                              "[a]",
                                              "[a, a]",
                                              "{a = a}",
                                              "{(a) = a}",
                                              "{b = a}",
                                              "[for v in a : v]",
                                              "[for k, v in a : v]",
                                              "[for v in a : v if v]",
                                              "{for v in a : v => v}",
                                              "{for v in a : v => v...}",
                                              "a ? a : a",
                                              "\"${a}\"",
                                              "\"x${a}\"",
                                              "\"%{ for v in a }x%{ endfor }\""};
  Sources sources;
  Diagnostics diagnostics;
  std::vector<ParsedExpression> parsed;
  for (const std::string& text : different) {
    const SourceFile& source = sources.add("a", text);
    parsed.push_back(parse_expression(
        source, {source.id(), 0, static_cast<std::uint32_t>(text.size())}, diagnostics));
  }
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    for (std::size_t j = 0; j < parsed.size(); ++j) {
      INFO(different[i] + " and " + different[j]);
      CHECK(equal(*parsed[i].expr, *parsed[j].expr) == (i == j));
    }
  }
}

}  // namespace
}  // namespace preflint::hcl
