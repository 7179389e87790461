// What shares a resource, or its id, with another one; and that asking is linear.

#include <chrono>
#include <map>
#include <string>

#include "cli/analysis.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

using Texts = std::map<std::string, std::string>;

/// The addresses of the fails of nacl-no-public-ssh, and those of the unknowns with a "?".
std::string found(const std::string& text) {
  const MemoryFileSystem files(Texts{{"main.tf", text}});
  Sources sources;
  Diagnostics diagnostics;
  const ChosenRules rules = load_chosen_rules(
      {.globs = {"nacl-no-public-ssh"}, .profiles = {"all"}}, files, sources, diagnostics);
  AnalysisOptions options;
  options.input.paths = {"."};
  const Analysis analysis = analyse(options, rules, files, sources, diagnostics);
  std::string line;
  for (const rules::Finding& finding : analysis.findings) {
    line += (line.empty() ? "" : " ") + finding.instances.front().address +
            (finding.verdict == rules::Verdict::unknown ? "?" : "");
  }
  return line;
}

std::string entry(const std::string& name, const std::string& acl, int number,
                  const std::string& action) {
  return "resource \"aws_network_acl_rule\" \"" + name + "\" {\n  network_acl_id = " + acl +
         "\n  rule_number = " + std::to_string(number) + "\n  rule_action = \"" + action +
         "\"\n  protocol = \"-1\"\n  cidr_block = \"0.0.0.0/0\"\n}\n";
}

TEST_CASE("siblings mean the same resource, or say the same") {
  const std::string acls =
      "resource \"aws_network_acl\" \"a\" {\n  vpc_id = \"vpc-1\"\n}\n"
      "resource \"aws_network_acl\" \"b\" {\n  vpc_id = \"vpc-1\"\n}\n"
      "variable \"acl\" {}\ndata \"aws_network_acls\" \"c\" {}\n";
  struct Row {
    std::string of_deny;
    std::string of_allow;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"aws_network_acl.a.id", "aws_network_acl.a.id", ""},
      {"aws_network_acl.b.id", "aws_network_acl.a.id", "aws_network_acl_rule.allow"},
      {"\"acl-1\"", "\"acl-1\"", ""},
      {"\"acl-2\"", "\"acl-1\"", "aws_network_acl_rule.allow"},
      {"\"acl-1\"", "aws_network_acl.a.id", "aws_network_acl_rule.allow"},
      {"var.acl", "\"acl-1\"", "aws_network_acl_rule.allow?"},
      {"\"acl-1\"", "var.acl", "aws_network_acl_rule.allow?"},
      {"var.acl", "aws_network_acl.a.id", "aws_network_acl_rule.allow?"},
      {"var.acl", "var.acl", ""},
      {"lower(var.acl)", "var.acl", "aws_network_acl_rule.allow?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.of_deny, row.of_allow);
    CHECK(found(acls + entry("deny", row.of_deny, 90, "deny") +
                entry("allow", row.of_allow, 100, "allow")) == row.expected);
  }
  CHECK(found(acls + entry("allow", "var.acl", 100, "allow")) == "aws_network_acl_rule.allow");
  // One with a higher number comes too late.
  CHECK(found(acls + entry("deny", "\"acl-1\"", 110, "deny") +
              entry("allow", "\"acl-1\"", 100, "allow")) == "aws_network_acl_rule.allow");
}

TEST_CASE("siblings of thousands of resources are found in linear time") {
  const auto seconds = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      const std::string acl = "\"acl-" + std::to_string(i / 4) + "\"";
      text += entry("r" + std::to_string(i), acl, 100 + i % 4, i % 4 == 0 ? "deny" : "allow");
    }
    const auto started = std::chrono::steady_clock::now();
    CHECK(found(text).empty());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  };
  const double few = seconds(500);
  CHECK(seconds(2000) < few * 12);  // 4 times as many; 16 times where it grows with the square
}

}  // namespace
}  // namespace preflint::cli
