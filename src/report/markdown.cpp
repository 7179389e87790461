// A report for comments on pull requests and job summaries (https://github.github.com/gfm/): the
// summary, a table, and what could not be understood. What comes from the files stands in code
// spans, where it can neither format nor link.

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "report/alike.h"
#include "report/others.h"
#include "report/text.h"
#include "report/utf8.h"

namespace preflint::report {

namespace {

/// Text in a cell of a table.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("|<>[]*_`\\@#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// A code span in a cell: longer quotes than any inside, and pipes that do not end the cell.
std::string code(std::string_view text) {
  if (text.empty()) return {};
  std::size_t longest = 0, run = 0;
  std::string inside;
  for (const char c : printable(text)) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|') inside += '\\';
    inside += c;
  }
  const std::string quotes(longest + 1, '`');
  return longest == 0 ? quotes + inside + quotes : quotes + ' ' + inside + ' ' + quotes;
}

std::string what(const Alike& alike) {
  const rules::Finding& finding = *alike.first;
  std::string text = cell(finding.rule->title) + ": ";
  text += finding.verdict == rules::Verdict::unknown ? "needs " + code(finding.reason)
                                                     : cell(finding.message);
  if (finding.because_of.is_somewhere()) text += " (in another file)";
  if (!finding.instances.empty()) text += "<br>" + code(finding.instances.front().address);
  if (finding.instances.size() > 1)
    text += fmt::format(" and {} more", finding.instances.size() - 1);
  if (!alike.others.empty()) text += "<br>" + cell(also(alike));
  return text;
}

}  // namespace

void write_markdown(const Report& report, const Style& style, std::ostream& out) {
  out << "## preflint\n\n" << cell(describe(report.summary, {})) << '\n';
  bool has_rows = false;
  for (const Alike& alike : shown_alike(report, style)) {
    const rules::Finding& finding = *alike.first;
    if (!has_rows) out << "\n| severity | rule | where | what |\n|---|---|---|---|\n";
    has_rows = true;
    const bool is_unknown = finding.verdict == rules::Verdict::unknown;
    out << fmt::format(
        "| {} | {} | {} | {} |\n", is_unknown ? "unknown" : rules::name(finding.severity()),
        code(finding.rule->id), code(report.sources.describe(finding.range)), what(alike));
  }
  if (!report.diagnostics.entries().empty()) out << "\n### Not understood\n\n";
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    const std::string place = report.sources.describe(diagnostic.subject);
    out << "- " << (place.empty() ? "" : code(place) + ": ") << cell(diagnostic.summary)
        << (diagnostic.detail.empty() ? "" : ". " + cell(diagnostic.detail)) << '\n';
  }
}

}  // namespace preflint::report
