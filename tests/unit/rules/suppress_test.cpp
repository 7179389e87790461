#include "rules/suppress.h"

#include <chrono>
#include <string>
#include <vector>

#include "rules/judge.h"
#include "tests/catch.h"

namespace preflint::rules {
namespace {

using std::chrono::year_month_day;

constexpr year_month_day today{std::chrono::year(2030), std::chrono::month(6),
                               std::chrono::day(15)};

struct Row {
  std::string path;
  /// Each `@` is where a finding of rule "one-rule" stands, each `^` one of "other-rule"; the
  /// resource is the block "resource" (HCL) or what is indented below the key "R" (YAML) around it.
  std::string text;
  /// The findings in the order of the text, "-" for one that stays and the reason for one that does
  /// not; then the warnings.
  std::string expected;
};

struct Run {
  Sources sources;
  std::vector<Rule> rules{2};
  std::vector<const Rule*> known{&rules[0], &rules[1]};
  std::vector<Finding> findings;
  Diagnostics diagnostics;

  Run() {
    rules[0].id = "one-rule";
    rules[0].same_as = {"CKV_AWS_1", "AVD-AWS-0001", "W1"};
    rules[1].id = "other-rule";
    rules[1].same_as = {"CKV_AWS_2", "aws-s3-other"};
  }

  void add_findings(const SourceFile& file) {
    const std::string_view text = file.text();
    const std::string_view start = file.path().ends_with(".tf") ? "resource" : "  R";
    for (std::size_t at = text.find_first_of("@^"); at != std::string_view::npos;
         at = text.find_first_of("@^", at + 1)) {
      Finding finding;
      finding.workspace = "staging";
      finding.rule = text[at] == '@' ? known[0] : known[1];
      finding.range = {file.id(), static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(at + 1)};
      const std::size_t header = text.rfind(start, at);
      if (header != std::string_view::npos) {
        finding.resource_header = {file.id(), static_cast<std::uint32_t>(header),
                                   static_cast<std::uint32_t>(header + 8)};
      }
      findings.push_back(finding);
    }
  }

  std::string suppressed(std::span<const Directive> metadata = {}) {
    suppress(findings, {sources, known, known, metadata, today}, diagnostics);
    std::string out;
    for (const Finding& finding : findings) {
      if (!out.empty()) out += ", ";
      out += !finding.suppression                  ? "-"
             : finding.suppression->reason.empty() ? "no reason"
                                                   : finding.suppression->reason;
    }
    for (const Diagnostic& diagnostic : diagnostics.entries()) {
      out += "; " + diagnostic.summary + " [" + std::string(sources.text(diagnostic.subject)) + ']';
    }
    return out;
  }
};

void check(const Row& row) {
  Run run;
  run.add_findings(run.sources.add(row.path, row.text));
  CAPTURE(row.text);
  CHECK(run.suppressed() == row.expected);
}

TEST_CASE("suppressions in Terraform") {
  check(GENERATE(values<Row>({
      {"a.tf", "resource {\n  a = @ # preflint:ignore one-rule why not\n}", "why not"},
      {"a.tf", "resource {\n  a = @ // preflint:ignore one-rule -- why not\n}", "why not"},
      {"a.tf", "resource {\n  a = @ /* preflint:ignore one-rule why not */\n}", "why not"},
      {"a.tf", "resource {\n  # preflint:ignore one-rule\n  # more words\n  a = @\n}", "no reason"},
      {"a.tf", "# preflint:ignore one-rule\nresource @ {\n  b = 1\n}", "no reason"},
      {"a.tf", "# preflint:ignore one-rule\n\nresource @ {\n}", "-; Unused suppression [one-rule]"},
      {"a.tf", "resource @ { # preflint:ignore one-rule\n}", "no reason"},
      {"a.tf", "resource @ {\n  b = 1\n  # preflint:ignore one-rule\n}", "no reason"},
      {"a.tf", "resource @ {\n  b { # preflint:ignore one-rule\n  }\n}", "no reason"},
      {"a.tf", "# preflint:ignore one-rule\na = [\n  @,\n]", "no reason"},
      {"a.tf", "# preflint:ignore one-rule\na = <<EOT\n  @\nEOT", "no reason"},
      // What stands at the line comes first; then the block; then the resource.
      {"a.tf", "resource {\n  in { a = @ } # preflint:ignore one-rule here\n  in { a = @ }\n}",
       "here, -"},
      {"a.tf",
       "resource {\n  # preflint:ignore one-rule here\n  in {\n    a = @\n  }\n  in {\n    a = @\n "
       " }\n}",
       "here, -"},
      {"a.tf",
       "resource {\n  in {\n    # preflint:ignore one-rule here\n    b = 1\n    a = @\n  }\n  in "
       "{\n    a = @\n  }\n}",
       "here, -"},
      {"a.tf", "resource {\n  in { a = @ } # checkov:skip=CKV_AWS_1: all of it\n  in { a = @ }\n}",
       "all of it, all of it"},
      {"a.tf", "resource {\n  # preflint:ignore one-rule\n}\nresource {\n  a = @\n}",
       "-; Unused suppression [one-rule]"},
      // Several rules, names elsewhere, dates.
      {"a.tf", "a = @^ # preflint:ignore one-rule, other-rule both", "both, both"},
      {"a.tf", "a = @^ # preflint:ignore one-rule both", "both, -"},
      {"a.tf", "a = @ # preflint:ignore CKV_AWS_1", "no reason"},
      {"a.tf", "a = @ # preflint:ignore one-rule until=2030-06-15 soon", "soon"},
      {"a.tf", "a = @ # preflint:ignore one-rule until=2030-06-14 soon",
       "-; Expired suppression [one-rule]"},
      {"a.tf", "a = @ # preflint:ignore one-rule until=2030-02-30",
       "-; Suppression with an invalid date [2030-02-30]"},
      {"a.tf", "a = @ # preflint:ignore oen-rule", "-; Suppression of an unknown rule [oen-rule]"},
      {"a.tf", "a = @ # preflint:ignore", "-; Suppression without a rule [preflint:ignore]"},
      {"a.tf", "a = ^ # preflint:ignore one-rule", "-; Unused suppression [one-rule]"},
      // All of the file.
      {"a.tf", "# preflint:ignore-file one-rule why\n\nresource {\n  a = @^\n}\nresource @ {\n}",
       "why, -, why"},
      {"a.tf", "a = @\n# preflint:ignore-file one-rule, other-rule\n",
       "no reason; Unused suppression [other-rule]"},
      {"a.tf", "a = @ # preflint:ignore-file one-rule until=2030-06-14",
       "-; Expired suppression [one-rule]"},
      {"a.tf", "# preflint:ignore-file one-rule\n", "; Unused suppression [one-rule]"},
      {"a.tf", "# preflint:ignore-file\na = @", "-; Suppression without a rule [preflint:ignore]"},
      // Globs: what is found nearest of any of the rules.
      {"a.tf", "a = @^ # preflint:ignore one-* why", "why, -"},
      {"a.tf", "a = @^ # preflint:ignore * why", "why, why"},
      {"a.tf", "resource {\n  a = @ # preflint:ignore * why\n  b = ^\n}", "why, -"},
      {"a.tf", "a = @ # preflint:ignore on-*", "-; Suppression of an unknown rule [on-*]"},
      {"a.tf", "a = 1 # preflint:ignore one-*", "; Unused suppression [one-*]"},
      // Other tools' words.
      {"a.tf", "resource @ {\n  #checkov:skip=CKV_AWS_1:public on purpose\n}", "public on purpose"},
      {"a.tf", "a = @^ # checkov:skip=CKV_AWS_1,CKV_AWS_2:x", "x, x"},
      {"a.tf", "a = @ # checkov:skip=CKV_AWS_99:nobody knows it", "-"},
      {"a.tf", "#trivy:ignore:AVD-AWS-0001\na = @", "no reason"},
      {"a.tf", "#trivy:ignore:aws-0001 trivy:ignore:aws-s3-other\na = @^", "no reason, no reason"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:exp:2030-06-14", "-"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:exp:2030-06-16", "no reason"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:ws:staging", "no reason"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:ws:stag*:exp:2030-06-16", "no reason"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:ws:production", "-"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:exp:2030-06-16:ws:production", "-"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001:ws:", "-"},
      {"a.tf", "a = @^ #trivy:ignore:*", "no reason, no reason"},
      {"a.tf", "a = @^ #tfsec:ignore:aws-s3-*", "-, no reason"},
      {"a.tf", "a = @^ #trivy:ignore:AVD-AWS-00*", "no reason, -"},
      {"a.tf", "a = @^ #trivy:ignore:*[acl=private]", "-, -"},
      {"a.tf", "a = @ #trivy:ignore:AWS-0001[a=1]", "-"},
      {"a.tf", "a = @ #tfsec:ignore:AWS-0001:ws:production", "-"},
      {"a.tf", "a = ^ # tfsec:ignore:aws-s3-other", "no reason"},
      {"a.tf", "a = ^ # tfsec:ignore:aws-s3-something", "-"},
      // No comments.
      {"a.tf", "a = \"# preflint:ignore one-rule @\"", "-"},
      {"a.tf", "a = <<EOT\n@ # preflint:ignore one-rule\nEOT", "-"},
      {"a.tf", "a = @ # xpreflint:ignore one-rule", "-"},
      {"rules/a.md", "@ # preflint:ignore one-rule", "-"},
  })));
}

TEST_CASE("suppressions in templates") {
  check(GENERATE(values<Row>({
      {"a.yaml", "Resources:\n  R: @ # preflint:ignore one-rule\n", "no reason"},
      {"a.yaml", "Resources:\n  # preflint:ignore one-rule why\n  R: @\n    Type: x\n", "why"},
      {"a.yaml", "Resources:\n  R: @\n    Type: x\n    # preflint:ignore one-rule why\n    B: 1\n",
       "why"},
      {"a.yaml", "Resources:\n  R: @\n    Type: x # checkov:skip=CKV_AWS_1:why\n", "why"},
      {"a.yaml",
       "Resources:\n  R:\n    P:\n      # preflint:ignore one-rule why\n      - a: 1\n        b: "
       "@\n      - b: @\n",
       "why, -"},
      {"a.yaml", "Resources:\n  R: @\n    Type: x\n  # preflint:ignore one-rule\n\n  R2: @\n",
       "-, -; Unused suppression [one-rule]"},
      {"a.yaml", "Resources:\n  R: @\n    Type: x\n    # preflint:ignore one-rule why\n", "why"},
      {"a.yaml", "Resources:\n  R: @\n    Type: x\n    # preflint:ignore one-rule why\n  R: @\n",
       "why, -"},
      {"a.yaml", "Resources:\n  R: 'preflint:ignore one-rule @'\n", "-"},
      {"a.yaml", "Resources:\n  R: |\n    # preflint:ignore one-rule @\n", "-"},
      {"a.yaml", "Resources:\n  R: {a: @} #trivy:ignore:AVD-AWS-0001\n", "no reason"},
  })));
}

TEST_CASE("a suppression at one call of a module leaves the other call alone") {
  Run run;
  const SourceFile& main = run.sources.add(
      "main.tf", "# preflint:ignore one-rule accepted\nmodule a {\n}\nmodule b {\n}\n");
  const SourceFile& store = run.sources.add("store/main.tf", "resource @ {\n}\n");
  for (const std::string_view call : {"module a", "module b"}) {
    const std::uint32_t at = static_cast<std::uint32_t>(main.text().find(call));
    run.add_findings(store);
    run.findings.back().calls = {{main.id(), at, at + 8}};
    run.findings.back().instances = {{std::string(call), "t", graph::Language::terraform}};
  }
  CHECK(run.suppressed() == "accepted, -");
  merge_instances(run.findings);
  CHECK(run.findings.size() == 2);
}

TEST_CASE("a rule that was not judged has no unused suppression") {
  Run run;
  run.sources.add("main.tf", "# preflint:ignore one-rule\na = 1\n");
  suppress(run.findings, {run.sources, run.known, {}, {}, today}, run.diagnostics);
  CHECK(run.diagnostics.entries().empty());
}

TEST_CASE("a flood of suppressions is cut off") {
  Run run;
  std::string text = "# ";
  for (int repeat = 0; repeat < 40'000; ++repeat) text += "preflint:ignore one-rule ";
  run.sources.add("main.tf", text + "\na = 1\n");
  suppress(run.findings, {run.sources, run.known, {}, {}, today}, run.diagnostics);
  REQUIRE(run.diagnostics.entries().size() == 1);
  CHECK(run.diagnostics.entries()[0].summary == "Too many suppressions");
}

TEST_CASE("nothing is unused in a file with errors") {
  Run run;
  const SourceFile& file = run.sources.add("main.tf", "# preflint:ignore one-rule\na = \n");
  run.diagnostics.error({file.id(), 0, 1}, "Invalid expression");
  CHECK(run.suppressed() == "; Invalid expression [#]");
}

}  // namespace
}  // namespace preflint::rules
