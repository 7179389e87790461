// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as code hosts
// read it. A region is never more than the deciding line: an alert is shown on a pull request only
// where every line of its region is in the diff. Columns count UTF-16 units. Only the rules that
// have a result are described. Every result says whether it is suppressed, since some may be
// (section 3.27.23).

#include "report/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

#include "report/json_writer.h"
#include "report/page.h"

namespace preflint::report {

namespace {

std::string_view level(const rules::Finding& finding) {
  if (finding.verdict == rules::Verdict::unknown) return "none";
  switch (finding.severity()) {
    case rules::Severity::critical:
    case rules::Severity::high:
      return "error";
    case rules::Severity::medium:
      return "warning";
    case rules::Severity::low:
      return "note";
  }
  return "none";
}

/// The number that code hosts turn into a severity again: above 9 critical, 7 high, 4 medium.
std::string_view security_severity(rules::Severity severity) {
  switch (severity) {
    case rules::Severity::critical:
      return "9.5";
    case rules::Severity::high:
      return "8.0";
    case rules::Severity::medium:
      return "5.5";
    case rules::Severity::low:
      return "2.0";
  }
  return "0.0";
}

void write_text_object(JsonWriter& json, std::string_view name, std::string_view text) {
  json.begin_object(name);
  json.member("text", text);
  json.end_object();
}

void write_region(JsonWriter& json, std::string_view name, const SourceFile& file,
                  const Range& range) {
  const Position start = file.position(range.begin);
  const Position end = file.position(range.end);
  json.begin_object(name);
  json.member("startLine", std::size_t{start.line});
  json.member("startColumn", std::size_t{start.utf16_column});
  json.member("endLine", std::size_t{end.line});
  json.member("endColumn", std::size_t{end.utf16_column});
  json.end_object();
}

void write_artifact(JsonWriter& json, const SourceFile& file) {
  json.begin_object("artifactLocation");
  json.member("uri", uri_of(file.path()));
  if (!file.path().starts_with('/')) json.member("uriBaseId", "%SRCROOT%");
  json.end_object();
}

void write_physical_location(JsonWriter& json, const Sources& sources, const Range& range) {
  const SourceFile& file = sources.file(range.file);
  Range shown = range;
  shown.end = std::min(range.end, std::max(range.begin, file.line_range(range.begin).end));
  json.begin_object("physicalLocation");
  write_artifact(json, file);
  write_region(json, "region", file, shown);
  json.end_object();
}

void write_rule(JsonWriter& json, const rules::Rule& rule, const Sources& sources) {
  const std::string why = first_paragraph(rule, sources);
  json.begin_object();
  json.member("id", rule.id);
  write_text_object(json, "shortDescription", rule.title);
  write_text_object(json, "fullDescription", why.empty() ? rule.title : why);
  json.begin_object("help");
  json.member("text", prose(rule, sources));
  json.member("markdown", prose(rule, sources));
  json.end_object();
  json.begin_object("properties");
  json.member("security-severity", security_severity(rule.severity));
  json.member("precision", "high");
  json.begin_array("tags");
  json.text("security");
  if (!rule.category.empty()) json.text(rule.category);
  for (const std::string& citation : rule.hipaa) json.text("hipaa/" + citation);
  json.end_array();
  json.end_object();
  json.end_object();
}

/// A place beside the one of the result, with words.
struct Related {
  Range range;
  std::string text;
};

std::vector<Related> related(const rules::Finding& finding, const Sources& sources) {
  std::vector<Related> places;
  const auto add = [&](const Range& range, std::string text) {
    if (range.is_somewhere()) places.push_back({range, std::move(text)});
  };
  if (finding.verdict == rules::Verdict::unknown) add(finding.reason_range, finding.reason);
  if (!finding.resource_header.is_somewhere() || finding.instances.empty()) return places;
  if (!sources.file(finding.resource_header.file)
           .line_range(finding.resource_header.begin)
           .contains(finding.range)) {
    add(finding.resource_header, finding.instances.front().address);
  }
  for (const Range& call : finding.calls) add(call, "called here");
  return places;
}

void write_location(JsonWriter& json, const Sources& sources, const Related& place) {
  json.begin_object();
  write_physical_location(json, sources, place.range);
  write_text_object(json, "message", place.text);
  json.end_object();
}

void write_related(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  const std::vector<Related> places = related(finding, sources);
  if (places.empty()) return;
  json.begin_array("relatedLocations");
  for (const Related& place : places) write_location(json, sources, place);
  json.end_array();
}

/// From where the value was first written to where it decides.
void write_code_flow(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  std::vector<Related> steps;
  for (const rules::TraceStep& step : finding.trace) {
    if (step.range.is_somewhere()) steps.push_back({step.range, step.what});
  }
  if (steps.empty() || !finding.range.is_somewhere()) return;
  std::ranges::reverse(steps);
  steps.push_back({finding.range, finding.message});
  json.begin_array("codeFlows");
  json.begin_object();
  json.begin_array("threadFlows");
  json.begin_object();
  json.begin_array("locations");
  for (const Related& step : steps) {
    json.begin_object();
    json.key("location");
    write_location(json, sources, step);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
  json.end_array();
}

void write_suppressions(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  json.begin_array("suppressions");
  if (finding.suppression) {
    json.begin_object();
    json.member("kind", finding.suppression->is_external ? "external" : "inSource");
    if (!finding.suppression->reason.empty())
      json.member("justification", finding.suppression->reason);
    if (finding.suppression->range.is_somewhere()) {
      json.begin_object("location");
      write_physical_location(json, sources, finding.suppression->range);
      json.end_object();
    }
    json.end_object();
  }
  json.end_array();
}

void write_fix(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  if (!finding.fix || finding.fix->edits.empty()) return;
  std::map<FileId, std::vector<const rules::Edit*>> by_file;
  for (const rules::Edit& edit : finding.fix->edits) by_file[edit.range.file].push_back(&edit);
  json.begin_array("fixes");
  json.begin_object();
  write_text_object(json, "description", finding.fix->description);
  json.begin_array("artifactChanges");
  for (const auto& [id, edits] : by_file) {
    const SourceFile& file = sources.file(id);
    json.begin_object();
    write_artifact(json, file);
    json.begin_array("replacements");
    for (const rules::Edit* edit : edits) {
      json.begin_object();
      write_region(json, "deletedRegion", file, edit->range);
      write_text_object(json, "insertedContent", edit->text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_array();
}

std::string message(const rules::Finding& finding) {
  std::string text = finding.verdict == rules::Verdict::unknown
                         ? "cannot be told: needs " + finding.reason
                         : finding.message;
  if (finding.instances.empty()) return text;
  text += " (" + finding.instances.front().address;
  if (finding.instances.size() > 1)
    text += fmt::format(" and {} more", finding.instances.size() - 1);
  return text + ')';
}

void write_locations(JsonWriter& json, const rules::Finding& finding, const Sources& sources) {
  json.begin_array("locations");
  if (finding.range.is_somewhere()) {
    json.begin_object();
    write_physical_location(json, sources, finding.range);
    if (!finding.instances.empty()) {
      json.begin_array("logicalLocations");
      for (const rules::Instance& instance : finding.instances) {
        json.begin_object();
        json.member("fullyQualifiedName", instance.address);
        json.member("kind", "resource");
        json.end_object();
      }
      json.end_array();
    }
    json.end_object();
  }
  json.end_array();
}

void write_result(JsonWriter& json, const rules::Finding& finding, std::size_t rule_index,
                  const Sources& sources) {
  json.begin_object();
  json.member("ruleId", finding.rule->id);
  json.member("ruleIndex", rule_index);
  json.member("kind", finding.verdict == rules::Verdict::unknown ? "review" : "fail");
  json.member("level", level(finding));
  write_text_object(json, "message", message(finding));
  write_locations(json, finding, sources);
  if (finding.baseline) json.member("baselineState", rules::name(*finding.baseline));
  json.begin_object("partialFingerprints");
  json.member("primaryLocationLineHash", finding.fingerprint);
  json.member("preflint/v1", finding.fingerprint);
  json.end_object();
  write_related(json, finding, sources);
  write_code_flow(json, finding, sources);
  write_suppressions(json, finding, sources);
  write_fix(json, finding, sources);
  json.end_object();
}

void write_notification(JsonWriter& json, const Diagnostic& diagnostic, const Sources& sources) {
  json.begin_object();
  json.member("level", diagnostic.severity == Diagnostic::Severity::error ? "error" : "warning");
  write_text_object(json, "message",
                    diagnostic.detail.empty() ? diagnostic.summary
                                              : diagnostic.summary + ": " + diagnostic.detail);
  if (diagnostic.subject.is_somewhere()) {
    json.begin_array("locations");
    json.begin_object();
    write_physical_location(json, sources, diagnostic.subject);
    json.end_object();
    json.end_array();
  }
  json.end_object();
}

void write_invocation(JsonWriter& json, const Report& report) {
  json.begin_array("invocations");
  json.begin_object();
  json.member("executionSuccessful", !report.diagnostics.has_errors());
  json.begin_array("toolExecutionNotifications");
  for (const Diagnostic& diagnostic : report.diagnostics.entries())
    write_notification(json, diagnostic, report.sources);
  json.end_array();
  json.end_object();
  json.end_array();
}

/// What is a result: unknown verdicts are only where they were asked for.
std::vector<const rules::Finding*> results(const Report& report, const Style& style) {
  std::vector<const rules::Finding*> found;
  for (const rules::Finding& finding : report.findings) {
    const bool is_wanted = finding.verdict == rules::Verdict::fail ||
                           (finding.verdict == rules::Verdict::unknown && style.show_unknown);
    if (is_wanted) found.push_back(&finding);
  }
  return found;
}

}  // namespace

std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_plain = is_letter || (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return uri;
}

void write_sarif(const Report& report, const Style& style, std::ostream& out) {
  const std::vector<const rules::Finding*> found = results(report, style);
  std::map<std::string_view, const rules::Rule*> rules;
  for (const rules::Finding* finding : found) rules[finding->rule->id] = finding->rule;
  std::map<std::string_view, std::size_t> indices;
  for (const auto& [id, rule] : rules) indices.emplace(id, indices.size());

  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  json.member("version", "2.1.0");
  json.begin_array("runs");
  json.begin_object();
  json.begin_object("tool");
  json.begin_object("driver");
  json.member("name", "preflint");
  json.member("semanticVersion", tool_version());
  json.begin_array("rules");
  for (const auto& [id, rule] : rules) write_rule(json, *rule, report.sources);
  json.end_array();
  json.end_object();
  json.end_object();
  json.member("columnKind", "utf16CodeUnits");
  write_invocation(json, report);
  json.begin_array("results");
  for (const rules::Finding* finding : found)
    write_result(json, *finding, indices.at(finding->rule->id), report.sources);
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace preflint::report
