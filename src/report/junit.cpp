// JUnit's XML, as CI servers read it (https://github.com/testmoapp/junitxml): a finding is a test
// case that failed, an unknown verdict, a suppressed or known finding one that was skipped, what
// could not be understood an error; a warning does not fail a build and is one that was skipped.

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "report/others.h"
#include "report/xml.h"

namespace preflint::report {

namespace {

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;
};

/// What fails nothing, and yet is told: suppressed findings, and known ones.
bool is_listed_as_skipped(const rules::Finding& finding) {
  return finding.suppression || (finding.is_known() && finding.verdict == rules::Verdict::fail);
}

Counts counts(const Report& report, const Style& style) {
  Counts counted;
  for (const rules::Finding& finding : report.findings) {
    if (is_shown(finding, style)) {
      ++(finding.verdict == rules::Verdict::unknown ? counted.skipped : counted.failures);
    } else if (is_listed_as_skipped(finding)) {
      ++counted.skipped;
    }
  }
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    ++(diagnostic.severity == Diagnostic::Severity::error ? counted.errors : counted.skipped);
  }
  counted.tests = counted.failures + counted.errors + counted.skipped;
  return counted;
}

std::string place_attributes(const Sources& sources, const Range& range) {
  if (!range.is_somewhere()) return R"( classname="preflint")";
  const SourceFile& file = sources.file(range.file);
  return fmt::format(R"( classname="{0}" file="{0}" line="{1}")", xml(file.path()),
                     file.position(range.begin).line);
}

std::string result_of(const rules::Finding& finding, const Sources& sources) {
  if (finding.suppression)
    return fmt::format(R"(<skipped message="suppressed: {}"/>)", xml(finding.suppression->reason));
  if (finding.is_known()) return R"(<skipped message="known"/>)";
  if (finding.verdict == rules::Verdict::unknown)
    return fmt::format(R"(<skipped message="needs {}"/>)", xml(finding.reason));
  return fmt::format(R"(<failure type="{}" message="{}">{}</failure>)",
                     rules::name(finding.severity()), xml(finding.message),
                     xml(sources.describe(finding.range)));
}

}  // namespace

void write_junit(const Report& report, const Style& style, std::ostream& out) {
  const Counts counted = counts(report, style);
  const std::string numbers =
      fmt::format(R"(tests="{}" failures="{}" errors="{}" skipped="{}")", counted.tests,
                  counted.failures, counted.errors, counted.skipped);
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)" << '\n';
  out << "<testsuites name=\"preflint\" " << numbers << ">\n  <testsuite name=\"preflint\" "
      << numbers << ">\n";
  for (const rules::Finding& finding : report.findings) {
    if (!is_shown(finding, style) && !is_listed_as_skipped(finding)) continue;
    const std::string resource =
        finding.instances.empty() ? "" : ' ' + finding.instances.front().address;
    out << fmt::format(
        "    <testcase name=\"{}\"{}>{}</testcase>\n", xml(finding.rule->id + resource),
        place_attributes(report.sources, finding.range), result_of(finding, report.sources));
  }
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    const std::string_view result =
        diagnostic.severity == Diagnostic::Severity::error ? "error" : "skipped";
    out << fmt::format(
        "    <testcase name=\"{}\"{}><{} message=\"{}\"/></testcase>\n", xml(diagnostic.summary),
        place_attributes(report.sources, diagnostic.subject), result, xml(diagnostic.detail));
  }
  out << "  </testsuite>\n</testsuites>\n";
}

}  // namespace preflint::report
