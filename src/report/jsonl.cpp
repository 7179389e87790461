// JSON lines: one finding a line as it is in the JSON report, then those that are fixed, the
// diagnostics and the summary; `kind` says which.

#include <ostream>

#include "report/json.h"

namespace preflint::report {

namespace {

template <class Write>
void write_line(JsonWriter& json, std::string_view kind, Write write) {
  json.begin_object();
  json.member("kind", kind);
  json.key(kind);
  write();
  json.end_object();
  json.end_line();
}

}  // namespace

void write_jsonl(const Report& report, const Style& /*style*/, std::ostream& out) {
  JsonWriter json(out, JsonWriter::Layout::compact);
  for (const rules::Finding& finding : report.findings) {
    write_line(json, "finding", [&] { write_finding(json, report, finding); });
  }
  for (const rules::KnownFinding& known : report.fixed) {
    write_line(json, "fixed", [&] { write_fixed(json, known); });
  }
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    write_line(json, "diagnostic", [&] { write_diagnostic(json, report, diagnostic); });
  }
  write_line(json, "summary", [&] { write_summary(json, report); });
}

}  // namespace preflint::report
