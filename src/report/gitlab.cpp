// GitLab's code quality report
// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): an array, in which
// every entry has a file. What stands in none is put on the directory.

#include <ostream>

#include "report/json_writer.h"
#include "report/others.h"

namespace preflint::report {

namespace {

std::string_view severity(const rules::Finding& finding) {
  if (finding.verdict == rules::Verdict::unknown) return "info";
  switch (finding.severity()) {
    case rules::Severity::critical:
      return "blocker";
    case rules::Severity::high:
      return "critical";
    case rules::Severity::medium:
      return "major";
    case rules::Severity::low:
      return "minor";
  }
  return "info";
}

std::string description(const rules::Finding& finding) {
  const bool is_unknown = finding.verdict == rules::Verdict::unknown;
  return finding.rule->title + ": " +
         (is_unknown ? "cannot be told, needs " + finding.reason : finding.message);
}

void write_entry(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  const bool is_somewhere = finding.range.is_somewhere();
  json.begin_object();
  json.member("description", description(finding));
  json.member("check_name", finding.rule->id);
  json.member("fingerprint", finding.fingerprint);
  json.member("severity", severity(finding));
  json.begin_object("location");
  json.member("path", is_somewhere ? sources.file(finding.range.file).path() : std::string("."));
  json.begin_object("lines");
  json.member(
      "begin",
      std::size_t{is_somewhere ? sources.file(finding.range.file).position(finding.range.begin).line
                               : 1});
  json.end_object();
  json.end_object();
  json.end_object();
}

}  // namespace

void write_gitlab(const Report& report, const Style& style, std::ostream& out) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_array();
  for (const rules::Finding& finding : report.findings) {
    if (is_shown(finding, style)) write_entry(json, finding, report.sources);
  }
  json.end_array();
  json.end_line();
}

}  // namespace preflint::report
