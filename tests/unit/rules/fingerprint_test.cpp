#include "rules/fingerprint.h"

#include <string>
#include <vector>

#include "tests/catch.h"

namespace preflint::rules {
namespace {

std::vector<std::string> fingerprints(const std::string& text,
                                      const std::string& address = "aws_x.y") {
  Sources sources;
  const SourceFile& file = sources.add("main.tf", text);
  Rule rule;
  rule.id = "a-rule";
  std::vector<Finding> findings;
  for (std::size_t at = file.text().find('@'); at != std::string_view::npos;
       at = file.text().find('@', at + 1)) {
    Finding finding;
    finding.rule = &rule;
    finding.range = {file.id(), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
    finding.instances = {{address, "aws_x", graph::Language::terraform}};
    findings.push_back(finding);
  }
  set_fingerprints(findings, sources);
  std::vector<std::string> out;
  for (const Finding& finding : findings) out.push_back(finding.fingerprint);
  return out;
}

TEST_CASE("a fingerprint stays when lines move") {
  const std::vector<std::string> before = fingerprints("a = @\n");
  REQUIRE(before.size() == 1);
  CHECK(before[0].size() == 16);
  CHECK(fingerprints("\n\n   a = @  \n") == before);
  CHECK(fingerprints("a = @\n", "aws_x.y[0]") == before);
  CHECK(fingerprints("b = @\n") != before);
  CHECK(fingerprints("a = @\n", "aws_x.z") != before);
}

TEST_CASE("equal lines are numbered in their order") {
  const std::vector<std::string> one = fingerprints("a = @\n");
  const std::vector<std::string> two = fingerprints("a = @\na = @\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0] == one[0]);
  CHECK(two[1] != two[0]);
}

TEST_CASE("instance keys are taken out of an address") {
  CHECK(without_instance_keys("module.a[\"x]\\\"]\"].aws_x.y[0]") == "module.a.aws_x.y");
  CHECK(without_instance_keys("Storage.Bucket") == "Storage.Bucket");
}

}  // namespace
}  // namespace preflint::rules
