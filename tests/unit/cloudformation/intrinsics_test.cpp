// Every intrinsic function in a property, in the short and the long form of YAML and in JSON: the
// same values, at the same places.

#include "tests/catch.h"
#include "tests/unit/cloudformation/show.h"
#include "tests/unit/cloudformation/spelling.h"

namespace preflint::cloudformation {
namespace {

const std::string around = R"(
Transform: AWS::LanguageExtensions
Parameters:
  Env: {Type: String, Default: prod}
  Few: {Type: String, AllowedValues: [a, b]}
  Any: {Type: String}
  List: {Type: CommaDelimitedList, Default: "x, y"}
  Size: {Type: Number, Default: 5}
  Ssm: {Type: "AWS::SSM::Parameter::Value<String>", Default: /a/b}
  Secret: {Type: String, NoEcho: true, Default: hush}
Mappings:
  Map: {prod: {size: 10, list: [a, b]}, test: {size: 1, list: [c]}}
Conditions:
  Prod: !Equals [!Ref Env, prod]
  Other: !Not [!Condition Prod]
  Maybe: !Equals [!Ref Any, x]
Outputs:
  Uses: {Value: [!Ref Env, !Ref Few, !Ref Any, !Ref List, !Ref Size, !Ref Ssm, !Ref Secret]}
Resources:
  B: {Type: "AWS::S3::Bucket"}
  R:
    Type: T
    Properties:
)";

std::string path_of(Spelling spelling) { return spelling == Spelling::json ? "t.json" : "t.yaml"; }

std::string respelled(const std::string& property, Spelling spelling) {
  return spelled(around + "      P: " + property + "\n", spelling);
}

std::string evaluated(const std::string& text, const std::string& path) {
  const Lowered lowered(text, {}, path);
  std::string out = show(lowered.property("R.P"));
  for (const Diagnostic& d : lowered.diagnostics.entries()) out += " " + d.summary;
  return out;
}

/// Where the value and all in it was written, each place as JSON, so that the spelling doesn't
/// matter.
void show_places(const Sources& sources, const value::MarkSet& marks, std::string& out) {
  for (const value::Mark& mark : marks.marks()) {
    if (mark.kind != value::Mark::Kind::source) continue;
    // Lines of YAML mean something only at their indentation.
    const std::size_t column = sources.file(mark.range.file).position(mark.range.begin).column;
    const std::string text = std::string(column - 1, ' ') + std::string(sources.text(mark.range));
    out += mark.name.str() + " " + spelled(text, Spelling::json) + "; ";
    if (mark.via) show_places(sources, value::MarkSet(mark.via), out);
  }
}

void show_all_places(const Sources& sources, const value::Value& value, std::string& out) {
  show_places(sources, value.marks(), out);
  if (!value.is_known() || value.is_null()) return;
  if (value.is_sequence()) {
    for (const value::Value& element : value.elements()) show_all_places(sources, element, out);
  } else if (value.is_mapping()) {
    for (const auto& [key, content] : value.entries()) show_all_places(sources, content, out);
  }
}

std::string places(const std::string& text, const std::string& path) {
  const Lowered lowered(text, {}, path);
  std::string out;
  show_all_places(lowered.sources, lowered.property("R.P"), out);
  return out;
}

TEST_CASE("Intrinsic functions") {
  struct Case {
    std::string short_form;
    std::string long_form;
    std::string value;
  };
  const Case cases[] = {
      {"!Ref Env", R"({"Ref": "Env"})", R"("prod")"},
      {"!Ref Any", R"({"Ref": "Any"})", "?parameter Any"},
      {"!Ref Few", R"({"Ref": "Few"})", R"(?parameter Few("a" | "b"))"},
      {"!Ref List", R"({"Ref": "List"})", R"(["x", "y"])"},
      {"!Ref Size", R"({"Ref": "Size"})", R"("5")"},
      {"!Ref Ssm", R"({"Ref": "Ssm"})", "?SSM parameter Ssm"},
      {"!Ref B", R"({"Ref": "B"})", "?B=B.Ref"},
      {"!Ref AWS::Region", R"({"Ref": "AWS::Region"})", "?AWS::Region"},
      {"!Ref AWS::NoValue", R"({"Ref": "AWS::NoValue"})", "null"},
      {"!GetAtt B.Arn", R"({"Fn::GetAtt": ["B", "Arn"]})", "?B.Arn=B.Arn"},
      {"!GetAtt [B, Arn]", R"({"Fn::GetAtt": "B.Arn"})", "?B.Arn=B.Arn"},
      {"!Sub '${Env}-x'", R"({"Fn::Sub": "${Env}-x"})", R"("prod-x")"},
      {"!Sub '${!Env}-${Env}'", R"({"Fn::Sub": "${!Env}-${Env}"})", R"("${Env}-prod")"},
      {"!Sub '${B.Arn}/*'", R"({"Fn::Sub": "${B.Arn}/*"})", R"("${?B.Arn=B.Arn}/*")"},
      {"!Sub '${B.Arn}'", R"({"Fn::Sub": "${B.Arn}"})", "?B.Arn=B.Arn"},
      {"!Sub 'k/${Few}'", R"({"Fn::Sub": "k/${Few}"})", R"(?parameter Few("k/a" | "k/b"))"},
      {"!Sub ['${a}${Env}', {a: !Ref Size}]",
       R"({"Fn::Sub": ["${a}${Env}", {"a": {"Ref": "Size"}}]})", R"("5prod")"},
      {"!Sub plain", R"({"Fn::Sub": "plain"})", R"("plain")"},
      {"!Join ['-', [a, !Ref Env, 1]]", R"({"Fn::Join": ["-", ["a", {"Ref": "Env"}, 1]]})",
       R"("a-prod-1")"},
      {"!Join ['', ['a', !Ref B]]", R"({"Fn::Join": ["", ["a", {"Ref": "B"}]]})",
       R"("a${?B=B.Ref}")"},
      {"!Join [',', !Ref List]", R"({"Fn::Join": [",", {"Ref": "List"}]})", R"("x,y")"},
      {"!Join ['', [a, !Ref AWS::NoValue]]",
       R"({"Fn::Join": ["", ["a", {"Ref": "AWS::NoValue"}]]})", R"("a")"},
      {"!Select [1, [a, b]]", R"({"Fn::Select": ["1", ["a", "b"]]})", R"("b")"},
      {"!Select [0, !Ref List]", R"({"Fn::Select": [0, {"Ref": "List"}]})", R"("x")"},
      {"!Select [0, !GetAZs '']", R"({"Fn::Select": [0, {"Fn::GetAZs": ""}]})",
       "?availability zones"},
      {"!Select [7, [a]]", R"({"Fn::Select": [7, ["a"]]})", "?Fn::Select"},
      {"!Split ['-', 'a-b-']", R"({"Fn::Split": ["-", "a-b-"]})", R"(["a", "b", ""])"},
      {"!Split ['-', !Ref B]", R"({"Fn::Split": ["-", {"Ref": "B"}]})", "?B~B.Ref"},
      {"!Select [0, !Split [',', !Join [',', [a, !Ref Any, b]]]]",
       R"({"Fn::Select": [0, {"Fn::Split": [",", {"Fn::Join": [",", ["a", {"Ref": "Any"}, "b"]]}]}]})",
       R"("a")"},
      {"!Select [1, !Split [',', !Join [',', [a, !Ref Any, b]]]]",
       R"({"Fn::Select": [1, {"Fn::Split": [",", {"Fn::Join": [",", ["a", {"Ref": "Any"}, "b"]]}]}]})",
       "?parameter Any"},
      {"!Select [0, !Split [':', !GetAtt B.Arn]]",
       R"({"Fn::Select": [0, {"Fn::Split": [":", {"Fn::GetAtt": ["B", "Arn"]}]}]})", R"("arn")"},
      {"!If [Prod, a, b]", R"({"Fn::If": ["Prod", "a", "b"]})", R"("a")"},
      {"!If [Other, a, !Ref AWS::NoValue]",
       R"({"Fn::If": ["Other", "a", {"Ref": "AWS::NoValue"}]})", "null"},
      {"!If [Maybe, a, b]", R"({"Fn::If": ["Maybe", "a", "b"]})", R"(?parameter Any("a" | "b"))"},
      {"!If [Maybe, a, a]", R"({"Fn::If": ["Maybe", "a", "a"]})", R"("a")"},
      {"!If [Maybe, a, !Ref AWS::NoValue]",
       R"({"Fn::If": ["Maybe", "a", {"Ref": "AWS::NoValue"}]})", R"(?parameter Any("a" | null))"},
      {"!If [Maybe, !Ref B, c]", R"({"Fn::If": ["Maybe", {"Ref": "B"}, "c"]})",
       "?parameter Any~B.Ref"},
      {"[a, !If [Prod, b, !Ref AWS::NoValue], !If [Other, c, !Ref AWS::NoValue]]",
       R"(["a", {"Fn::If": ["Prod", "b", {"Ref": "AWS::NoValue"}]}, {"Fn::If": ["Other", "c", {"Ref": "AWS::NoValue"}]}])",
       R"(["a", "b"])"},
      {"[a, !If [Maybe, b, !Ref AWS::NoValue]]",
       R"(["a", {"Fn::If": ["Maybe", "b", {"Ref": "AWS::NoValue"}]}])",
       R"(?parameter Any(["a", "b"] | ["a"]))"},
      {"!FindInMap [Map, !Ref Env, size]", R"({"Fn::FindInMap": ["Map", {"Ref": "Env"}, "size"]})",
       "10"},
      {"!FindInMap [Map, prod, list]", R"({"Fn::FindInMap": ["Map", "prod", "list"]})",
       R"(["a", "b"])"},
      {"!FindInMap [Map, !Ref Any, size]", R"({"Fn::FindInMap": ["Map", {"Ref": "Any"}, "size"]})",
       "?parameter Any(10 | 1)"},
      {"!FindInMap [Map, qa, size, {DefaultValue: 3}]",
       R"({"Fn::FindInMap": ["Map", "qa", "size", {"DefaultValue": 3}]})", "3"},
      {"!FindInMap [Map, qa, size]", R"({"Fn::FindInMap": ["Map", "qa", "size"]})",
       "?Fn::FindInMap Undefined key"},
      {"!Base64 'hello'", R"({"Fn::Base64": "hello"})", R"("aGVsbG8=")"},
      {"!Base64 {'Fn::Sub': '${Env}'}", R"({"Fn::Base64": {"Fn::Sub": "${Env}"}})",
       R"("cHJvZA==")"},
      {"!Cidr [10.0.0.0/16, 3, 8]", R"({"Fn::Cidr": ["10.0.0.0/16", "3", "8"]})",
       R"(["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"])"},
      {"!Cidr ['2001:db8::/56', 2, 64]", R"({"Fn::Cidr": ["2001:db8::/56", 2, 64]})",
       R"(["2001:db8:0:0:0:0:0:0/64", "2001:db8:0:1:0:0:0:0/64"])"},
      {"!Cidr [!GetAtt B.C, 3, 8]", R"({"Fn::Cidr": [{"Fn::GetAtt": ["B", "C"]}, 3, 8]})",
       "?B.C~B.C"},
      {"!Cidr [10.0.0.0/24, 3, 8]", R"({"Fn::Cidr": ["10.0.0.0/24", 3, 8]})", "?Fn::Cidr"},
      {"!ImportValue net", R"({"Fn::ImportValue": "net"})", "?export net"},
      {"!ImportValue {'Fn::Sub': '${Any}-x'}", R"({"Fn::ImportValue": {"Fn::Sub": "${Any}-x"}})",
       "?an exported value"},
      {"!Length [a, b]", R"({"Fn::Length": ["a", "b"]})", "2"},
      {"!Length {Ref: List}", R"({"Fn::Length": {"Ref": "List"}})", "2"},
      {"!ToJsonString {a: [1, true, x]}", R"({"Fn::ToJsonString": {"a": [1, true, "x"]}})",
       R"("{"a":[1,true,"x"]}")"},
      {"!ToJsonString {a: !Ref B}", R"({"Fn::ToJsonString": {"a": {"Ref": "B"}}})", "?B~B.Ref"},
      {"!ToJsonString {a: !Ref AWS::NoValue, b: [!If [Other, x, !Ref AWS::NoValue]]}",
       R"({"Fn::ToJsonString": {"a": {"Ref": "AWS::NoValue"}, "b": [{"Fn::If": ["Other", "x", {"Ref": "AWS::NoValue"}]}]}})",
       R"("{"b":[]}")"},
      {"!Length [a, !Ref AWS::NoValue]", R"({"Fn::Length": ["a", {"Ref": "AWS::NoValue"}]})", "1"},
      {"!Join [',', [a, !If [Other, b, !Ref AWS::NoValue], c]]",
       R"({"Fn::Join": [",", ["a", {"Fn::If": ["Other", "b", {"Ref": "AWS::NoValue"}]}, "c"]]})",
       R"("a,c")"},
      {"{a: !Ref AWS::NoValue, b: 1}", R"({"a": {"Ref": "AWS::NoValue"}, "b": 1})",
       "{a: null, b: 1}"},
      {"!Sub ['{{resolve:ssm:/${p}}}', {p: a}]",
       R"({"Fn::Sub": ["{{resolve:ssm:/${p}}}", {"p": "a"}]})", "?resolve:ssm:/a"},
      {"!Join ['', ['{{resolve:secretsmanager:', !Ref Env, '}}']]",
       R"({"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Env"}, "}}"]]})",
       "?resolve:secretsmanager:prod"},
      {"!Base64 {'Fn::Join': ['', [a, !Ref Any]]}",
       R"({"Fn::Base64": {"Fn::Join": ["", ["a", {"Ref": "Any"}]]}})", "?parameter Any"},
      {"!GetAZs ''", R"({"Fn::GetAZs": ""})", "?availability zones"},
      {"!Select [0, !GetAZs {Ref: 'AWS::Region'}]",
       R"({"Fn::Select": [0, {"Fn::GetAZs": {"Ref": "AWS::Region"}}]})", "?availability zones"},
      {"!If [Maybe, !If [Prod, a, b], !FindInMap [Map, test, size]]",
       R"({"Fn::If": ["Maybe", {"Fn::If": ["Prod", "a", "b"]}, {"Fn::FindInMap": ["Map", "test", "size"]}]})",
       R"(?parameter Any("a" | 1))"},
      {"!FindInMap [!Join ['', [M, ap]], nowhere, size, {DefaultValue: !Ref Env}]",
       R"({"Fn::FindInMap": [{"Fn::Join": ["", ["M", "ap"]]}, "nowhere", "size", {"DefaultValue": {"Ref": "Env"}}]})",
       R"("prod")"},
      {"!Transform {Name: X}", R"({"Fn::Transform": {"Name": "X"}})", "?Fn::Transform"},
      {"'{{resolve:ssm:x:1}}'", R"("{{resolve:ssm:x:1}}")", "?resolve:ssm:x:1"},
      {"'a{{resolve:ssm:x}}b'", R"("a{{resolve:ssm:x}}b")", R"("a${?resolve:ssm:x}b")"},
      {"!Sub '{{resolve:ssm:${Env}}}'", R"({"Fn::Sub": "{{resolve:ssm:${Env}}}"})",
       "?resolve:ssm:prod"},
      {"[yes, No, on, 0123, 0128, 0x1F, 1_000, 1.50, 2012-10-17, 1e3, 12:30, ~, 'yes', !!str 12]",
       R"([true, false, true, 83, "0128", 31, 1000, 1.5, "2012-10-17", 1000, "12:30", null, "yes", "12"])",
       R"([true, false, true, 83, "0128", 31, 1000, 1.5, "2012-10-17", 1000, "12:30", null, "yes", "12"])"},
  };
  for (const Case& c : cases) {
    for (const std::string& written : {c.short_form, c.long_form}) {
      INFO(written);
      CHECK(evaluated(around + "      P: " + written + "\n", "t.yaml") == c.value);
      const std::string at = places(respelled(written, Spelling::json), "t.json");
      for (const Spelling spelling : spellings) {
        const std::string text = respelled(written, spelling);
        INFO(text);
        CHECK(evaluated(text, path_of(spelling)) == c.value);
        CHECK(places(text, path_of(spelling)) == at);
      }
    }
  }
}

TEST_CASE("Values know where they were written and what they came through") {
  const std::pair<std::string, std::string> cases[] = {
      {"x", "R.P `x`"},
      {"'x'", "R.P `'x'`"},
      {"!Ref Env", "R.P `!Ref Env` < parameter Env `prod`"},
      {"{Ref: Any}", "R.P `{Ref: Any}` < parameter Any `Any`"},
      {"!Ref Secret", "sensitive R.P `!Ref Secret` < parameter Secret `hush`"},
      {"!If [Prod, a, b]", "R.P `a`"},
      {"!If [Other, a, !Ref AWS::NoValue]", "R.P `!Ref AWS::NoValue`"},
      {"!FindInMap [Map, prod, size]", "R.P `!FindInMap [Map, prod, size]` < mapping Map `10`"},
      {"!Select [1, !Ref List]", "R.P `!Select [1, !Ref List]` < parameter List `\"x, y\"`"},
      {"!Select [1, [a, b]]", "R.P `b`"},
      {"!Sub 'a${Env}'", "R.P `!Sub 'a${Env}'` < R.P `${Env}` < parameter Env `prod`"},
      {"'{{resolve:secretsmanager:x}}'", "sensitive R.P `'{{resolve:secretsmanager:x}}'`"},
      {"[a]", "R.P `[a]`"},
  };
  for (const auto& [property, wanted] : cases) {
    INFO(property);
    const Lowered lowered(around + "      P: " + property + "\n");
    CHECK(show_sources(lowered.sources, lowered.property("R.P").marks()) == wanted);
  }
}

/// Parts as in the reader's test: text, '=' for verbatim and '~' for others, source.
TEST_CASE("Documents in strings keep the places of their text") {
  const std::pair<std::string, std::string> cases[] = {
      {"'{\"a\": 1}'", "{\"a\": 1}={\"a\": 1}|"},
      {"|\n        {\"a\":\n          1}\n", "{\"a\":\n={\"a\":\n|  1}=  1}|\n~|"},
      {"!Sub '{\"a\": \"${Env}\", \"b\": \"${B}\"}'",
       "{\"a\": \"={\"a\": \"|prod~${Env}|\", \"b\": \"=\", \"b\": \"|hole~${B}|\"}=\"}|"},
      {"text", ""},
  };
  for (const auto& [property, wanted] : cases) {
    INFO(property);
    const Lowered lowered(around + "      P: " + property + "\n");
    std::string out;
    for (const value::StringPart& part : lowered.property("R.P").parts()) {
      out += (part.is_hole ? "hole" : part.text.str()) + (part.verbatim ? "=" : "~") +
             std::string(lowered.sources.text(part.range)) + "|";
    }
    CHECK(out == wanted);
  }
}

TEST_CASE("Inputs from outside decide") {
  LowerOptions options;
  options.region = "cn-north-1";
  options.account = "123456789012";
  options.parameters["Env"] = {"test", {}};
  options.parameters["List"] = {"p,q", {}};
  options.parameters["Size"] = {"", {}, false};
  const std::pair<std::string, std::string> cases[] = {
      {"!Ref Env", R"("test")"},
      {"!Ref List", R"(["p", "q"])"},
      {"!If [Prod, a, b]", R"("b")"},
      {"!Sub 'arn:${AWS::Partition}:s3:${AWS::Region}:${AWS::AccountId}.${AWS::URLSuffix}'",
       R"("arn:aws-cn:s3:cn-north-1:123456789012.amazonaws.com.cn")"},
      {"!Ref AWS::StackName", "?AWS::StackName"},
      {"!Ref Size", "?parameter Size"},
  };
  for (const auto& [property, wanted] : cases) {
    INFO(property);
    const Lowered lowered(around + "      P: " + property + "\n", options);
    CHECK(show(lowered.property("R.P")) == wanted);
  }
}

TEST_CASE("The region decides the partition") {
  const std::pair<std::string, std::string> cases[] = {
      {"eu-central-1", R"("aws amazonaws.com")"},
      {"us-gov-west-1", R"("aws-us-gov amazonaws.com")"},
      {"us-isob-east-1", R"("aws-iso-b sc2s.sgov.gov")"},
      {"eu-isoe-west-1", R"("aws-iso-e cloud.adc-e.uk")"},
      {"", R"("${?AWS::Partition} ${?AWS::URLSuffix}")"},
      {"nowhere", R"("${?AWS::Partition} ${?AWS::URLSuffix}")"},
  };
  for (const auto& [region, wanted] : cases) {
    INFO(region);
    LowerOptions options;
    options.region = region;
    const Lowered lowered(around + "      P: !Sub '${AWS::Partition} ${AWS::URLSuffix}'\n",
                          options);
    CHECK(show(lowered.property("R.P")) == wanted);
  }
}

}  // namespace
}  // namespace preflint::cloudformation
