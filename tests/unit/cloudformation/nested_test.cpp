// Nested stacks: what goes into them and comes out, and what is not followed.

#include "cloudformation/lower.h"
#include "tests/catch.h"
#include "tests/unit/cloudformation/show.h"

namespace preflint::cloudformation {
namespace {

struct Nested {
  explicit Nested(std::map<std::string, std::string> given,
                  const std::string& path = "in/main.yaml")
      : disk(std::move(given)), files(sources, disk) {
    LowerOptions options;
    options.files = &files;
    options.access_root = disk.canonical("in");
    configurations = lower_templates(files.load(path), options, diagnostics);
  }
  std::string shown() const {
    std::string out;
    for (const graph::Configuration& configuration : configurations) {
      for (const graph::Resource& resource : configuration.graph.resources()) {
        if (resource.type != "T") continue;
        out += (resource.is_certain() ? "" : "?") + resource.address.str() + " " +
               show(*resource.body.find("P")) + "; ";
      }
      for (const graph::Unresolved& u : configuration.unresolved)
        out += "unresolved " + u.name + "; ";
    }
    for (const Diagnostic& d : diagnostics.entries()) out += d.summary + "; ";
    return out;
  }

  Sources sources;
  MemoryFileSystem disk;
  TemplateFiles files;
  Diagnostics diagnostics;
  std::vector<graph::Configuration> configurations;
};

std::string main_with(const std::string& stack, const std::string& more = {}) {
  return "Parameters: {Env: {Type: String}}\nConditions: {C: !Equals [!Ref Env, x], No: !Equals "
         "[a, "
         "b]}\nResources:\n" +
         more + "  N: {Type: AWS::CloudFormation::Stack, " + stack + "}\n";
}

const std::string inner =
    "Parameters: {A: {Type: String, Default: d}, L: {Type: CommaDelimitedList, Default: ''}}\n"
    "Resources:\n  R: {Type: T, Properties: {P: [!Ref A, !Ref L]}}\n"
    "  S: {Type: T, DependsOn: R, Properties: {P: !GetAtt R.Arn}}\n"
    "Outputs: {A: {Value: !Ref A}, R: {Value: !Ref R}}\n";

TEST_CASE("Values go into nested stacks and come out") {
  const std::string url = "Properties: {TemplateURL: n.yaml";
  const std::pair<std::string, std::string> cases[] = {
      {main_with(url + "}"), R"(N.R ["d", [""]]; N.S ?N.R.Arn=N.R.Arn; )"},
      {main_with(url + ", Parameters: {A: 1, L: !Join [',', [a, b]]}}"),
       R"(N.R ["1", ["a", "b"]]; N.S ?N.R.Arn=N.R.Arn; )"},
      {main_with(url + ", Parameters: {A: !Ref Env, L: !Ref AWS::NoValue}}"),
       R"(N.R [?parameter Env, [""]]; N.S ?N.R.Arn=N.R.Arn; )"},
      {main_with("Condition: C, " + url + "}"), R"(?N.R ["d", [""]]; ?N.S ?N.R.Arn=N.R.Arn; )"},
      {main_with("Condition: No, " + url + "}"), ""},
      // Outputs, whatever comes first.
      {main_with(
           url + ", Parameters: {A: given}}",
           "  O: {Type: T, Properties: {P: [!GetAtt N.Outputs.A, !GetAtt [N, Outputs.R], !Sub "
           "'${N.Outputs.A}!', !GetAtt N.Outputs.None]}}\n"),
       R"(O ["given", ?N.R=N.R.Ref, "given!", ?N.Outputs.None=N.Outputs.None]; )"
       R"(N.R ["given", [""]]; N.S ?N.R.Arn=N.R.Arn; )"},
      {main_with(url + ", Parameters: {A: !GetAtt N.Outputs.A}}"),
       "N.R [?output A, [\"\"]]; N.S ?N.R.Arn=N.R.Arn; Circular dependency; Circular reference; "},
      // What is not followed.
      {main_with("Properties: {TemplateURL: https://h/n.yaml}"), "unresolved N; "},
      {main_with("Properties: {TemplateURL: ../out.yaml}"), "unresolved N; "},
      {main_with("Properties: {TemplateURL: none.yaml}"), "unresolved N; "},
      {main_with("Properties: {TemplateURL: !Ref Env}"), "unresolved N; "},
      {main_with("Properties: {TemplateURL: main.yaml}"), "unresolved N; Circular nested stack; "},
      // What CDK and packaging write.
      {main_with("Properties: {TemplateURL: !Sub 'https://${Env}/x'}, Metadata: {'aws:asset:path': "
                 "n.yaml, 'aws:asset:property': TemplateURL}"),
       R"(N.R ["d", [""]]; N.S ?N.R.Arn=N.R.Arn; )"},
      {main_with("Properties: {TemplateURL: deep/er.yaml}"),
       R"(N.M.R ["d", [""]]; N.M.S ?N.M.R.Arn=N.M.R.Arn; )"},
  };
  const std::string deeper =
      "Resources: {M: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ../n.yaml}}}\n";
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    CHECK(Nested({{"in/main.yaml", text},
                  {"in/n.yaml", inner},
                  {"in/deep/er.yaml", deeper},
                  {"out.yaml", inner}})
              .shown() == wanted);
  }
}

TEST_CASE("Stacks that call many others are bounded") {
  std::map<std::string, std::string> files;
  for (int level = 0; level < 12; ++level) {
    std::string text = "Resources:\n";
    for (int i = 0; i < 4; ++i)
      text += "  N" + std::to_string(i) +
              ": {Type: AWS::CloudFormation::Stack, Properties: " + "{TemplateURL: l" +
              std::to_string(level + 1) + ".yaml}}\n";
    files["in/l" + std::to_string(level) + ".yaml"] = text;
  }
  files["in/l12.yaml"] = inner;
  const Nested lowered(files, "in/l0.yaml");
  CHECK(lowered.configurations.at(0).graph.size() < 3000);
  CHECK(lowered.shown().find("Too many nested stacks") != std::string::npos);
}

TEST_CASE("A template names the templates that it calls") {
  Sources sources;
  const auto called = [&](const std::string& text) {
    std::string out;
    const auto file = read_file(sources.add("in/main.yaml", text));
    for (const std::string& path : called_templates(*file, {})) out += path + " ";
    return out;
  };
  CHECK(called(main_with("Properties: {TemplateURL: ./a/../n.yaml}")) == "in/n.yaml ");
  CHECK(called(main_with("Properties: {TemplateURL: !Ref Env}")).empty());
  CHECK(called(inner).empty());
}

}  // namespace
}  // namespace preflint::cloudformation
