// Templates as resources: what is deployed, what is uncertain, what is absent and where;
// diagnostics with their places.

#include <chrono>

#include "cloudformation/read.h"
#include "tests/catch.h"
#include "tests/unit/cloudformation/show.h"

namespace preflint::cloudformation {
namespace {

/// "address type body", a line a resource; `?` and a reason before the uncertain ones.
std::string resources(const Lowered& lowered) {
  std::string out;
  for (const graph::Configuration& configuration : lowered.configurations) {
    for (const graph::Resource& resource : configuration.graph.resources()) {
      if (!resource.is_certain()) out += "?" + resource.uncertain.what.str() + " ";
      out += resource.address.str() + " " + show(resource.body) + "\n";
    }
    for (const graph::Output& output : configuration.outputs)
      out += "output " + output.name.str() + " " + show(output.value) + "\n";
    for (const graph::Unresolved& u : configuration.unresolved)
      out += "unresolved " + u.name + " " + u.source + "\n";
  }
  return out;
}

TEST_CASE("Templates become resources") {
  const std::pair<std::string, std::string> cases[] = {
      {"Resources:\n  A:\n    Type: T\n", "A {type: \"T\"}\n"},
      {"{\"Resources\": {\"A\": {\"Type\": \"T\", \"Properties\": {\"P\": [1]}}}}",
       "A {P: [1], type: \"T\"}\n"},
      {"Resources:\n  A:\n    Type: T\n    DependsOn: B\n    DeletionPolicy: Retain\n    "
       "Properties: {Type: x}\n  B: {Type: T, DependsOn: [C]}\n  C: {Type: U}\n",
       "A {Type: \"x\", deletion_policy: \"Retain\", depends_on: [\"B\"], type: \"T\"}\nB "
       "{depends_on: "
       "[\"C\"], type: \"T\"}\nC {type: \"U\"}\n"},
      {"Parameters: {P: {Type: String}, Q: {Type: String, Default: 'true'}}\n"
       "Conditions: {On: !Equals [!Ref Q, true], Off: !Not [{Condition: On}], Any: !Equals [!Ref "
       "P, x]}\n"
       "Resources:\n  A: {Type: T, Condition: Off}\n  B: {Type: T, Condition: On}\n  C: {Type: T, "
       "Condition: Any}\n"
       "Outputs: {O: {Value: !GetAtt B.Arn}, N: {Condition: Off, Value: x}}\n",
       "B {condition: \"On\", type: \"T\"}\n?parameter P C {condition: \"Any\", type: "
       "\"T\"}\noutput O ?B.Arn=B.Arn\n"},
      {"Parameters: {P: {Type: String}}\nConditions: {C: !Equals [!Ref P, x]}\n"
       "Resources:\n  A:\n    Type: T\n    Properties: !If [C, {X: 1, Y: 2}, {X: 1}]\n",
       "A {X: 1, Y: ?parameter P(2 | null), type: \"T\"}\n"},
      {"Parameters: {P: {Type: String}}\nConditions: {C: !Equals [!Ref P, x]}\n"
       "Resources:\n  A:\n    Type: T\n    Properties: !If [C, {X: 1}, !Ref AWS::NoValue]\n",
       "A {X: ?parameter P(1 | null), type: \"T\"}\n"},
      {"Conditions: {C: !Equals [a, a]}\nResources:\n  A:\n    Type: T\n    Properties: !If [C, "
       "{X: 1}, {X: 2}]\n",
       "A {X: 1, type: \"T\"}\n"},
      {"Resources:\n  A:\n    Type: T\n    Properties:\n      'Fn::Transform': {Name: "
       "AWS::Include}\n      X: 1\n",
       "A {X: 1, type: \"T\", …?Fn::Transform}\n"},
      {"Transform: AWS::LanguageExtensions\nParameters: {L: {Type: CommaDelimitedList, Default: "
       "'a-1,b'}}\n"
       "Resources:\n  Fn::ForEach::Loop:\n    - Id\n    - !Ref L\n    - 'X&{Id}':\n        Type: "
       "T\n"
       "        Properties: {Name: '${Id}', R: !Ref Id, S: !Sub 's${Id}', G: !GetAtt "
       "'X&{Id}.Arn'}\n"
       "  Fn::ForEach::None: [Id, [], {'Y${Id}': {Type: T}}]\n",
       "Xa1 {G: ?Xa1.Arn=Xa1.Arn, Name: \"a-1\", R: \"a-1\", S: \"sa-1\", type: \"T\"}\n"
       "Xb {G: ?Xb.Arn=Xb.Arn, Name: \"b\", R: \"b\", S: \"sb\", type: \"T\"}\n"},
      {"Transform: AWS::LanguageExtensions\nParameters: {L: {Type: CommaDelimitedList}}\n"
       "Resources:\n  Fn::ForEach::Loop: [Id, !Ref L, {'X${Id}': {Type: T, Properties: {N: !Ref "
       "Id}}}]\n",
       "?parameter L X${Id} {N: ?parameter L, type: \"T\"}\nunresolved Fn::ForEach::Loop parameter "
       "L\n"},
      {"Transform: AWS::LanguageExtensions\nParameters: {L: {Type: CommaDelimitedList, Default: "
       "'a,b'}}\n"
       "Conditions:\n  Fn::ForEach::Loop: [E, [x, y], {'Is${E}': !Equals [!Ref E, x]}]\n"
       "Resources:\n  X: {Type: T, Condition: Isx}\n  Y: {Type: T, Condition: Isy}\n"
       "  Fn::ForEach::Outer:\n    - A\n    - !Ref L\n    - Fn::ForEach::Inner:\n        - B\n"
       "        - [x, y]\n        - '${A}&{B}':\n            Type: U\n"
       "            DeletionPolicy: !If ['Is${B}', Retain, Delete]\n"
       "            Properties:\n              Fn::ForEach::P: [K, [p, q], {'${K}': !Sub "
       "'${A}${B}${K}'}]\n"
       "Outputs:\n  Fn::ForEach::O: [A, !Ref L, {'O${A}': {Value: !GetAtt '${A}x.Arn'}}]\n",
       "X {condition: \"Isx\", type: \"T\"}\n"
       "ax {deletion_policy: \"Retain\", p: \"axp\", q: \"axq\", type: \"U\"}\n"
       "ay {deletion_policy: \"Delete\", p: \"ayp\", q: \"ayq\", type: \"U\"}\n"
       "bx {deletion_policy: \"Retain\", p: \"bxp\", q: \"bxq\", type: \"U\"}\n"
       "by {deletion_policy: \"Delete\", p: \"byp\", q: \"byq\", type: \"U\"}\n"
       "output Oa ?ax.Arn=ax.Arn\noutput Ob ?bx.Arn=bx.Arn\n"},
      {"Resources:\n  S:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: "
       "./a.yaml}\nTransform: Mine\n",
       "S {TemplateURL: \"./a.yaml\", type: \"AWS::CloudFormation::Stack\"}\nunresolved Transform "
       "Mine\nunresolved S ./a.yaml\n"},
      {"Resources: {A: {Type: T}}\n---\nkind: Pod\n---\nResources: {B: {Type: T}}\n",
       "A {type: \"T\"}\nB {type: \"T\"}\n"},
      {"service: x\nresources:\n  Resources:\n    A: {Type: T}\n", ""},
      {"service: x\na: ${self:b}\na: 1\nresources:\n  Resources:\n    A: {Type: T}\n\t", ""},
      {"Resources: [Type, A]\nType: x\n", ""},
  };
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    const Lowered lowered(text);
    CHECK(resources(lowered) == wanted);
    CHECK(lowered.messages().empty());
  }
}

TEST_CASE("What is absent stands at the key that lacks it") {
  const Lowered lowered(
      "Resources:\n  A:\n    Type: T\n    Properties:\n      P: {Q: {}}\n      L:\n        - a: "
      "1\n          b: 2\n");
  const value::Value& body = lowered.resource("A")->body;
  const auto absent_at = [&](const value::Value& v) {
    return show_sources(lowered.sources, v.missing_marks());
  };
  CHECK(absent_at(body) == "A `A`");
  CHECK(absent_at(*body.find("P")) == "A.P `P`");
  CHECK(absent_at(*body.find("P")->find("Q")) == "A.P.Q `Q`");
  CHECK(absent_at(body.find("L")->elements()[0]) == "A.L `a: 1`");
  REQUIRE(body.marks().identity());
  CHECK(body.marks().identity()->name == "A");
  CHECK(lowered.sources.text(lowered.resource("A")->header) == "A");
}

/// "from.path → to.path", with "mentions" for what isn't exact and "?" for links that nobody knows.
std::string edges(const std::string& properties) {
  Lowered lowered(
      "Parameters: {P: {Type: String}}\nConditions: {Maybe: !Equals [!Ref P, x]}\n"
      "Resources:\n  A: {Type: T}\n  B: {Type: T}\n  R:\n    Type: U\n    Properties: " +
      properties + "\n");
  graph::ResourceGraph& graph = lowered.configurations.at(0).graph;
  graph.freeze();
  std::string out;
  for (const graph::Edge& edge : graph.edges_from(graph.id_of(*graph.find("R")))) {
    out += edge.from_path.str() + (edge.exact ? " → " : " mentions ") +
           graph[edge.to].address.str() + "." + edge.to_path.str() + "; ";
  }
  for (const graph::UndecidedLink& link : graph.undecided_links("U"))
    out += link.from_path.str() + " ? " + link.reason.what.str() + "; ";
  return out;
}

TEST_CASE("References are edges") {
  const std::pair<std::string, std::string> cases[] = {
      {"{X: !Ref A, Y: [!GetAtt B.Arn]}", "X → A.Ref; Y → B.Arn; "},
      {"{X: !Sub '${A.Arn}/*'}", "X mentions A.Arn; X ? A.Arn; "},
      {"{X: !Sub '${A}', Y: !Join ['', [!Ref B]]}", "X → A.Ref; Y → B.Ref; "},
      {"{X: {Y: [{Z: !Ref A}]}}", "X.Y.Z → A.Ref; "},
      {"{X: !If [Maybe, !Ref A, !Ref B]}", "X mentions A.Ref; X mentions B.Ref; X ? parameter P; "},
      {"{X: [!Ref A, !If [Maybe, !Ref B, !Ref AWS::NoValue]]}",
       "X → A.Ref; X mentions B.Ref; X ? parameter P; "},
      {"{X: !If [Maybe, {Y: !Ref A}, !Ref AWS::NoValue]}",
       "X.Y mentions A.Ref; X.Y ? parameter P; "},
      {"{X: !If [Maybe, {Y: !Ref A}, {Y: !Ref A, Z: 1}]}", "X.Y → A.Ref; "},
      {"{}\n    DependsOn: A", "depends_on mentions A.; "},
  };
  for (const auto& [properties, wanted] : cases) {
    INFO(properties);
    CHECK(edges(properties) == wanted);
  }
}

TEST_CASE("Template diagnostics") {
  const std::string head =
      "Parameters: {Name: {Type: String}}\nConditions: {Prod: !Equals [!Ref Name, x]}\nMappings: "
      "{M: {a: {b: c}}}\n"
      "Resources:\n  Bucket:\n    Type: T\n    Properties:\n      P: ";
  const std::pair<std::string, std::string> cases[] = {
      {"!Ref Bucke",
       "Undefined resource or parameter `Bucke`: The template has no resource or parameter "
       "\"Bucke\". Did you mean \"Bucket\"?\n"},
      {"!GetAtt Nam.Arn", "Undefined resource `Nam`: The template has no resource \"Nam\".\n"},
      {"!Sub 'a${Nome}b'",
       "Undefined resource or parameter `${Nome}`: The template has no resource or parameter "
       "\"Nome\". Did you mean \"Name\"?\n"},
      {"!Sub ['a${Nome}b', {Nome: x}]", ""},
      {"!Sub 'a${!Nome}b'", ""},
      {"!If [Prd, a, b]",
       "Undefined condition `Prd`: The template has no condition \"Prd\". Did you mean "
       "\"Prod\"?\n"},
      {"!FindInMap [N, a, b]",
       "Undefined mapping `N`: The template has no mapping \"N\". Did you mean \"M\"?\n"},
      {"!Jion ['', []]",
       "Unknown function `!Jion`: CloudFormation has no function \"!Jion\". Did you mean "
       "\"!Join\"?\n"},
      {"{'Fn::Jion': ['', []]}",
       "Unknown function `'Fn::Jion'`: CloudFormation has no function \"Fn::Jion\". Did you mean "
       "\"Fn::Join\"?\n"},
      {"!If [Prod, a]",
       "Wrong arguments `!If [Prod, a]`: Fn::If takes a list: [condition name, value if true, "
       "value if false].\n"},
      {"!Ref Bucket",
       "Circular dependency `Bucket`: No resource of these can be deployed before the others: "
       "Bucket → Bucket.\n"},
      {"!If [Prod, !Ref Bucket, x]", ""},
      {"{Condition: Nothing}", ""},
      {"x\n    DependsOn: Bucket2",
       "Undefined resource `Bucket2`: The template has no resource \"Bucket2\". Did you mean "
       "\"Bucket\"?\n"},
      {"x\n    Condition: Prot",
       "Undefined condition `Prot`: The template has no condition \"Prot\". Did you mean "
       "\"Prod\"?\n"},
      {"!Ref X\nTransform: Macro", ""},
      {"!Ref FnVersion1a2b3c\n  Fn: {Type: AWS::Serverless::Function}\nTransform: "
       "AWS::Serverless-2016-10-31",
       ""},
      {"!Ref FmRole\n  Fn: {Type: AWS::Serverless::Function}\nTransform: "
       "AWS::Serverless-2016-10-31",
       "Undefined resource or parameter `FmRole`: The template has no resource or parameter "
       "\"FmRole\". Did you mean \"FnRole\"?\n"},
  };
  for (const auto& [property, wanted] : cases) {
    INFO(property);
    CHECK(Lowered(head + property + "\n").messages() == wanted);
  }
}

TEST_CASE("Conditions that need themselves are reported once") {
  const Lowered lowered(
      "Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}\nResources: {R: {Type: T, "
      "Condition: A}}\n");
  CHECK(lowered.messages() == "Circular condition `A`: The condition \"A\" depends on itself.\n");
  CHECK(!lowered.resource("R")->is_certain());
}

/// "LINE:COLUMN summary `the lines that are lost`" of every diagnostic.
std::string lost(const Lowered& lowered) {
  std::string out;
  for (const Diagnostic& d : lowered.diagnostics.entries()) {
    out += lowered.sources.describe(d.subject) + " " + d.summary;
    if (d.context.is_somewhere()) out += " `" + std::string(lowered.sources.text(d.context)) + "`";
    out += "\n";
  }
  return out;
}

TEST_CASE("A broken template keeps what stands around the error") {
  struct Case {
    std::string path;
    std::string text;
    std::string resources;
    std::string lost;
  };
  const std::string before = "Resources:\n  A:\n    Type: T\n    Properties: {P: 1}\n";
  const std::string behind = "  C:\n    Type: T\nOutputs:\n  O: {Value: x}\n";
  const std::string around = "A {P: 1, type: \"T\"}\nC {type: \"T\"}\noutput O \"x\"\n";
  const Case cases[] = {
      {"t.yaml", before + "  B:\n    Type: T\n    Properties:\n      Q: [1\n" + behind, around,
       "t.yaml:8:10 Invalid YAML `  B:\n    Type: T\n    Properties:\n      Q: [1\n`\n"},
      {"t.yaml", before + "  B:\n    Type: \"T\n" + behind, around,
       "t.yaml:6:11 Invalid YAML `  B:\n    Type: \"T\n`\n"},
      {"t.yaml", before + "  B:\n    Type: T\n\tProperties: {}\n" + behind, around,
       "t.yaml:7:1 Invalid YAML `  B:\n    Type: T\n\tProperties: {}\n`\n"},
      {"t.yaml", before + "  B: {Type: T}}\n  B2:\n    - a\n    b: c\n" + behind, around,
       "t.yaml:5:15 Invalid YAML `  B: {Type: T}}\n`\n"
       "t.yaml:8:5 Invalid YAML `  B2:\n    - a\n    b: c\n`\n"},
      {"t.yaml", "Parameters: {P: {Type: String}\n" + before + behind, around,
       "t.yaml:1:13 Invalid YAML `Parameters: {P: {Type: String}\n`\n"},
      {"t.json",
       "{\n  \"Resources\": {\n    \"A\": {\"Type\": \"T\"},\n    \"B\": {\n      \"Type\": \"T\"\n"
       "      \"X\": 1\n    },\n    \"C\": {\"Type\": \"T\"}\n  }\n}\n",
       "A {type: \"T\"}\nC {type: \"T\"}\n",
       "t.json:6:7 Invalid JSON `    \"B\": {\n      \"Type\": \"T\"\n      \"X\": 1\n    },\n`\n"},
      {"t.json",
       "{\n  \"Resources\": {\n    \"A\": {\"Type\": \"T\"},\n    \"B\": {\"Type\": \"T}\n  }\n}\n",
       "A {type: \"T\"}\n", "t.json:4:22 Invalid JSON `    \"B\": {\"Type\": \"T}\n`\n"},
      {"t.json", "{\"Resources\": {\"A\": {\"Type\": \"T\"}, \"B\": {\"Type\": \"T\" \"P\": 1}}}",
       "A {type: \"T\"}\n", "t.json:1:54 Invalid JSON\n"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const Lowered lowered(c.text, {}, c.path);
    CHECK(resources(lowered) == c.resources);
    CHECK(lost(lowered) == c.lost);
  }
}

TEST_CASE("Broken texts of any size are given up in time") {
  std::string text = "Resources:\n";
  for (int i = 0; i < 20'000; ++i) text += "  A" + std::to_string(i) + ": {Type: [{}}\n";
  const auto start = std::chrono::steady_clock::now();
  const Lowered lowered(text);
  CHECK(lowered.diagnostics.has_errors());
  CHECK(lowered.diagnostics.entries().size() < 20);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("Chains of conditions cost what they are long") {
  std::string text = "Parameters: {P: {Type: String}}\nConditions:\n  C0: !Equals [!Ref P, x]\n";
  for (int i = 1; i < 300; ++i) {
    const std::string before = "!Condition C" + std::to_string(i - 1);
    text += "  C" + std::to_string(i) + ": !And [" + before + ", !Or [" + before + ", " + before +
            "]]\n";
  }
  const auto start = std::chrono::steady_clock::now();
  const Lowered lowered(text + "Resources: {R: {Type: T, Condition: C299}}\n");
  CHECK(lowered.resource("R")->uncertain.what == "parameter P");
  CHECK(lowered.messages().empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("Nesting is bounded wherever it comes from") {
  const auto nested = [](const std::string& inner) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "{\"Fn::And\": [";
    text += inner;
    for (int i = 0; i < 100; ++i) text += ", {\"Condition\": \"Last\"}]}";
    return text;
  };
  std::string conditions = "{\"Last\": {\"Fn::Equals\": [\"a\", \"a\"]}";
  for (int i = 0; i < 100; ++i) {
    conditions += ", \"C" + std::to_string(i) +
                  "\": " + nested("{\"Condition\": \"C" + std::to_string(i + 1) + "\"}");
  }
  conditions += ", \"C100\": {\"Condition\": \"Last\"}}";
  const Lowered deep("{\"Conditions\": " + conditions +
                         ", \"Resources\": {\"R\": {\"Type\": \"T\", \"Condition\": \"C0\"}}}",
                     {}, "t.json");
  CHECK(deep.messages().starts_with("Template too large"));
  CHECK(!deep.resource("R")->is_certain());

  std::string aliases = "x0: &x0 [1]\n";
  for (int i = 1; i < 40; ++i) {
    aliases += "x" + std::to_string(i) + ": &x" + std::to_string(i) + " " + std::string(200, '[') +
               "*x" + std::to_string(i - 1) + std::string(200, ']') + "\n";
  }
  const Lowered tall(aliases + "Resources: {R: {Type: T, Properties: {P: *x39}}}\n");
  CHECK(tall.messages().starts_with("Nested too deeply"));
}

TEST_CASE("Aliases that expand without end are bounded") {
  std::string text = "x0: &x0 {k: [1, 2, 3, 4]}\n";
  for (int i = 1; i < 30; ++i) {
    const std::string alias = "*x" + std::to_string(i - 1);
    text += "x" + std::to_string(i) + ": &x" + std::to_string(i) + " {a: " + alias +
            ", b: " + alias + ", c: " + alias + "}\n";
  }
  const Lowered lowered(text + "Resources: {R: {Type: T, Properties: {P: *x29, Q: 1}}}\n");
  CHECK(lowered.messages().find("Too many aliases") != std::string::npos);
  CHECK(show(lowered.property("R.Q")) == "1");
  CHECK(!lowered.property("R.P").is_wholly_known());
}

}  // namespace
}  // namespace preflint::cloudformation
