#include "tests/catch.h"
#include "value/json.h"

namespace preflint::value {
namespace {

TEST_CASE("values are shown as in terraform console") {
  const struct {
    std::string_view json, type, expected;
  } rows[] = {
      {R"("a\"b\\\t")", R"("dynamic")", R"("a\"b\\\t")"},
      {R"("\u001b[0mé")", R"("dynamic")", R"("\u001b[0mé")"},
      {"1.5", R"("dynamic")", "1.5"},
      {"true", R"("dynamic")", "true"},
      {"null", R"("dynamic")", "null"},
      {"null", R"("string")", "tostring(null)"},
      {"null", R"(["list","string"])", "tolist(null) /* of string */"},
      {"null", R"(["object",{}])", "null /* object */"},
      {"[]", R"("dynamic")", "[]"},
      {"{}", R"(["map","string"])", "tomap({})"},
      {"[1,[2]]", R"("dynamic")", "[\n  1,\n  [\n    2,\n  ],\n]"},
      {R"({"b":["x"],"a":1})", R"("dynamic")", "{\n  \"a\" = 1\n  \"b\" = [\n    \"x\",\n  ]\n}"},
      {R"(["x"])", R"(["set","string"])", "toset([\n  \"x\",\n])"},
      {R"("a\nEOT\n")", R"("dynamic")", "<<EOT_\na\nEOT\n\nEOT_"},
      {R"(["a\nb"])", R"("dynamic")", "[\n  <<-EOT\n  a\n  b\n  EOT,\n]"},
      {R"({"$unknown":"string"})", R"("dynamic")", "(known after apply)"},
      {R"({"$marks":["sensitive"],"value":1})", R"("dynamic")", "(sensitive value)"},
      {R"({"$open":[1]})", R"("dynamic")", "[\n  1,\n  (and others)\n]"},
  };
  for (const auto& row : rows) {
    INFO(row.json);
    CHECK(to_display(*from_tagged_json(row.json, *type_from_json(row.type))) == row.expected);
  }
}

TEST_CASE("what is not known says what it waits for") {
  const Reason variable{Reason::Kind::variable, "var.x", {}};
  CHECK(to_display(Value::unknown(Type::string(), variable)) == "(unknown, needs var.x)");
  CHECK(to_display(Value::unknown({}, {Reason::Kind::computed, "aws_kms_key.k.arn", {}})) ==
        "(known after apply)");
  CHECK(to_display(Value::one_of({Value::string("a"), Value::string("b")}, variable)) ==
        R"(("a" or "b", needs var.x))");
  CHECK(to_display(Value::tuple({}).with_open_end(variable)) ==
        "[\n  (and others, needs var.x)\n]");
}

}  // namespace
}  // namespace preflint::value
