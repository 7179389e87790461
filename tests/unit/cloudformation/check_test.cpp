// What is wrong with a template whatever is deployed: each diagnostic with its severity and its
// place.

#include "tests/catch.h"
#include "tests/unit/cloudformation/show.h"

namespace preflint::cloudformation {
namespace {

/// "error summary `source`", a line a diagnostic.
std::string said(const std::string& text, const LowerOptions& options = {}) {
  const Lowered lowered(text, options);
  std::string out;
  for (const Diagnostic& d : lowered.diagnostics.entries()) {
    out += d.severity == Diagnostic::Severity::error ? "error " : "warning ";
    out += d.summary + " `" + std::string(lowered.sources.text(d.subject)) + "`\n";
  }
  return out;
}

using Cases = std::vector<std::pair<std::string, std::string>>;

void check_properties_of(const std::string& head, const Cases& cases) {
  for (const auto& [property, wanted] : cases) {
    INFO(property);
    CHECK(said(head + "Resources:\n  A: {Type: T}\n  B:\n    Type: T\n    Properties:\n      P: " +
               property + "\n") == wanted);
  }
}

TEST_CASE("Arguments that a function does not take") {
  const std::string head =
      "Parameters: {N: {Type: String}}\nConditions: {C: !Equals [!Ref N, x]}\n"
      "Mappings: {M: {a: {b: c}}}\n";
  check_properties_of(
      head,
      {
          {"!Ref [N]", "error Wrong arguments `!Ref [N]`\n"},
          {"{Ref: {a: b}}", "error Wrong arguments `{Ref: {a: b}}`\n"},
          {"!GetAtt A", "error Wrong arguments `!GetAtt A`\n"},
          {"!GetAtt [A]", "error Wrong arguments `!GetAtt [A]`\n"},
          {"!Sub {a: b}", "error Wrong arguments `!Sub {a: b}`\n"},
          {"!Sub [!Ref N, {a: b}]", "error Wrong arguments `!Sub [!Ref N, {a: b}]`\n"},
          {"!Sub ['${a}', b]",
           "error Wrong arguments `!Sub ['${a}', b]`\n"
           "error Undefined resource or parameter `${a}`\n"},
          {"!Sub ['${a}', {a: b}]", ""},
          {"!Join [',', x]", "error Wrong arguments `x`\n"},
          {"!Join [',', !Ref N]", ""},
          {"!Join [',']", "error Wrong arguments `!Join [',']`\n"},
          {"!Join [[','], [x]]", "error Wrong arguments `[',']`\n"},
          {"!Select [0, x]", "error Wrong arguments `x`\n"},
          {"!Split [',', [x]]", "error Wrong arguments `[x]`\n"},
          {"!Base64 [x]", "error Wrong arguments `!Base64 [x]`\n"},
          {"!Base64 {'Fn::Sub': '${N}'}", ""},
          {"!ImportValue {a: b}", "error Wrong arguments `!ImportValue {a: b}`\n"},
          {"!GetAZs ''", ""},
          {"!Cidr [10.0.0.0/16]", "error Wrong arguments `!Cidr [10.0.0.0/16]`\n"},
          {"!If [C, x]", "error Wrong arguments `!If [C, x]`\n"},
          {"!FindInMap [M, a]", "error Wrong arguments `!FindInMap [M, a]`\n"},
          {"!FindInMap [M, a, b, {DefaultValue: d}]", "error Missing transform `!FindInMap`\n"},
          {"!FindInMap [M, a, c]", "warning Undefined key `c`\n"},
          {"!FindInMap [M, x, b]", "warning Undefined key `x`\n"},
          {"!FindInMap [M, !Ref N, c]", "warning Undefined key `c`\n"},
          {"!FindInMap [M, !Ref N, b]", ""},
          {"!Length [a]", "error Missing transform `!Length`\n"},
          {"{'Fn::ToJsonString': {a: b}}", "error Missing transform `'Fn::ToJsonString'`\n"},
          {"!Length [a]\nTransform: AWS::LanguageExtensions", ""},
          {"!Length a\nTransform: AWS::LanguageExtensions", "error Wrong arguments `!Length a`\n"},
          {"!Lenght [a]", "error Unknown function `!Lenght`\n"},
      });
}

TEST_CASE("Conditions are decided by parameters alone") {
  const std::pair<std::string, std::string> cases[] = {
      {"!And [!Equals [!Ref N, x]]", "error Wrong arguments `!And [!Equals [!Ref N, x]]`\n"},
      {"!Not [!Equals [!Ref N, x], !Equals [!Ref N, y]]",
       "error Wrong arguments `!Not [!Equals [!Ref N, x], !Equals [!Ref N, y]]`\n"},
      {"!Equals [!Ref N, !Ref B]", "error Resource in a condition `B`\n"},
      {"!Equals [!Ref N, !GetAtt B.Arn]", "error Resource in a condition `B`\n"},
      {"!Or [!Equals [!Ref N, x], !Condition D]", "error Undefined condition `D`\n"},
      {"!Or [!Equals [!Ref N, x], {Condition: D}]", "error Undefined condition `D`\n"},
      {"!Not [{Condition: C}]", "error Circular condition `C`\n"},
  };
  for (const auto& [condition, wanted] : cases) {
    INFO(condition);
    CHECK(said("Parameters: {N: {Type: String, Default: n}}\nConditions: {C: " + condition +
               "}\nResources: {B: {Type: T, Condition: C, Properties: {P: !Ref N}}}\n") == wanted);
  }
}

TEST_CASE("Names that nothing defines, and parameters that nothing names") {
  const Cases cases = {
      {"{X: !GetAtt Bukket.Arn}", "error Undefined resource `Bukket`\n"},
      {"{X: !GetAtt [Bukket, Arn]}", "error Undefined resource `Bukket`\n"},
      {"{X: !Sub '${Bukket.Arn}/*'}", "error Undefined resource `${Bukket.Arn}`\n"},
      {"{X: !Sub '${AWS::Regoin}'}", "error Undefined resource or parameter `${AWS::Regoin}`\n"},
      {"{}\n    DependsOn: [A, C]", "error Undefined resource `C`\n"},
      {"{}\n    Condition: C", "error Undefined condition `C`\n"},
      {"{}\n  D: {Properties: {}}", "error Missing type `D`\n"},
      {"{}\nParameters: {P: {Type: String}}", "warning Unused parameter `P`\n"},
      {"{}\nParameters: {P: {Type: String}}\nMetadata: {X: !Ref P}",
       "warning Unused parameter `P`\n"},
      {"{}\nParameters: {P: {Type: String}}\nOutputs: {O: {Value: !Sub 'x${P}'}}", ""},
      {"{}\nParameters: {P: {Type: String}}\nRules: {R: {Assertions: [{Assert: !Contains [[a], "
       "!Ref "
       "P]}]}}",
       ""},
      {"{}\nParameters: {P: {Type: 'AWS::EC2::VPC::Id'}}\nRules: {R: {Assertions: [{Assert: "
       "!EachMemberIn [['vpc-a'], !RefAll 'AWS::EC2::VPC::Id']}]}}",
       ""},
      {"{}\nParameters: {P: {Type: String}}\nTransform: Macro", ""},
      {"{'Fn::Transform': {Name: Macro}}\nParameters: {P: {Type: String}}", ""},
      {"{X: y, 'Fn::Transform': {Name: Macro}}\nParameters: {P: {Type: String}}", ""},
      {"{X: !Transform {Name: Macro}}\nParameters: {P: {Type: String}}", ""},
      {"{X: [{'Fn::Transform': {Name: Macro}}]}\nParameters: {P: {Type: String}}", ""},
      {"{}\n    Fn::Transform: {Name: Macro}\nParameters: {P: {Type: String}}", ""},
      {"{X: !Ref '${Y}P'}\nParameters: {P: {Type: String}}\nTransform: AWS::LanguageExtensions\n"
       "Outputs: {'Fn::ForEach::L': [Y, [a], {'O${Y}': {Value: !Ref '${Y}P'}}]}",
       "error Undefined resource or parameter `'${Y}P'`\n"},
  };
  for (const auto& [properties, wanted] : cases) {
    INFO(properties);
    CHECK(said("Resources:\n  A: {Type: T}\n  B:\n    Type: T\n    Properties: " + properties +
               "\n") == wanted);
  }
}

TEST_CASE("Values that a parameter does not take") {
  const std::pair<std::string, std::string> cases[] = {
      {"Type: String, Default: c, AllowedValues: [a, b]", "warning Value not allowed `c`\n"},
      {"Type: String, Default: a, AllowedValues: [a, b]", ""},
      {"Type: Number, Default: 1, AllowedValues: [1, 2]", ""},
      {"Type: String, Default: true, AllowedValues: ['true', 'false']", ""},
      {"Type: CommaDelimitedList, Default: 'a,c', AllowedValues: [a, b]",
       "warning Value not allowed `'a,c'`\n"},
      {"Type: String, Default: x1, AllowedPattern: '[a-z]+'", "warning Value not allowed `x1`\n"},
      {"Type: String, Default: x, AllowedPattern: '[a-z]+'", ""},
      {"Type: String, Default: x, AllowedPattern: '(?!y)z'", ""},
      {"Type: String, Default: '', MinLength: 1", "warning Value not allowed `''`\n"},
      {"Type: String, Default: \xC3\xA9\xC3\xA9, MaxLength: 2", ""},
      {"Type: Number, Default: 9, MaxValue: 8", "warning Value not allowed `9`\n"},
      {"Type: Number, Default: 10, MinValue: 9", ""},
      {"Type: String, AllowedValues: [a, b]", ""},
      {"Type: 'AWS::SSM::Parameter::Value<String>', Default: /x, AllowedValues: [a]", ""},
  };
  for (const auto& [declaration, wanted] : cases) {
    INFO(declaration);
    CHECK(said("Parameters: {P: {" + declaration +
               "}}\nResources: {B: {Type: T, Properties: {X: !Ref P}}}\n") == wanted);
  }
  LowerOptions options;
  options.parameters["P"] = {"c", {}};
  CHECK(said("Parameters: {P: {Type: String, Default: a, AllowedValues: [a, b]}}\n"
             "Resources: {B: {Type: T, Properties: {X: !Ref P}}}\n",
             options) == "warning Value not allowed `P`\n");
}

TEST_CASE("Rules assert what the parameters must be") {
  const std::string head =
      "Parameters:\n  Env: {Type: String, Default: prod}\n  Any: {Type: String}\n"
      "  Zones: {Type: CommaDelimitedList, Default: 'a,b'}\n"
      "  V1: {Type: 'AWS::EC2::VPC::Id', Default: v}\n  V2: {Type: 'AWS::EC2::VPC::Id', Default: "
      "w}\n"
      "Resources: {B: {Type: T, Properties: {X: [!Ref Env, !Ref Any, !Ref Zones, !Ref V1, !Ref "
      "V2]}}}\nRules:\n  R:\n";
  const std::pair<std::string, std::string> cases[] = {
      {"!Contains [[a, prod], !Ref Env]", ""},
      {"!Contains [[a, b], !Ref Env]", "fails"},
      {"!Contains [!Ref Zones, b]", ""},
      {"!Contains [!Ref Zones, c]", "fails"},
      {"!Contains [[a, b], !Ref Any]", ""},
      {"!Not [!Contains [[a, prod], !Ref Env]]", "fails"},
      {"!EachMemberEquals [!Ref Zones, a]", "fails"},
      {"!EachMemberEquals [[a, a], a]", ""},
      {"!EachMemberEquals [[a, !Ref Any], a]", ""},
      {"!EachMemberEquals [[b, !Ref Any], a]", "fails"},
      {"!EachMemberIn [!Ref Zones, [a, b, c]]", ""},
      {"!EachMemberIn [!Ref Zones, [a, c]]", "fails"},
      {"!EachMemberIn [!RefAll 'AWS::EC2::VPC::Id', [v, w]]", ""},
      {"!EachMemberIn [!RefAll 'AWS::EC2::VPC::Id', [v]]", "fails"},
      {"!EachMemberEquals [!RefAll 'AWS::EC2::Subnet::Id', v]", ""},
      {"!Equals [!ValueOf [V1, Tags.Department], IT]", ""},
      {"!EachMemberIn [!ValueOfAll ['AWS::EC2::VPC::Id', Tags.Department], [IT]]", ""},
      {"!And [!Equals [!Ref Env, prod], !Equals [!Ref V1, w]]", "fails"},
  };
  for (const auto& [assertion, wanted] : cases) {
    INFO(assertion);
    const std::string fails = "warning Assertion does not hold `" + assertion + "`\n";
    const std::string asserted = "    Assertions:\n      - Assert: " + assertion + "\n";
    CHECK(said(head + asserted) == (wanted == "fails" ? fails : ""));
    CHECK(said(head + "    RuleCondition: !Equals [!Ref Env, test]\n" + asserted).empty());
    CHECK(said(head + "    RuleCondition: !Equals [!Ref Any, test]\n" + asserted).empty());
  }
}

}  // namespace
}  // namespace preflint::cloudformation
