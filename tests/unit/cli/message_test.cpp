// What findings say: the words of what is known, and none of a neighbour's.

#include <map>
#include <string>

#include "cli/analysis.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

using Texts = std::map<std::string, std::string>;

/// A line a finding: where it stands, with a "?" where it is unknown, and what it says.
std::string said(const std::string& rule, const std::string& text) {
  const MemoryFileSystem files(Texts{{"main.tf", text}});
  Sources sources;
  Diagnostics diagnostics;
  const ChosenRules rules =
      load_chosen_rules({.globs = {rule}, .profiles = {"all"}}, files, sources, diagnostics);
  AnalysisOptions options;
  options.input.paths = {"."};
  const Analysis analysis = analyse(options, rules, files, sources, diagnostics);
  std::string lines;
  for (const rules::Finding& finding : analysis.findings) {
    lines += std::string(sources.text(finding.range)) +
             (finding.verdict == rules::Verdict::unknown ? "?: " : ": ") + finding.message + "\n";
  }
  return lines;
}

TEST_CASE("An unknown about items that nobody knows says nothing of those that are known") {
  const std::string known =
      "  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = \"tcp\"\n"
      "    cidr_blocks = [\"10.0.0.0/8\"]\n  }\n";
  const std::string open =
      "  dynamic \"ingress\" {\n    for_each = var.ingress\n    content {\n"
      "      from_port = ingress.value\n      to_port = ingress.value\n"
      "      protocol = \"tcp\"\n      cidr_blocks = [\"0.0.0.0/0\"]\n    }\n  }\n";
  const std::string head = "variable \"ingress\" {}\nresource \"aws_security_group\" \"a\" {\n";
  const std::string rule = "security-group-no-public-rdp";
  const std::string wanted = "var.ingress?: the whole internet reaches ports\n";
  CHECK(said(rule, head + open + "}\n") == wanted);
  CHECK(said(rule, head + known + open + "}\n") == wanted);
  CHECK(said(rule, head + open + known + "}\n") == wanted);
}

}  // namespace
}  // namespace preflint::cli
