// Verdicts that depend on parameters without a value: what they are, and how often the rule is
// evaluated for them.

#include <string>

#include "cloudformation/lower.h"
#include "rules/judge.h"
#include "rules/load.h"
#include "tests/catch.h"

namespace preflint {
namespace {

using rules::Finding;
using rules::Verdict;

constexpr const char* page = R"(# A volume that is encrypted with no key of its own

Why.

```hcl rule
severity = "low"
category = "encryption-at-rest"

resource "AWS::EC2::Volume" {
  encrypted = is_true(self.Encrypted)
  key       = is_set(self.KmsKeyId)
  attached  = length(referrers(self, "AWS::EC2::VolumeAttachment", "VolumeId")) > 0
}

condition     = (!local.encrypted || local.key) && !local.attached
error_message = "no key"
```

## CloudFormation

```yaml good
Resources: {V: {Type: AWS::EC2::Volume, Properties: {Encrypted: true, KmsKeyId: a}}}
```

```yaml bad
Resources:
  V: # expect
    Type: AWS::EC2::Volume
    Properties: {Encrypted: true}
```
)";

constexpr const char* conditions = R"(
Parameters:
  Env: {Type: String}
  Key: {Type: String}
  Size: {Type: String, AllowedValues: [s, l]}
  Port: {Type: Number}
  Image: {Type: 'AWS::SSM::Parameter::Value<String>'}
Mappings:
  Names: {s: {key: a}, l: {key: b}}
Conditions:
  Prod: !Equals [!Ref Env, prod]
  Dev: !Equals [dev, !Sub '${Env}']
  NotProd: !Not [!Condition Prod]
  Both: !And [!Condition Prod, !Condition Dev]
  HasKey: !Not [!Equals [!Ref Key, '']]
  ProdWithKey: !And [!Condition Prod, !Condition HasKey]
  S: !Equals [!Ref Size, s]
  L: !Equals [!Ref Size, l]
  NotSize: !Equals [!Ref Size, m]
  P1: !Equals [!Ref Port, 1]
  P1too: !Equals [!Ref Port, '1']
  Same: !Equals [!Ref Env, !Ref Key]
  SameToo: !Equals [Ref: Env, Ref: Key]
  Old: !Equals [!Ref Image, x]
  Here: !Equals [!Ref AWS::Region, a]
  There: !Equals [!Ref AWS::Region, b]
Resources:
)";

rules::Judgement judged(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  rules::RuleSet rules;
  const rules::RuleFile files[] = {{"rules/aws/ec2/volume-key.md", page}};
  rules::load_rules(files, sources, rules, diagnostics);
  REQUIRE(diagnostics.entries().empty());
  rules::RuleFunctions functions;
  rules::Judgement all;
  std::vector<graph::Configuration> configurations =
      cloudformation::lower_templates(sources.add("t.yaml", text), {}, diagnostics);
  for (graph::Configuration& configuration : configurations) {
    configuration.graph.freeze();
    all.append(rules::judge(configuration, rules.all(), functions, nullptr, diagnostics));
  }
  return all;
}

std::string verdicts(const rules::Judgement& judgement) {
  std::string out;
  for (const Finding& finding : judgement.findings) {
    if (!out.empty()) out += "; ";
    out += finding.verdict == Verdict::fail ? "fail" : "unknown " + finding.reason;
  }
  return out.empty() ? "pass" : out;
}

TEST_CASE("A verdict that is the same in every case is the verdict") {
  const std::pair<std::string, std::string> cases[] = {
      // One condition, several uses.
      {"{Encrypted: !If [Prod, true, false], KmsKeyId: !If [Prod, k, !Ref AWS::NoValue]}", "pass"},
      {"{Encrypted: !If [Prod, true, false], KmsKeyId: !If [Prod, !Ref AWS::NoValue, k]}",
       "unknown parameter Env"},
      {"!If [Prod, {Encrypted: true, KmsKeyId: k}, {Encrypted: false}]", "pass"},
      {"!If [Prod, {Encrypted: true}, {Encrypted: true, KmsKeyId: ''}]", "fail"},
      // Conditions of conditions, and of one parameter.
      {"{Encrypted: !If [NotProd, false, true], KmsKeyId: !If [Prod, k, '']}", "pass"},
      {"{Encrypted: !If [Both, true, false]}", "pass"},
      {"{Encrypted: !If [Prod, true, !If [Dev, true, false]], KmsKeyId: !If [Prod, k, !If [Dev, k, "
       "'']]}",
       "pass"},
      {"{Encrypted: !If [Prod, !If [Dev, true, false], !If [Both, true, false]]}", "pass"},
      {"{Encrypted: true, KmsKeyId: !If [Prod, k, !If [NotProd, k, '']]}", "pass"},
      // The parameter itself.
      {"{Encrypted: !If [HasKey, true, false], KmsKeyId: !Ref Key}", "pass"},
      {"{Encrypted: true, KmsKeyId: !If [HasKey, !Ref Key, k]}", "pass"},
      {"{Encrypted: true, KmsKeyId: !Ref Key}", "unknown parameter Key"},
      {"{Encrypted: !If [Prod, true, false], KmsKeyId: !If [ProdWithKey, !Ref Key, '']}",
       "unknown parameter Env"},
      {"{Encrypted: !If [ProdWithKey, true, false], KmsKeyId: !If [Prod, !Ref Key, '']}", "pass"},
      // Allowed values are all that there is.
      {"{Encrypted: true, KmsKeyId: !If [S, k, !If [L, k, '']]}", "pass"},
      {"{Encrypted: true, KmsKeyId: !FindInMap [Names, !Ref Size, key]}", "pass"},
      {"{Encrypted: !If [NotSize, true, false]}", "pass"},
      {"{Encrypted: !If [S, true, false], KmsKeyId: !If [L, '', !Ref Size]}", "pass"},
      // Comparisons of other kinds, each of which is itself.
      {"{Encrypted: !If [P1, true, false], KmsKeyId: !If [P1too, k, '']}", "pass"},
      {"{Encrypted: !If [Same, true, false], KmsKeyId: !If [SameToo, k, '']}", "pass"},
      {"{Encrypted: !If [Same, true, false], KmsKeyId: !If [Dev, k, '']}", "unknown parameter Env"},
      {"{Encrypted: !If [Old, true, false], KmsKeyId: !If [Old, k, '']}", "pass"},
      {"{Encrypted: !If [Here, !If [There, true, false], false]}", "pass"},
      // What no condition tells apart stays unknown for its own reason.
      {"{Encrypted: true, KmsKeyId: !ImportValue k}", "pass"},
      {"{Encrypted: true, KmsKeyId: '{{resolve:ssm:/k}}'}", "unknown resolve:ssm:/k"},
      {"{Encrypted: !If [Prod, true, true], KmsKeyId: '{{resolve:ssm:/k}}'}",
       "unknown resolve:ssm:/k"},
  };
  for (const auto& [properties, wanted] : cases) {
    INFO(properties);
    CHECK(verdicts(judged(std::string(conditions) +
                          "  V:\n    Type: AWS::EC2::Volume\n    Properties: " + properties +
                          "\n")) == wanted);
  }
}

TEST_CASE("Resources of one condition stand and fall together") {
  const auto attached = [](std::string_view volume, std::string_view attachment,
                           std::string_view to = "!Ref V") {
    return verdicts(
        judged(std::string(conditions) + "  V: {Type: AWS::EC2::Volume" + std::string(volume) +
               "}\n  W: {Type: AWS::EC2::Instance}\n"
               "  A: {Type: AWS::EC2::VolumeAttachment" +
               std::string(attachment) + ", Properties: {VolumeId: " + std::string(to) + "}}\n"));
  };
  CHECK(attached("", "") == "fail");
  CHECK(attached("", ", Condition: Prod") == "unknown parameter Env");
  CHECK(attached(", Condition: Prod", ", Condition: Prod") == "fail");
  CHECK(attached(", Condition: Prod", ", Condition: NotProd") == "pass");
  CHECK(attached(", Condition: Prod", ", Condition: Dev") == "pass");
  CHECK(attached(", Condition: Both", ", Condition: Dev") == "pass");
  CHECK(attached(", Condition: Prod", "", "!If [Prod, !Ref V, !Ref W]") == "fail");
  CHECK(attached(", Condition: Prod", "", "!If [Prod, !Ref W, !Ref V]") == "pass");
  CHECK(attached("", "", "!If [Prod, !Ref W, !Ref V]") == "unknown parameter Env");
  CHECK(attached("", "", "!If [Prod, !Ref V, !If [NotProd, !Ref V, !Ref W]]") == "fail");
}

TEST_CASE("Only what a verdict depends on is split") {
  std::string parameters = "Parameters:\n", all = "Conditions:\n", one = all;
  std::string list = "[";
  for (int i = 0; i < 30; ++i) {
    const std::string n = std::to_string(i), before = std::to_string(i - 1);
    parameters += "  P" + n + ": {Type: String}\n";
    const std::string here = "!Equals [!Ref P" + n + ", x]";
    all += "  C" + n + ": " +
           (i == 0 ? here : "!And [{Condition: C" + before + "}, " + here + "]") + "\n";
    one += "  C" + n + ": " + (i == 0 ? here : "!Not [{Condition: C" + before + "}]") + "\n";
    list += "!If [C" + n + ", a, b], ";
  }
  const std::string volume =
      "Resources:\n  V:\n    Type: AWS::EC2::Volume\n    Properties:\n      Tags: " + list +
      "c]\n" + "      Encrypted: !If [C29, true, false]\n      KmsKeyId: ";
  const auto count = [](const std::string& text, const std::string& wanted) {
    const rules::Judgement judgement = judged(text);
    CHECK(verdicts(judgement) == wanted);
    return judgement.scenarios;
  };
  const std::string key = "!If [C29, k, '']\n", none = "!If [C29, '', k]\n";
  CHECK(count(parameters + one + volume + key, "pass") == 2);
  CHECK(count(parameters + one + volume + none, "unknown parameter P0") == 2);
  // Two ways for each of the thirty parameters, one of which decides.
  CHECK(count(parameters + all + volume + key, "pass") == 60);

  // Parity: every parameter counts, whatever the others are.
  std::string parity = "Conditions:\n";
  for (int i = 0; i < 30; ++i) {
    const std::string n = std::to_string(i), before = std::to_string(i - 1);
    parity += "  E" + n + ": !Equals [!Ref P" + n + ", x]\n  C" + n + ": ";
    parity += i == 0 ? "!Condition E0\n"
                     : "!Or [!And [!Condition C" + before + ", !Not [!Condition E" + n +
                           "]], !And [!Not [!Condition C" + before + "], !Condition E" + n + "]]\n";
  }
  const rules::Judgement bounded = judged(parameters + parity + volume + key);
  CHECK(verdicts(bounded).starts_with("unknown parameter P"));
  CHECK(bounded.scenarios <= 64);
}

}  // namespace
}  // namespace preflint
