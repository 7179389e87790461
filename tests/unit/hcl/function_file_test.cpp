#include "tests/catch.h"
#include "tests/unit/hcl/function_cases.h"
#include "value/json.h"

namespace preflint::hcl {

using value::Value;

namespace {

const MemoryFileSystem& tree() {
  static const MemoryFileSystem files({
      {"/tree/module/main.tf", ""},
      {"/tree/module/policy.json", "{}"},
      {"/tree/module/binary", "\xff\xfe"},
      {"/tree/module/templates/a.tpl", "a"},
      {"/tree/module/templates/b.tpl", "b"},
      {"/tree/module/templates/deep/c[1].tpl", "c"},
      {"/tree/module/templates/list.tpl", "%{ for x in list ~}\n- ${upper(x)}\n%{ endfor ~}\n"},
      {"/tree/module/templates/name.tpl", "Hello, ${name}!"},
      {"/tree/module/templates/wrong.tpl", "${"},
      {"/secret", "s"},
  });
  return files;
}

FileAccess access() { return {.files = &tree(), .root = "/tree", .base = "/tree/module"}; }

void check(std::initializer_list<FunctionCase> cases) {
  for (const FunctionCase& c : cases) {
    FunctionHarness harness(access());
    INFO(c.function << " " << c.args);
    const std::string got = harness.text(c.function, c.args);
    if (c.result.starts_with("error: ")) {
      INFO(got);
      CHECK((got.starts_with("error: ") && got.find(c.result.substr(7)) != std::string::npos));
    } else {
      CHECK(got == c.result);
    }
  }
}

}  // namespace

TEST_CASE("files of the tree are read") {
  check({
      {"file", R"(["policy.json"])", R"("{}")"},
      {"file", R"(["./templates/../policy.json"])", R"("{}")"},
      {"file", R"(["/tree/module/policy.json"])", R"("{}")"},
      {"file", R"(["none"])", R"(error: no file exists at "none")"},
      {"file", R"(["templates"])", R"(error: "templates" is a directory, not a file)"},
      {"file", R"(["binary"])", R"(error: contents of "binary" are not valid UTF-8)"},
      {"filebase64", R"(["binary"])", R"("//4=")"},
      {"filemd5", R"(["templates/a.tpl"])", R"("0cc175b9c0f1b6a831c399e269772661")"},
      {"fileexists", R"(["policy.json"])", "true"},
      {"fileexists", R"(["none"])", "false"},
      {"fileexists", R"(["templates"])", "error: is a directory, not a file"},
      {"basename", R"(["a/b.tf"])", R"("b.tf")"},
      {"basename", R"(["a/b/"])", R"("b")"},
      {"basename", R"(["//"])", R"("/")"},
      {"dirname", R"(["a/b/c"])", R"("a/b")"},
      {"dirname", R"(["/a"])", R"("/")"},
      {"dirname", R"(["a"])", R"(".")"},
      {"abspath", R"(["../x"])", R"("/tree/x")"},
      {"pathexpand", R"(["a/b"])", R"("a/b")"},
  });
}

TEST_CASE("what lies outside the tree is unknown, not read") {
  for (const std::string_view path : {"/secret", "../../secret", "~/.ssh/id_rsa.pub"}) {
    FunctionHarness harness(access());
    INFO(path);
    const Value text = harness.call("file", {Value::string(path)});
    CHECK_FALSE(text.is_known());
    CHECK(text.reason().what.view() == "the file " + quote(path));
    CHECK_FALSE(harness.call("fileexists", {Value::string(path)}).is_known());
    CHECK_FALSE(harness.call("fileset", {Value::string(path), Value::string("*")}).is_known());
    CHECK_FALSE(harness.diagnostics.has_errors());
  }
  FunctionHarness blind;
  CHECK_FALSE(blind.call("file", {Value::string("policy.json")}).is_known());
}

TEST_CASE("a text has the ranges of its file") {
  Sources sources;
  FileAccess with_sources = access();
  with_sources.sources = &sources;
  FunctionHarness harness(with_sources);
  const Value text = harness.call("file", {Value::string("policy.json")});
  REQUIRE(text.parts().size() == 1);
  CHECK(text.parts()[0].verbatim);
  CHECK(sources.text(text.parts()[0].range) == "{}");
  harness.call("file", {Value::string("./policy.json")});
  CHECK(sources.size() == 1);
}

TEST_CASE("fileset finds files by patterns") {
  check({
      {"fileset", R"([".", "templates/*.tpl"])",
       R"(["templates/a.tpl","templates/b.tpl","templates/list.tpl","templates/name.tpl","templates/wrong.tpl"])"},
      {"fileset", R"(["templates", "[ab].tpl"])", R"(["a.tpl","b.tpl"])"},
      {"fileset", R"(["templates", "[!a-m].tpl"])", "[]"},
      {"fileset", R"(["templates", "**/?\\[1].tpl"])", R"(["deep/c[1].tpl"])"},
      {"fileset", R"([".", "**/{a,n*}.tpl"])", R"(["templates/a.tpl","templates/name.tpl"])"},
      {"fileset", R"([".", "{main,po{licy,ol}}.*"])", R"(["main.tf","policy.json"])"},
      {"fileset", R"(["templates/deep", "**"])", R"(["c[1].tpl"])"},
      {"fileset", R"([".", "../../secret"])", "[]"},
      {"fileset", R"(["none", "*"])", "[]"},
      {"fileset", R"([".", "{a"])", "error: syntax error in pattern"},
      {"fileset", R"([".", "a]b\\"])", "error: syntax error in pattern"},
      {"fileset", R"([".", "[{]"])", "[]"},
  });
}

TEST_CASE("templates are rendered with their own variables") {
  check({
      {"templatefile", R"(["templates/name.tpl", {"name": "you"}])", R"("Hello, you!")"},
      {"templatefile", R"(["templates/list.tpl", {"list": ["a", "b"]}])", R"("- A\n- B\n")"},
      {"templatefile", R"(["templates/name.tpl", {}])", "error: name.tpl:1,"},
      {"templatefile", R"(["templates/name.tpl", "x"])",
       "error: invalid vars value: must be a map"},
      {"templatefile", R"(["templates/name.tpl", {"1a": 1}])",
       R"(error: invalid template variable name "1a")"},
      {"templatefile", R"(["templates/wrong.tpl", {}])", "error: wrong.tpl:1,"},
      {"templatestring", R"(["${a} ${lower(b)}", {"a": 1, "b": "B"}])", R"("1 b")"},
      {"templatestring", R"(["${file(\"policy.json\")}", {}])", "error: templatestring"},
      {"templatestring", R"(["${templatestring(\"x\", {})}", {}])", "error: templatestring"},
      {"templatestring", R"(["${a}", {"a": null}])", "error: the result of the template is null"},
      {"templatestring", R"(["${a}", {"a": []}])", "error: invalid template result"},
  });
}

}  // namespace preflint::hcl
