// GitLab's report of static security tests, version 15
// (https://gitlab.com/gitlab-org/security-products/security-report-schemas): each finding is a
// vulnerability, known by its fingerprint; what could not be understood is a message of the scan.

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "report/json_writer.h"
#include "report/others.h"
#include "report/page.h"

namespace preflint::report {

namespace {

constexpr std::string_view schema_version = "15.0.7";
constexpr std::size_t longest_name = 255;

std::string_view severity(const rules::Finding& finding) {
  if (finding.verdict == rules::Verdict::unknown) return "Unknown";
  switch (finding.severity()) {
    case rules::Severity::critical:
      return "Critical";
    case rules::Severity::high:
      return "High";
    case rules::Severity::medium:
      return "Medium";
    case rules::Severity::low:
      return "Low";
  }
  return "Unknown";
}

std::string description(const rules::Finding& finding, const Sources& sources) {
  std::string text = finding.verdict == rules::Verdict::unknown
                         ? "cannot be told: needs " + finding.reason
                         : finding.message;
  if (!finding.instances.empty()) text += " (" + finding.instances.front().address + ')';
  const std::string why = first_paragraph(*finding.rule, sources);
  return why.empty() ? text : text + "\n\n" + why;
}

void write_tool(JsonWriter& json, std::string_view member) {
  json.begin_object(member);
  json.member("id", "preflint");
  json.member("name", "preflint");
  json.member("version", tool_version());
  json.begin_object("vendor");
  json.member("name", "preflint");
  json.end_object();
  json.end_object();
}

void write_scan(JsonWriter& json, const Report& report) {
  const auto time = [](std::chrono::sys_seconds moment) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}", fmt::gmtime(moment.time_since_epoch().count()));
  };
  const std::chrono::seconds took(static_cast<std::int64_t>(report.summary.seconds));
  json.begin_object("scan");
  write_tool(json, "analyzer");
  write_tool(json, "scanner");
  json.member("type", "sast");
  json.member("start_time", time(report.summary.started));
  json.member("end_time", time(report.summary.started + took));
  json.member("status", report.diagnostics.has_errors() ? "failure" : "success");
  json.begin_array("messages");
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
    const std::string place = report.sources.describe(diagnostic.subject);
    json.begin_object();
    json.member("level", is_error ? "fatal" : "warn");
    json.member("value", (place.empty() ? "" : place + ": ") + diagnostic.summary +
                             (diagnostic.detail.empty() ? "" : ": " + diagnostic.detail));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_identifiers(JsonWriter& json, const rules::Rule& rule) {
  json.begin_array("identifiers");
  json.begin_object();
  json.member("type", "preflint_rule_id");
  json.member("name", "preflint rule " + rule.id);
  json.member("value", rule.id);
  json.end_object();
  for (const std::string& citation : rule.hipaa) {
    json.begin_object();
    json.member("type", "hipaa");
    json.member("name", "HIPAA " + citation);
    json.member("value", citation);
    json.end_object();
  }
  json.end_array();
}

void write_vulnerability(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  json.begin_object();
  json.member("id", finding.fingerprint);
  json.member("name", std::string_view(finding.rule->title).substr(0, longest_name));
  json.member("description", description(finding, sources));
  json.member("severity", severity(finding));
  write_identifiers(json, *finding.rule);
  json.begin_object("location");
  if (finding.range.is_somewhere()) {
    const SourceFile& file = sources.file(finding.range.file);
    json.member("file", file.path());
    json.member("start_line", std::size_t{file.position(finding.range.begin).line});
    json.member("end_line", std::size_t{file.position(finding.range.end).line});
  }
  json.end_object();
  json.end_object();
}

}  // namespace

void write_gitlab_sast(const Report& report, const Style& style, std::ostream& out) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("version", schema_version);
  write_scan(json, report);
  json.begin_array("vulnerabilities");
  for (const rules::Finding& finding : report.findings) {
    if (is_shown(finding, style)) write_vulnerability(json, finding, report.sources);
  }
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace preflint::report
