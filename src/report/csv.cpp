// The findings as a table (RFC 4180), unknown verdicts and suppressed ones included. A cell that a
// spreadsheet would take for a formula gets an apostrophe in front: what is in it comes from files
// that nobody vouches for.

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "report/others.h"
#include "report/utf8.h"

namespace preflint::report {

namespace {

std::string cell(std::string_view text) {
  std::string inside = printable(text);
  if (!inside.empty() && std::string_view("=+-@").find(inside.front()) != std::string_view::npos)
    inside.insert(0, "'");
  if (inside.find_first_of("\",") == std::string::npos) return inside;
  std::string quoted = "\"";
  for (const char c : inside) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string place_cells(const Sources& sources, const Range& range) {
  if (!range.is_somewhere()) return ",,,,";
  const SourceFile& file = sources.file(range.file);
  const Position start = file.position(range.begin), end = file.position(range.end);
  return fmt::format("{},{},{},{},{}", cell(file.path()), start.line, start.column, end.line,
                     end.column);
}

std::string resource_cells(const rules::Finding& finding) {
  if (finding.instances.empty()) return ",,,0";
  const rules::Instance& first = finding.instances.front();
  return fmt::format("{},{},{},{}", cell(first.address), cell(first.type),
                     graph::name(first.language), finding.instances.size());
}

}  // namespace

void write_csv(const Report& report, const Style& /*style*/, std::ostream& out) {
  out << "rule,title,severity,verdict,message,reason,file,line,column,end_line,end_column,resource,"
         "type,language,instances,"
         "fingerprint,suppressed,baseline\r\n";
  for (const rules::Finding& finding : report.findings) {
    out << fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", cell(finding.rule->id),
                       cell(finding.rule->title), rules::name(finding.severity()),
                       rules::name(finding.verdict), cell(finding.message), cell(finding.reason),
                       place_cells(report.sources, finding.range), resource_cells(finding),
                       finding.fingerprint, finding.suppression ? "yes" : "no",
                       finding.baseline ? rules::name(*finding.baseline) : "");
  }
}

}  // namespace preflint::report
