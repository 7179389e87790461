#include <algorithm>
#include <sstream>
#include <string>

#include "report/report.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/unit/report/sample.h"

namespace preflint::report {
namespace {

std::string written(const Format& format, const Report& report, const Style& style) {
  std::ostringstream out;
  format.write(report, style, out);
  return out.str();
}

TEST_CASE("every format writes its golden file") {
  const Sample sample;
  for (const Format& format : formats()) {
    tests::check_golden("report/sample." + std::string(format.name),
                        written(format, sample.report(), {}));
  }
}

TEST_CASE("every format tells what is known") {
  Sample sample;
  for (rules::Finding& finding : sample.findings)
    finding.baseline = rules::BaselineState::unchanged;
  sample.findings.front().baseline = rules::BaselineState::added;
  rules::KnownFinding fixed;
  fixed.rule = "ebs-volume-encrypted";
  fixed.file = "stack/volume,s.tf";
  fixed.resource = "aws_ebs_volume.old";
  fixed.fingerprint = "00112233445566b2";
  count(sample.findings, sample.summary);
  sample.summary.is_compared = true;
  sample.summary.fixed = 1;
  Report report = sample.report();
  report.fixed = {&fixed, 1};
  for (const Format& format : formats()) {
    tests::check_golden("report/compared." + std::string(format.name), written(format, report, {}));
  }
}

TEST_CASE("every format copes with a report of nothing") {
  const Sources sources;
  const Diagnostics diagnostics;
  const Summary summary;
  for (const Format& format : formats()) {
    tests::check_golden("report/empty." + std::string(format.name),
                        written(format, {sources, {}, diagnostics, summary, {}}, {}));
  }
}

TEST_CASE("every format tells the severity that a configuration gives a finding") {
  Sample sample;
  const auto found = std::ranges::find_if(sample.findings, [](const rules::Finding& finding) {
    return finding.verdict == rules::Verdict::fail && !finding.suppression &&
           finding.rule->severity == rules::Severity::medium;
  });
  REQUIRE(found != sample.findings.end());
  for (const Format& format : formats()) {
    INFO(format.name);
    found->changed_severity.reset();
    const std::string before = written(format, sample.report(), {.quiet = true});
    found->changed_severity = rules::Severity::critical;
    CHECK(written(format, sample.report(), {.quiet = true}) != before);
  }
}

TEST_CASE("GitHub gets ten annotations of a level, the most urgent ones") {
  Sample sample;
  const std::vector<rules::Finding> few = sample.findings;
  for (int i = 0; i < 12; ++i)
    sample.findings.insert(sample.findings.end(), few.begin(), few.end());
  const std::string text = written(*find_format("github"), sample.report(), {.quiet = true});
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
      ++found;
    return found;
  };
  CHECK(count("::error ") == 10);
  CHECK(count("SSH is open") == 9);  // critical, behind what could not be read
  CHECK(count("::warning ") == 10);
  CHECK(count("::notice ") == 10);
  CHECK(text.find("::notice title=preflint::17 errors, 4 notices, 30 warnings more have no "
                  "annotation of their own\n") != std::string::npos);
}

TEST_CASE("people are told once of what several rules say alike, programs of each") {
  Sample sample;
  rules::Finding alike = sample.findings[1];
  sample.findings.resize(1);
  sample.findings.front().fix.reset();
  alike.range = sample.findings.front().range;
  alike.message = sample.findings.front().message;
  sample.findings.insert(sample.findings.begin(), alike);
  alike.message = "something else";
  sample.findings.push_back(alike);
  const auto count = [&](std::string_view format, const std::string& what) {
    const std::string text = written(*find_format(format), sample.report(), {.quiet = true});
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
      ++found;
    return found;
  };
  const std::string message = "port 22 is open to 0.0.0.0/0";
  for (const std::string_view format : {"text", "github", "markdown"}) {
    INFO(format);
    CHECK(count(format, message) == 1);
    CHECK(count(format, "something else") == 1);
    CHECK(count(format, "also s3-bucket-policy-not-public (medium)") == 1);
  }
  CHECK(count("csv", message) == 2);
  sample.findings.front().fix = rules::Fix{.description = "close it"};
  CHECK(count("text", message) == 2);
}

TEST_CASE("on a terminal") {
  const Sample sample;
  const Style style{.color = true, .show_unknown = true, .show_seconds = true};
  tests::check_golden("report/terminal.text",
                      written(*find_format("text"), sample.report(), style));
}

}  // namespace
}  // namespace preflint::report
