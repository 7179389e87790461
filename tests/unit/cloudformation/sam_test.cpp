// What SAM's transform makes of a template: tests/golden/sam/NAME.yaml → NAME.txt, in which every
// value stands with the line that it is said to be written at. A new case is a file.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "cloudformation/sam_policy_templates.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/unit/cloudformation/show.h"

namespace preflint::cloudformation {
namespace {

using value::Value;

class Dump {
 public:
  explicit Dump(const Lowered& lowered) : lowered_(lowered) {}

  std::string text() {
    for (const graph::Configuration& configuration : lowered_.configurations) {
      for (const graph::Resource& resource : configuration.graph.resources()) add(resource);
      for (const graph::Output& output : configuration.outputs)
        line(0, "output " + output.name.str() + " = " + show(output.value), {});
      for (const graph::Unresolved& unresolved : configuration.unresolved)
        line(0, "unresolved " + unresolved.name + " " + unresolved.source, unresolved.range);
    }
    return out_ + lowered_.messages();
  }

 private:
  void add(const graph::Resource& resource) {
    const std::string uncertain =
        resource.is_certain() ? "" : " (needs " + resource.uncertain.what.str() + ")";
    line(0, resource.address.str() + " " + resource.type.str() + uncertain, resource.header);
    for (const auto& [key, value] : resource.body.entries()) {
      if (key == "type" || value.is_null()) continue;
      add(1, key.str(), value);
    }
    if (resource.body.missing() == value::Missing::unknown)
      line(1, "… " + resource.body.missing_reason().what.str(), {});
  }

  void add(int depth, const std::string& name, const Value& value) {
    if (value.is_known() && value.is_mapping() && !value.entries().empty()) {
      line(depth, name + ":", {});
      for (const auto& [key, inner] : value.entries()) add(depth + 1, key.str(), inner);
    } else if (value.is_known() && value.is_sequence() && !value.elements().empty()) {
      line(depth, name + ":", {});
      for (const Value& item : value.elements()) add(depth + 1, "-", item);
    } else {
      line(depth, name + " = " + show(value), range_of(value));
    }
  }

  static Range range_of(const Value& value) {
    for (const value::Mark& mark : value.marks().marks()) {
      if (mark.kind == value::Mark::Kind::source) return mark.range;
    }
    return {};
  }

  void line(int depth, const std::string& text, Range range) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ').append(text);
    if (range.is_somewhere()) {
      const SourceFile& file = lowered_.sources.file(range.file);
      out_ += "  @" + std::to_string(file.position(range.begin).line);
    }
    out_ += '\n';
  }

  const Lowered& lowered_;
  std::string out_;
};

std::string content_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST_CASE("SAM's resources become those that its transform makes") {
  std::set<std::filesystem::path> inputs;
  for (const auto& entry : std::filesystem::directory_iterator("tests/golden/sam")) {
    if (entry.path().extension() == ".yaml") inputs.insert(entry.path());
  }
  REQUIRE_FALSE(inputs.empty());
  for (const std::filesystem::path& input : inputs) {
    const Lowered lowered(content_of(input));
    tests::check_golden("sam/" + input.stem().string() + ".txt", Dump(lowered).text());
  }
}

TEST_CASE("Policy templates are whole") {
  std::set<std::string> seen;
  for (const std::string& name : template_names()) {
    INFO(name);
    CHECK(seen.insert(name).second);  // the statements of one template stand together
    for (const TemplateStatement& statement : template_statements(name)) {
      for (const std::string& action : action_names(statement.actions))
        CHECK(action.find(':') != std::string::npos);
      for (const std::string& pattern : resource_patterns(statement.resources)) {
        const bool is_whole = pattern == "*" || pattern.starts_with("${");
        CHECK((is_whole || pattern.starts_with("arn:${AWS::Partition}:")));
        CHECK(pattern.find('~') == std::string::npos);
      }
    }
  }
  CHECK(template_statements("DynamoDBCrudPolcy").empty());
}

TEST_CASE("SAM's resources without its transform are expanded with a warning") {
  const Lowered lowered("Resources:\n  T: {Type: AWS::Serverless::SimpleTable}\n");
  REQUIRE(lowered.resource("T"));
  CHECK(lowered.resource("T")->type == "AWS::DynamoDB::Table");
  CHECK(lowered.messages().starts_with("Missing transform `AWS::Serverless::SimpleTable`"));
  const Lowered plain("Resources:\n  T: {Type: AWS::DynamoDB::Table}\n");
  CHECK(plain.messages().empty());
}

TEST_CASE("What Globals expand to is bounded") {
  std::string text =
      "Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    "
      "Environment:\n      Variables:\n";
  for (int i = 0; i < 1500; ++i) text += "        V" + std::to_string(i) + ": x\n";
  text += "Resources:\n";
  for (int i = 0; i < 1500; ++i) {
    text += "  F" + std::to_string(i) +
            ": {Type: AWS::Serverless::Function, Properties: {Environment: {Variables: {A: b}}}}\n";
  }
  const Lowered lowered(text);
  CHECK(lowered.messages().find("Template too large") == 0);
  REQUIRE(lowered.resource("F1"));
  CHECK(lowered.resource("F1")->type == "AWS::Serverless::Function");
}

}  // namespace
}  // namespace preflint::cloudformation
