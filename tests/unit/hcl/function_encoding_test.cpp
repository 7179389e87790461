#include "tests/catch.h"
#include "tests/unit/hcl/function_cases.h"
#include "value/json.h"

namespace preflint::hcl {

using value::Mark;
using value::Reason;
using value::Type;
using value::Value;

TEST_CASE("Base64, URLs and character sets") {
  check_functions({
      {"base64encode", R"(["a"])", R"("YQ==")"},
      {"base64encode", R"(["ab"])", R"("YWI=")"},
      {"base64encode", R"([""])", R"("")"},
      {"base64decode", R"(["YW\nI="])", R"("ab")"},
      {"base64decode", R"(["YW"])", R"(error: failed to decode base64 data "YW")"},
      {"base64decode", R"(["YWI=x"])", "error: failed to decode"},
      {"base64decode", R"(["Y==="])", "error: failed to decode"},
      {"base64decode", R"(["gA=="])", "error: not valid UTF-8"},
      {"base64decode", R"([{"$marks": ["sensitive"], "value": "?"}])",
       "error: failed to decode base64 data (sensitive value)"},
      {"urlencode", R"(["a b/c~é"])", R"("a+b%2Fc~%C3%A9")"},
      {"textencodebase64", R"(["é", "ISO-8859-1"])", R"("6Q==")"},
      {"textencodebase64", R"(["€", "ISO-8859-1"])",
       "error: characters that cannot be represented"},
      {"textdecodebase64", R"(["6Q==", "ISO-8859-1"])", R"("é")"},
      {"textdecodebase64", R"(["6Q==", "UTF-8//IGNORE"])",
       "error: is not a supported IANA encoding name"},
      {"textdecodebase64", R"(["6", "UTF-8"])", "error: invalid base64 symbol"},
  });
}

TEST_CASE("JSON") {
  check_functions({
      {"jsonencode", R"([{"b": [1, true, null], "a": "<x>"}])",
       R"("{\"a\":\"\\u003cx\\u003e\",\"b\":[1,true,null]}")"},
      {"jsondecode", R"(["{\"a\": [1.5, null]}"])", R"({"a":[1.5,null]})"},
      {"jsondecode", R"(["{"])", "error: Call to function \"jsondecode\" failed"},
      {"jsondecode", R"([{"$unknown": "string", "refinements": {"prefix": " \"x"}}])",
       R"({"$unknown":"string"})"},
      {"jsonencode", R"([{"a": {"$unknown": "string"}}])",
       R"({"$unknown":"string","refinements":{"not_null":true,"prefix":"{"}})"},
  });
}

TEST_CASE("what jsonencode was given can be had back, known or not") {
  FunctionHarness harness;
  const Value arn =
      Value::unknown(Type::string(), {Reason::Kind::computed, "aws_s3_bucket.b.arn", {}})
          .with_marks({Mark{.kind = Mark::Kind::reference,
                            .exact = true,
                            .name = "aws_s3_bucket.b",
                            .path = "arn"}});
  const Value policy = Value::object(
      {{"Resource", Value::list(Type::string(), {arn})}, {"Effect", Value::string("Allow")}});
  const Value text = harness.call("jsonencode", {policy});
  CHECK_FALSE(text.is_known());
  CHECK(text.reason().what == "aws_s3_bucket.b.arn");
  REQUIRE(text.encoded() != nullptr);
  CHECK(text.encoded()->find("Resource")->elements().front().marks().identity() != nullptr);
  const Value back = harness.call("jsondecode", {text});
  CHECK(back.find("Effect")->as_string() == "Allow");
  CHECK(back.find("Resource")->is(Type::Kind::tuple));
  CHECK(back.find("Resource")->elements().front().marks().identity() != nullptr);
}

TEST_CASE("CSV") {
  check_functions({
      {"csvdecode", R"(["a,b\n1,\"x, \"\"y\"\"\"\r\n\n2,\"l1\nl2\"\n"])",
       R"([{"a":"1","b":"x, \"y\""},{"a":"2","b":"l1\nl2"}])"},
      {"csvdecode", R"(["a,b\n1"])", "error: CSV parse error on line 2: wrong number of fields"},
      {"csvdecode", R"(["a\n\"x"])", "error: missing \" in quoted-field"},
      {"csvdecode", R"(["a\nx\"y"])", "error: bare \" in non-quoted-field"},
      {"csvdecode", R"(["a,a\n"])", R"(error: duplicate column name "a")"},
      {"csvdecode", R"(["\n\n"])", "error: missing header line"},
  });
}

TEST_CASE("YAML is read") {
  check_functions({
      {"yamldecode", R"(["a: 1\nb: [x, 'yes', yes, 0o17, 0x1F, 1_000, .5]"])",
       R"({"a":1,"b":["x","yes",true,15,31,1000,0.5]})"},
      {"yamldecode", R"(["- ~\n- null\n-\n- ''"])", R"([null,null,null,""])"},
      {"yamldecode", R"(["base: &b {x: 1, z: 2}\nd:\n  <<: *b\n  z: 3"])",
       R"({"base":{"x":1,"z":2},"d":{"x":1,"z":3}})"},
      {"yamldecode", R"(["d:\n  <<: [{x: 1}, {x: 2, z: 2}]"])", R"({"d":{"x":1,"z":2}})"},
      {"yamldecode", R"(["d: {<<: 1}"])", "error: map merge requires a mapping"},
      {"yamldecode", R"(["a: &x [*x]"])", "error: from inside its own definition"},
      {"yamldecode", R"(["2024-3-1 10:20:30"])", R"("2024-03-01T10:20:30Z")"},
      {"yamldecode", R"(["2024-13-1"])", R"("2024-13-1")"},
      {"yamldecode", R"(["!!str 12"])", R"("12")"},
      {"yamldecode", R"(["!!int x"])", R"(error: cannot parse "x" as tag:yaml.org,2002:int)"},
      {"yamldecode", R"(["!Ref x"])", R"(error: unsupported tag "!Ref")"},
      {"yamldecode", R"(["[a"])", "error: on line"},
      {"yamldecode", R"(["a\n---\nb"])", "error: unexpected extra content after value"},
      {"yamldecode", R"(["? [a]\n: b"])", "error: only string keys are allowed in a mapping"},
      {"yamldecode", R"([""])", "error: missing start of document"},
  });
}

TEST_CASE("YAML is written") {
  check_functions({
      {"yamlencode", R"([{"a": [1, {"b": null, "c": "x"}, []], "d": {"e": {}}}])",
       R"("\"a\":\n- 1\n- \"b\": null\n  \"c\": \"x\"\n- []\n\"d\":\n  \"e\": {}\n")"},
      {"yamlencode", R"([[[1, 2], ["x"]]])", R"("- - 1\n  - 2\n- - \"x\"\n")"},
      {"yamlencode", R"([{"t": "l1\nl2\n"}])", R"("\"t\": |\n  l1\n  l2\n")"},
      {"yamlencode", R"([{"t": "l1 \nl2"}])", R"("\"t\": \"l1 \\nl2\"\n")"},
      {"yamlencode", R"([1.5])", R"("1.5\n...\n")"},
      {"yamlencode", R"([[{"$unknown": "string"}]])",
       R"({"$unknown":"string","refinements":{"not_null":true}})"},
  });
}

}  // namespace preflint::hcl
