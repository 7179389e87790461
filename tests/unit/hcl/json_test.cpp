// The JSON syntax, as tables of JSON text and the native body that it means.

#include "hcl/json.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/unit/hcl/dump.h"

namespace preflint::hcl {
namespace {

constexpr std::string_view names[] = {"refs"};
constexpr std::string_view literals[] = {"text"};
constexpr std::string_view one_label[] = {"name"};
constexpr std::string_view two_labels[] = {"type", "name"};
extern const JsonSchema open_schema;
constexpr JsonSchema::BlockType types[] = {{"plain", {}, &open_schema},
                                           {"named", one_label, &open_schema},
                                           {"twice", two_labels, &open_schema}};
const JsonSchema open_schema = {.block_types = types,
                                .expressions = names,
                                .literals = literals,
                                .open = true,
                                .nested = &open_schema};

struct Shapes final : JsonShapes {
  bool is_block(std::span<const std::string_view> path, bool several) const override {
    const bool is_odd = path.size() == 3 && path[0] == "named" && path[1] == "odd";
    return several || (path.back() != "map" && !is_odd);
  }
};

struct Parsed {
  explicit Parsed(const std::string& text)
      : source(sources.add("a.tf.json", text)),
        file(parse_json(source, open_schema, Shapes(), diagnostics)) {}

  std::string said() const {
    std::string result;
    for (const Diagnostic& d : diagnostics.entries())
      result += " !" + std::to_string(d.subject.begin) + " " + d.summary;
    return result;
  }

  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source;
  std::unique_ptr<File> file;
};

struct Row {
  std::string text;
  std::string want;
};

TEST_CASE("JSON values are expressions") {
  const std::vector<Row> rows = {
      {R"(1.50)", "1.5"},
      {R"([true, null, []])", "[true, null, []]"},
      {R"("a b")", "'a b'"},
      {R"("a\nb")", "'a\\nb'"},
      {R"("${a.b}")", "wrap(a.b)"},
      {R"("x-${a}-y")", "template('x-', a, '-y')"},
      {R"("$${a} %%{b}")", "template('${a} %{b}')"},
      {R"("%{ if a }b%{ endif }")", "template(if(a, template('b'), template('')))"},
      {R"("${f(\"a\", b[\"c\"])}")", "wrap(f('a', b['c']))"},
      {R"("${\"\\\"\"}")", "wrap('\"')"},
      {R"("${[for k, v in a : \"${k}\" if v]}")", "wrap(for(k,v in a: wrap(k) if v))"},
      {R"({"a": "${b}", "c${d}": 1, "//": 2})", "{'a'=wrap(b), template('c', d)=1, '//'=2}"},
      {R"({"a": {"a": 1}, "a": 2})", "{'a'={'a'=1}, 'a'=2} !24 Duplicate object attribute"},
      {R"("${a +}")", "wrap(ERROR) !14 Invalid expression"},
      {R"("\n${a +}")", "template('\\n', ERROR) !16 Invalid expression"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Parsed parsed("{\"map\": " + row.text + "}");
    REQUIRE(parsed.file->body.attributes.size() == 1);
    CHECK(Dump::of(*parsed.file->body.attributes[0].expr) + parsed.said() == row.want);
  }
}

TEST_CASE("JSON objects are bodies") {
  const std::vector<Row> rows = {
      {R"({})", ""},
      {R"([{"a": 1}, {"b": 2}])", "a=1 b=2"},
      {R"({"//": "no", "a": 1})", "a=1"},
      {R"({"plain": {"a": 1}})", "plain{a=1}"},
      {R"({"plain": [{"a": 1}, {"a": 2}]})", "plain{a=1} plain{a=2}"},
      {R"({"plain": [[{"a": 1}, {"b": 2}]]})", "plain{a=1 b=2}"},
      {R"({"plain": null})", ""},
      {R"({"plain": []})", ""},
      {R"({"named": {"x": {"a": 1}, "y": [{}, {}]}})", "named x{a=1} named y{} named y{}"},
      {R"({"named": [{"x": {}}, {"y": {}}]})", "named x{} named y{}"},
      {R"({"twice": {"t": {"x": {}, "y": {}}, "u": {"x": {}}}})",
       "twice t x{} twice t y{} twice u x{}"},
      {R"({"named": {"x": {}}, "named": {"y": {}}})", "named x{} named y{}"},
      {R"({"block": {"a": 1}})", "block{a=1}"},
      {R"({"block": [{"a": 1}, {}]})", "block{a=1} block{}"},
      {R"({"map": {"a": 1}})", "map={'a'=1}"},
      {R"({"map": [{"a": 1}]})", "map{a=1}"},
      {R"({"block": []})", "block=[]"},
      {R"({"block": [1, {}]})", "block=[1, {}]"},
      {R"({"named": {"odd": {"block": {"a": 1}}}})", "named odd{block={'a'=1}}"},
      {R"({"refs": ["a.b[\"c\"]", "d"]})", "refs=[a.b['c'], d]"},
      {R"({"refs": "list(a)b"})", "refs=ERROR !17 Extra characters after expression"},
      {"{\"refs\": \"list(string)\"}", "refs=list(string)"},
      {R"({"refs": {"a": "b.c"}})", "refs={'a'=b.c}"},
      {R"({"refs": "${a}"})", "refs=ERROR !9 Invalid expression"},
      {R"({"text": "${a} \"b\""})", "text='${a} \"b\"'"},
      {R"({"a": 1, "a": 2})", "a=1 a=2 !9 Attribute redefined"},
      {R"({"plain": 1})", " !10 Incorrect JSON value type"},
      {R"({"named": 1})", " !10 Incorrect JSON value type !10 Missing block label"},
      {R"({"named": {}})", " !10 Missing block label"},
      {R"({"named": {"x": "y"}})", " !16 Incorrect JSON value type"},
      {R"(1)", " !0 Root value must be object"},
      {R"([1])", " !1 Incorrect JSON value type"},
      {R"({"a": 1, "b": tru, "c": 3})", "a=1 b=ERROR !14 Invalid JSON"},
      {R"({"plain": {"a": 1)", "plain{a=1} !17 Invalid JSON"},
      {"{\"a\": \"\xff\"}", "a='\xEF\xBF\xBD' !7 Invalid character encoding"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Parsed parsed(row.text);
    CHECK(Dump::of(parsed.file->body) + parsed.said() == row.want);
  }
}

TEST_CASE("what is nested too deeply in JSON is left out") {
  const std::string deep(300, '[');
  const Parsed parsed("{\"a\": 1, \"map\": " + deep + std::string(300, ']') + "}");
  CHECK(parsed.said() == " !271 Nested too deeply");
  CHECK(parsed.file->body.attributes.size() == 2);
}

/// The source text of every range of an expression, from the outside in.
std::string ranges(const Expression& e, const SourceFile& source) {
  std::string result = "`" + std::string(source.text(e.range)) + "`";
  if (const auto* traversal = e.as<ScopeTraversalExpr>()) {
    for (const TraverseStep& step : traversal->steps)
      result += " " + std::string(source.text(step.range));
  }
  if (const auto* literal = e.as<LiteralValueExpr>()) {
    for (const value::StringPart& part : literal->value->parts()) {
      result += (part.verbatim ? " =" : " ~") + std::string(source.text(part.range));
    }
  }
  for_each_child(e, [&](const Expression& child) { result += " " + ranges(child, source); });
  return result;
}

TEST_CASE("ranges of JSON values are those of what was written") {
  const std::vector<Row> rows = {
      {R"("plain")", R"(`"plain"`)"},
      {R"("a\tb")", R"(`"a\tb"` =a ~\t =b)"},
      {R"("x ${ a.b } y")", R"(`"x ${ a.b } y"` `x ` `a.b` .b ` y`)"},
      {R"("\t${a[\"k\"].c}\"")",
       R"(`"\t${a[\"k\"].c}\""` `\t` ~\t `a[\"k\"].c` [\"k\"] .c `\"` ~\")"},
      {R"("${f(\"q\\\"r\")}")", R"(`"${f(\"q\\\"r\")}"` `f(\"q\\\"r\")` `\"q\\\"r\"` =q ~\\\" =r)"},
      {R"(["\u00e9${a}"])", R"(`["\u00e9${a}"]` `"\u00e9${a}"` `\u00e9` ~\u00e9 `a`)"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Parsed parsed("{\"map\": " + row.text + "}");
    CHECK(ranges(*parsed.file->body.attributes[0].expr, parsed.source) == row.want);
  }
}

TEST_CASE("ranges of JSON blocks are their keys and objects") {
  const Parsed parsed(R"({"twice": {"t": {"x": {"map": 1}}}, "block": [{"a": 1}, {"b": 2}]})");
  const auto text = [&](const Range& range) { return std::string(parsed.source.text(range)); };
  const Body& body = parsed.file->body;
  REQUIRE(body.blocks.size() == 3);
  CHECK(text(body.blocks[0].type.range) == "\"twice\"");
  CHECK(text(body.blocks[0].labels[1].range) == "\"x\"");
  CHECK(text(body.blocks[0].header) == "\"x\"");
  CHECK(text(body.blocks[0].range) == R"("x": {"map": 1})");
  CHECK(text(body.blocks[0].body.attributes[0].range) == "\"map\": 1");
  CHECK(text(body.blocks[2].header) == "{");
  CHECK(text(body.blocks[2].range) == R"({"b": 2})");
}

}  // namespace
}  // namespace preflint::hcl
