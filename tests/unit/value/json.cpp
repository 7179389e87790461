#include "value/json.h"

#include "tests/catch.h"

namespace preflint::value {
namespace {

TEST_CASE("JSON is read and written") {
  const struct {
    std::string_view text, expected;
  } rows[] = {
      {"null", "null"},
      {" true ", "true"},
      {"-0.10e1", "-1"},
      {"123456789012345678901234567890.5", "123456789012345678901234567890.5"},
      {R"("a\"\\\/\b\f\n\r\t\u0041\u00e9")", R"("a\"\\/\b\f\n\r\tAé")"},
      {R"("\ud83d\ude00 \ud83d \ude00 \ud83d\u0041")", "\"\U0001F600 \uFFFD \uFFFD \uFFFDA\""},
      {R"("<a & b>")", R"("\u003ca \u0026 b\u003e")"},
      {"\"\u2028\"", R"("\u2028")"},
      {"\"e\u0301\"", "\"\u00e9\""},
      {R"( { "b" : [ 1 , { } , [ ] ] , "a" : null, "b": 2 } )", R"({"a":null,"b":2})"},
      {R"([{"a\u0062":1},{"ab":2},{"ab":3,"":4}])", R"([{"ab":1},{"ab":2},{"":4,"ab":3}])"},
      {R"([[],[1,[2]],{"x":{"y":"z"}}])", R"([[],[1,[2]],{"x":{"y":"z"}}])"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const std::expected<Value, std::string> value = parse_json(row.text);
    REQUIRE(value);
    CHECK(to_json(*value) == row.expected);
  }
}

TEST_CASE("what is no JSON") {
  for (const std::string_view text :
       {"",           " ",     "nul",   "truex", "1 2",     "01",        "+1",      ".5",
        "1.",         "1e",    "-",     "\"",    "\"\\x\"", "\"\\u12\"", "\"\n\"",  "[",
        "[1",         "[1,",   "[1,]",  "[,]",   "{",       "{\"a\"",    "{\"a\":", "{\"a\":1",
        "{\"a\":1,}", "{a:1}", "{1:1}", "'a'",   "1e99999"}) {
    INFO(text);
    CHECK_FALSE(parse_json(text));
  }
  CHECK(parse_json("[1 2]").error() == "expected ',' or ']', at offset 3");
}

TEST_CASE("JSON nested without end is refused") {
  CHECK_FALSE(parse_json(std::string(1'000'000, '[')));
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  CHECK_FALSE(parse_json(objects));
  CHECK(parse_json(std::string(400, '[') + std::string(400, ']')));
}

TEST_CASE("values know their range in the file") {
  const std::string_view text = R"({"a": [1, "x"]})";
  const Value value = *parse_json(text, Range{FileId{3}, 100, 115});
  const auto range = [](const Value& of) { return of.marks().marks()[0].range; };
  CHECK(range(value) == Range{FileId{3}, 100, 115});
  const Value& list = *value.find("a");
  CHECK(range(list) == Range{FileId{3}, 106, 114});
  CHECK(range(list.elements()[0]) == Range{FileId{3}, 107, 108});
  CHECK(range(list.elements()[1]) == Range{FileId{3}, 110, 113});
}

TEST_CASE("the tagged form is read as it is written") {
  const struct {
    std::string_view type, json;
  } rows[] = {
      {R"("string")", R"({"$unknown":"string","refinements":{"not_null":true,"prefix":"a"}})"},
      {R"("number")", R"({"$unknown":"number","refinements":{"min":1,"min_inclusive":false}})"},
      {R"("number")", R"({"$number":"-inf"})"},
      {R"(["list","string"])", R"(["a",{"$unknown":"string"},null])"},
      {R"(["list","string"])", R"({"$open":["a"]})"},
      {R"(["set","number"])", R"([1,2])"},
      {R"(["map",["tuple",["bool","dynamic"]]])", R"({"k":[true,null]})"},
      {R"(["object",{"a":"string","b":["list","number"]}])",
       R"({"a":{"$marks":["sensitive"],"value":"x"},"b":[1.5]})"},
      {R"("dynamic")",
       R"({"$unknown":["list","string"],"refinements":{"min_length":1,"max_length":3}})"},
  };
  for (const auto& row : rows) {
    INFO(row.json);
    const std::expected<Value, std::string> value =
        from_tagged_json(row.json, *type_from_json(row.type));
    REQUIRE(value);
    CHECK(to_tagged_json(*value) == row.json);
  }
  CHECK_FALSE(from_tagged_json(R"("x")", Type::number()));
  CHECK_FALSE(from_tagged_json(R"({"$unknown":"thing"})", Type::dynamic()));
  for (const std::string_view text :
       {R"("thing")", R"(["list"])", R"(["object",1])", R"(["tuple",["x"]])", "1", "["}) {
    INFO(text);
    CHECK_FALSE(type_from_json(text));
  }
}

TEST_CASE("reasons are told where they are asked for") {
  const Reason reason{Reason::Kind::variable, "var.x", {}};
  const Value either = Value::one_of({Value::string("a"), Value::string("b")}, reason);
  CHECK(to_tagged_json(either) == R"({"$unknown":"string","refinements":{"not_null":true}})");
  CHECK(
      to_tagged_json(either, true) ==
      R"({"$unknown":"string","refinements":{"not_null":true},"reason":"var.x","candidates":["a","b"]})");
  CHECK(to_tagged_json(Value::tuple({}).with_open_end(reason), true) ==
        R"({"$open":[],"reason":"var.x"})");
}

}  // namespace
}  // namespace preflint::value
