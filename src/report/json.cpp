// The report as JSON, in the shape of docs/schema/report.schema.json: every member is always there,
// an empty array or null where there is nothing to say, so that a reader never has to ask. Unknown
// verdicts and suppressed findings are included; their `verdict` and `suppression` tell.

#include "report/json.h"

#include <ostream>

namespace preflint::report {

namespace {

void write_position(JsonWriter& json, std::string_view name, const SourceFile& file,
                    std::uint32_t offset) {
  const Position position = file.position(offset);
  json.begin_object(name);
  json.member("line", std::size_t{position.line});
  json.member("column", std::size_t{position.column});
  json.member("utf16_column", std::size_t{position.utf16_column});
  json.member("byte", std::size_t{offset});
  json.end_object();
}

/// The members `file` and `range`: null for what is nowhere.
void write_place(JsonWriter& json, const Report& report, const Range& range) {
  if (!range.is_somewhere()) {
    json.member_null("file");
    json.member_null("range");
    return;
  }
  const SourceFile& file = report.sources.file(range.file);
  json.member("file", file.path());
  json.begin_object("range");
  write_position(json, "start", file, range.begin);
  write_position(json, "end", file, range.end);
  json.end_object();
}

void write_instance(JsonWriter& json, const rules::Instance& instance) {
  json.begin_object();
  json.member("address", instance.address);
  json.member("type", instance.type);
  json.member("language", graph::name(instance.language));
  if (!instance.construct.empty()) json.member("construct", instance.construct);
  json.end_object();
}

void write_resource(JsonWriter& json, const rules::Finding& finding) {
  json.key("resource");
  if (finding.instances.empty()) {
    json.null();
  } else {
    write_instance(json, finding.instances.front());
  }
  json.begin_array("instances");
  for (const rules::Instance& instance : finding.instances) write_instance(json, instance);
  json.end_array();
}

void write_step(JsonWriter& json, const Report& report, std::string_view what, const Range& range) {
  json.begin_object();
  write_place(json, report, range);
  json.member("what", what);
  json.end_object();
}

void write_reason(JsonWriter& json, const Report& report, const rules::Finding& finding) {
  json.key("reason");
  if (finding.verdict == rules::Verdict::unknown) {
    write_step(json, report, finding.reason, finding.reason_range);
  } else {
    json.null();
  }
}

void write_suppression(JsonWriter& json, const Report& report, const rules::Finding& finding) {
  json.key("suppression");
  if (!finding.suppression) {
    json.null();
    return;
  }
  json.begin_object();
  json.member("kind", finding.suppression->is_external ? "external" : "inSource");
  write_place(json, report, finding.suppression->range);
  json.member("reason", finding.suppression->reason);
  json.end_object();
}

void write_because_of(JsonWriter& json, const Report& report, const rules::Finding& finding) {
  json.key("because_of");
  if (!finding.because_of.is_somewhere()) {
    json.null();
    return;
  }
  json.begin_object();
  write_place(json, report, finding.because_of);
  json.end_object();
}

void write_edit(JsonWriter& json, const Report& report, const rules::Edit& edit) {
  json.begin_object();
  write_place(json, report, edit.range);
  json.member("text", edit.text);
  json.end_object();
}

void write_fix(JsonWriter& json, const Report& report, const rules::Finding& finding) {
  const bool is_there = finding.fix && finding.fix->obstacle.empty();
  json.key("fix");
  if (is_there) {
    json.begin_object();
    json.member("description", finding.fix->description);
    json.begin_array("edits");
    for (const rules::Edit& edit : finding.fix->edits) write_edit(json, report, edit);
    json.end_array();
    json.end_object();
  } else {
    json.null();
  }
  json.key("fix_unavailable");
  if (finding.fix && !is_there) {
    write_step(json, report, finding.fix->obstacle, finding.fix->obstacle_range);
  } else {
    json.null();
  }
}

void write_tool(JsonWriter& json) {
  json.begin_object("tool");
  json.member("name", "preflint");
  json.member("version", tool_version());
  json.end_object();
}

void write_unresolved(JsonWriter& json, const Report& report) {
  json.begin_array("unresolved_modules");
  for (const graph::Unresolved& module : report.summary.unresolved) {
    json.begin_object();
    json.member("name", module.name);
    json.member("source", module.source);
    write_place(json, report, module.range);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_finding(JsonWriter& json, const Report& report, const rules::Finding& finding) {
  json.begin_object();
  json.member("rule", finding.rule->id);
  json.member("title", finding.rule->title);
  json.member("severity", rules::name(finding.severity()));
  json.member("verdict", rules::name(finding.verdict));
  json.member("message", finding.message);
  write_reason(json, report, finding);
  write_place(json, report, finding.range);
  write_resource(json, finding);
  json.begin_array("calls");
  for (const Range& call : finding.calls) {
    json.begin_object();
    write_place(json, report, call);
    json.end_object();
  }
  json.end_array();
  json.begin_array("trace");
  for (const rules::TraceStep& step : finding.trace)
    write_step(json, report, step.what, step.range);
  json.end_array();
  write_because_of(json, report, finding);
  json.key("reachable");
  if (finding.reach) {
    json.text(rules::name(finding.reach->answer));
  } else {
    json.null();
  }
  json.member("fingerprint", finding.fingerprint);
  write_suppression(json, report, finding);
  json.key("baseline");
  if (finding.baseline) {
    json.text(rules::name(*finding.baseline));
  } else {
    json.null();
  }
  write_fix(json, report, finding);
  json.key("page");
  if (report.sources.has(finding.rule->page)) {
    json.text(report.sources.file(finding.rule->page).path());
  } else {
    json.null();
  }
  json.end_object();
}

void write_diagnostic(JsonWriter& json, const Report& report, const Diagnostic& diagnostic) {
  json.begin_object();
  json.member("severity", diagnostic.severity == Diagnostic::Severity::error ? "error" : "warning");
  json.member("summary", diagnostic.summary);
  json.member("detail", diagnostic.detail);
  write_place(json, report, diagnostic.subject);
  json.end_object();
}

void write_summary(JsonWriter& json, const Report& report) {
  const Summary& summary = report.summary;
  json.begin_object();
  json.member("files_read", summary.files_read);
  json.member("files_failed", summary.files_failed);
  json.member("resources", summary.resources);
  json.member("rules", summary.rules);
  json.member("passes", summary.passes);
  json.begin_object("fails");
  for (std::size_t at = summary.fails.size(); at-- > 0;) {
    json.member(rules::name(static_cast<rules::Severity>(at)), summary.fails[at]);
  }
  json.end_object();
  json.member("unknowns", summary.unknowns);
  json.member("suppressed", summary.suppressed);
  json.member("known", summary.known);
  json.member("fixed", summary.fixed);
  json.member("diagnostics_dropped", report.diagnostics.dropped());
  write_unresolved(json, report);
  json.key("seconds");
  json.decimal(summary.seconds);
  json.end_object();
}

void write_fixed(JsonWriter& json, const rules::KnownFinding& known) {
  json.begin_object();
  json.member("rule", known.rule);
  json.member("file", known.file);
  json.member("resource", known.resource);
  json.member("fingerprint", known.fingerprint);
  json.end_object();
}

void write_json(const Report& report, const Style& /*style*/, std::ostream& out) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("version", json_version);
  write_tool(json);
  json.begin_array("findings");
  for (const rules::Finding& finding : report.findings) write_finding(json, report, finding);
  json.end_array();
  json.begin_array("fixed");
  for (const rules::KnownFinding& known : report.fixed) write_fixed(json, known);
  json.end_array();
  json.begin_array("diagnostics");
  for (const Diagnostic& diagnostic : report.diagnostics.entries())
    write_diagnostic(json, report, diagnostic);
  json.end_array();
  json.key("summary");
  write_summary(json, report);
  json.end_object();
  json.end_line();
}

}  // namespace preflint::report
