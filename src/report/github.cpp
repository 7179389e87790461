// Workflow commands of GitHub Actions, which annotate the lines of a pull request
// (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). The last
// line is the summary.

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "report/others.h"
#include "report/text.h"
#include "report/utf8.h"

namespace preflint::report {

namespace {

/// A line end or a separator inside a value would end it, and could begin another command.
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : printable(text)) {
    const bool ends_value = c == '%' || (is_property && (c == ':' || c == ','));
    out += ends_value ? fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)))
                      : std::string(1, c);
  }
  return out;
}

std::string_view command(const rules::Finding& finding) {
  if (finding.verdict == rules::Verdict::unknown) return "notice";
  switch (finding.severity()) {
    case rules::Severity::critical:
    case rules::Severity::high:
      return "error";
    case rules::Severity::medium:
      return "warning";
    case rules::Severity::low:
      return "notice";
  }
  return "notice";
}

std::string place(const Sources& sources, const Range& range) {
  if (!range.is_somewhere()) return {};
  const SourceFile& file = sources.file(range.file);
  const Position start = file.position(range.begin);
  const Position end =
      file.position(std::min(range.end, std::max(range.begin, file.line_range(range.begin).end)));
  return fmt::format("file={},line={},col={},endLine={},endColumn={},", escaped(file.path(), true),
                     start.line, start.utf16_column, end.line, end.utf16_column);
}

std::string message(const rules::Finding& finding) {
  const bool is_unknown = finding.verdict == rules::Verdict::unknown;
  std::string what = is_unknown ? "cannot be told: needs " + finding.reason : finding.message;
  if (finding.because_of.is_somewhere()) what += " (in another file)";
  return finding.instances.empty() ? what : what + " (" + finding.instances.front().address + ')';
}

}  // namespace

void write_github(const Report& report, const Style& style, std::ostream& out) {
  for (const rules::Finding& finding : report.findings) {
    if (!is_shown(finding, style)) continue;
    out << fmt::format("::{} {}title={}::{}\n", command(finding),
                       place(report.sources, finding.range),
                       escaped(finding.rule->title + " [" + finding.rule->id + ']', true),
                       escaped(message(finding), false));
  }
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    const std::string_view name =
        diagnostic.severity == Diagnostic::Severity::error ? "error" : "warning";
    out << fmt::format(
        "::{} {}title={}::{}\n", name, place(report.sources, diagnostic.subject),
        escaped(diagnostic.summary, true),
        escaped(diagnostic.detail.empty() ? diagnostic.summary : diagnostic.detail, false));
  }
  if (!style.quiet) out << describe(report.summary, {}) << '\n';
}

}  // namespace preflint::report
