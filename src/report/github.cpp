// Workflow commands of GitHub Actions, which annotate the lines of a pull request
// (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). The most
// urgent come first; the last line is the summary.

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "report/alike.h"
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

std::string message(const Alike& alike) {
  const rules::Finding& finding = *alike.first;
  const bool is_unknown = finding.verdict == rules::Verdict::unknown;
  std::string what = is_unknown ? "cannot be told: needs " + finding.reason : finding.message;
  if (finding.because_of.is_somewhere()) what += " (in another file)";
  if (!finding.instances.empty()) what += " (" + finding.instances.front().address + ')';
  return alike.others.empty() ? what : what + "; " + also(alike);
}

/// An annotation, and how urgent it is: what could not be understood first, since nobody knows what
/// it hides.
struct Annotation {
  std::string_view level;
  int urgency = 0;
  std::string text;
};

std::vector<Annotation> annotations(const Report& report, const Style& style) {
  constexpr int of_diagnostics = 5;
  std::vector<Annotation> all;
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
    all.push_back(
        {is_error ? "error" : "warning", is_error ? of_diagnostics : 0,
         fmt::format(
             "{}title={}::{}", place(report.sources, diagnostic.subject),
             escaped(diagnostic.summary, true),
             escaped(diagnostic.detail.empty() ? diagnostic.summary : diagnostic.detail, false))});
  }
  for (const Alike& alike : shown_alike(report, style)) {
    const rules::Finding& finding = *alike.first;
    const bool is_unknown = finding.verdict == rules::Verdict::unknown;
    all.push_back({command(finding), is_unknown ? 0 : 1 + static_cast<int>(finding.severity()),
                   fmt::format("{}title={}::{}", place(report.sources, finding.range),
                               escaped(finding.rule->title + " [" + finding.rule->id + ']', true),
                               escaped(message(alike), false))});
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &Annotation::urgency);
  return all;
}

/// GitHub shows ten of a level and a step, and drops the rest without a word; one notice is kept
/// back to say so.
constexpr std::size_t most_of_a_level = 10;

std::string left_out(const std::map<std::string_view, std::size_t>& counts) {
  std::string text;
  for (const auto& [level, count] : counts) {
    if (count == 0) continue;
    text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count, level, count == 1 ? "" : "s");
  }
  return text;
}

}  // namespace

void write_github(const Report& report, const Style& style, std::ostream& out) {
  std::map<std::string_view, std::size_t> shown, dropped;
  for (const Annotation& one : annotations(report, style)) {
    const std::size_t most = one.level == "notice" ? most_of_a_level - 1 : most_of_a_level;
    if (shown[one.level] == most) {
      ++dropped[one.level];
      continue;
    }
    ++shown[one.level];
    out << fmt::format("::{} {}\n", one.level, one.text);
  }
  if (const std::string rest = left_out(dropped); !rest.empty())
    out << "::notice title=preflint::" << rest << " more have no annotation of their own\n";
  if (!style.quiet) out << describe(report.summary, {}) << '\n';
}

}  // namespace preflint::report
