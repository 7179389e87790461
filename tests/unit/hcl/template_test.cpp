// Templates: escapes, strip markers, directives and the indentation of heredocs, as hclsyntax has
// them.

#include <string>
#include <vector>

#include "hcl/parse.h"
#include "tests/catch.h"
#include "tests/unit/hcl/dump.h"

namespace preflint::hcl {
namespace {

struct Row {
  std::string text;
  std::string want;
};

using Parse = ParsedExpression (*)(const SourceFile&, Range, Diagnostics&);

void check(const std::vector<Row>& rows, Parse parse) {
  for (const Row& row : rows) {
    INFO(row.text);
    Sources sources;
    Diagnostics diagnostics;
    const SourceFile& source = sources.add("a", row.text);
    const ParsedExpression parsed =
        parse(source, {source.id(), 0, static_cast<std::uint32_t>(row.text.size())}, diagnostics);
    std::string got = Dump::of(*parsed.expr);
    for (const Diagnostic& d : diagnostics.entries())
      got += " !" + std::to_string(d.subject.begin) + " " + d.summary;
    CHECK(got == row.want);
  }
}

TEST_CASE("quoted strings") {
  check(
      {
          {R"("")", "''"},
          {R"("a b")", "'a b'"},
          {R"("\n\r\"\\")", "'\\n\\r\"\\'"},
          {R"("\u00e9\U0001F600")", "'é😀'"},
          {"\"e\u0301\"", "'\u00e9'"},  // composed
          {R"("$ $$ % %%")", "'$ $$ % %%'"},
          {R"("$${a} %%{b} $$${c}")", "'${a} %{b} $${c}'"},
          {R"("\x")", "'x' !1 Invalid escape sequence"},
          {R"("\u12")", "'\\u12' !1 Invalid escape sequence"},
          {R"("\ud800")", "'\xef\xbf\xbd' !1 Invalid escape sequence"},
      },
      parse_expression);
}

TEST_CASE("quoted templates") {
  check(
      {
          {R"("${a}")", "wrap(a)"},
          {R"("a${b}c")", "template('a', b, 'c')"},
          {R"("${a}${b}")", "template(a, b)"},
          {R"("$${a}${b}")", "template('${a}', b)"},
          {R"("$ ${"x ${y}"}")", "template('$ ', template('x ', y))"},
          {R"("${{a = 1}}}")", "template({key:a=1}, '}')"},
          {R"("a ${~ b ~} c")", "template('a', b, 'c')"},
          {R"("a\n ${~ b ~}\t c")", "template('a', b, 'c')"},
          {R"("a $ ${~ b}")", "template('a $', b)"},
          {R"("${a ~}${" b"}")", "template(a, ' b')"},
          {R"("${}")", "wrap(ERROR) !1 Invalid expression"},
      },
      parse_expression);
}

TEST_CASE("directives") {
  check(
      {
          {R"("%{ if a }b%{ endif }")", "template(if(a, template('b'), template('')))"},
          {R"("%{ if a }%{ else }c${d}%{ endif }!")",
           "template(if(a, template(''), template('c', d)), '!')"},
          {R"("%{ if a ~} b %{~ else ~} c %{~ endif }")",
           "template(if(a, template('b'), template('c')))"},
          {R"("%{ for v in a }${v},%{ endfor }")",
           "template(join(for(,v in a: template(v, ','))))"},
          {R"("%{ for k, v in a }%{ if v }${k}%{ endif }%{ endfor }")",
           "template(join(for(k,v in a: template(if(v, template(k), template(''))))))"},
          {R"("%{ if a }b")", "template(ERROR) !11 Unexpected end of template"},
          {R"("%{ endif }")", "template(ERROR) !1 Unexpected endif directive"},
          {R"("%{ if a }b%{ endfor }")", "template(ERROR) !11 Unexpected endfor directive"},
          {R"("%{ if a }%{ else }%{ else }%{ endif }")",
           "template(ERROR, ERROR) !19 Unexpected else directive !28 Unexpected endif directive"},
          {R"("%{ for v in a }%{ else }%{ endfor }")",
           "template(ERROR, ERROR) !16 Unexpected else directive !25 Unexpected endfor directive"},
      },
      parse_expression);
}

TEST_CASE("heredocs") {
  check(
      {
          {"<<E\nE\n", "heredoc('')"},
          {"<<E\na\n\n  b\n  E\n", "heredoc('a\\n\\n  b\\n')"},
          {"<<E\na\r\nb\r\nE\r\n", "heredoc('a\\r\\nb\\r\\n')"},
          {"<<E\n\\n \"q\" $${a} %%{b}\nE\n", "heredoc('\\n \"q\" ${a} %{b}\\n')"},
          {"<<E\n${a}\nE\n", "heredoc(a, '\\n')"},
          {"<<E\n${a}E\nE\n", "heredoc(a, 'E\\n')"},
          {"<<E\n${<<E\nx\nE\n}\nE\n", "heredoc(heredoc('x\\n'), '\\n')"},
          {"<<E \na\nE\n", "heredoc('a\\n') !0 Invalid heredoc"},
          // The newline behind a strip marker goes, the next line's indentation stays.
          {"<<E\n  %{ if a ~}\n  b\n  %{~ endif ~}\nE\n",
           "heredoc('  ', if(a, template('  b\\n'), template('')), '')"},
      },
      parse_expression);
}

TEST_CASE("flush heredocs") {
  check(
      {
          {"<<-E\n    a\n      b\n    c\n  E\n", "heredoc('a\\n  b\\nc\\n')"},
          {"<<-E\n    a\n\n  b\nE\n", "heredoc('  a\\n\\nb\\n')"},
          // A line of spaces does not count, and keeps them.
          {"<<-E\n    a\n \n    b\nE\n", "heredoc('a\\n \\nb\\n')"},
          {"<<-E\n\ta\n\t\tb\nE\n", "heredoc('a\\n\tb\\n')"},
          {"<<-E\n  \u2003a\n   b\nE\n", "heredoc('a\\nb\\n')"},
          {"<<-E\n    a ${b}\n    ${c}\n  d\nE\n", "heredoc('  a ', b, '\\n  ', c, '\\nd\\n')"},
          {"<<-E\n  a\n${b}\nE\n", "heredoc('  a\\n', b, '\\n')"},
          // A marker that strips the indentation of its line leaves nothing to remove from the
          // others.
          {"<<-E\n  a\n  %{~ if b }c%{ endif }\nE\n",
           "heredoc('  a\\n', if(b, template('c'), template('')), '\\n')"},
      },
      parse_expression);
}

TEST_CASE("templates on their own") {
  check(
      {
          {"", "template('')"},
          {"a\nb", "template('a\\nb')"},
          {"${a}", "wrap(a)"},
          {"\"a\" \\n $${b} $", "template('\"a\" \\n ${b} $')"},
          {"%{ for v in a ~}\n${v}\n%{ endfor ~}\n",
           "template(join(for(,v in a: template('', v, '\\n'))), '')"},
          {"a ${b", "template('a ', ERROR) !5 Unclosed template interpolation sequence"},
      },
      parse_template);
}

/// The parts of the literal value at the start of the expression: text and where it was written.
std::string parts(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("a", text);
  const ParsedExpression parsed = parse_expression(
      source, {source.id(), 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  const Expression* expression = parsed.expr;
  if (const TemplateExpr* whole = expression->as<TemplateExpr>()) expression = whole->parts[0];
  const value::Value& value = *expression->as<LiteralValueExpr>()->value;
  if (value.parts().empty()) return "all of " + std::string(source.text(expression->range));
  std::string result;
  for (const value::StringPart& part : value.parts()) {
    result += std::string(part.text.view()) + (part.verbatim ? " at " : " for ") +
              std::string(source.text(part.range)) + "; ";
  }
  return result;
}

TEST_CASE("a string knows where its parts were written") {
  CHECK(parts("<<E\na\nb\nE\n") == "all of a\nb\n");
  CHECK(parts("<<-E\n  a\n   b\nE\n") == "a\n at a\n;  b\n at  b\n; ");
  CHECK(parts("\"a\\tb\"") == "a at a; \t for \\t; b at b; ");
  CHECK(parts("<<E\n$${a}\nE\n") == "${ for $${; a}\n at a}\n; ");
}

}  // namespace
}  // namespace preflint::hcl
