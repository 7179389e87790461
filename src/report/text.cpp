// The report for people: a block for each finding in the manner of compilers (what, where, the
// line, why it is so, what to do), then what could not be understood, then one line of numbers.

#include "report/text.h"

#include <fmt/format.h>

#include <ostream>

#include "report/alike.h"
#include "report/paint.h"
#include "report/snippet.h"
#include "report/utf8.h"

namespace preflint::report {

namespace {

constexpr std::size_t longest_excerpt = 80;  // bytes of the source line of a trace step

/// The lines below a snippet: `   = text`.
class Notes {
 public:
  Notes(std::size_t margin, const Paint& paint)
      : lead_(fmt::format("{:{}}", "", margin) + paint(Color::blue, "=") + ' ') {}

  void add(std::string_view text) { text_ += lead_ + std::string(text) + '\n'; }
  const std::string& text() const { return text_; }

 private:
  std::string lead_;
  std::string text_;
};

/// The line that a step of the trace was written on, trimmed.
std::string excerpt(const Sources& sources, const Range& range) {
  const SourceFile& file = sources.file(range.file);
  std::string_view line = file.text(file.line_range(range.begin));
  const std::size_t begin = line.find_first_not_of(" \t");
  line.remove_prefix(begin == std::string_view::npos ? line.size() : begin);
  if (line.size() <= longest_excerpt) return printable(line);
  std::size_t length = longest_excerpt;
  while ((static_cast<unsigned char>(line[length]) & 0xC0u) == 0x80u) --length;
  return printable(line.substr(0, length)) + "…";
}

std::string resource_note(const rules::Finding& finding) {
  const rules::Instance& first = finding.instances.front();
  std::string note = printable(first.address);
  if (!first.construct.empty()) note += " (" + printable(first.construct) + ")";
  const std::size_t more = finding.instances.size() - 1;
  if (more > 0) note += fmt::format(" and {} more instance{}", more, more == 1 ? "" : "s");
  return note;
}

std::string label(const rules::Finding& finding) {
  if (finding.verdict != rules::Verdict::unknown) return finding.message;
  return "needs " +
         (finding.reason.empty() ? std::string("a value that is not known") : finding.reason);
}

/// "reachable from the internet: yes, aws_instance.web (preflint explain --finding …)".
std::string reach_note(const rules::Finding& finding) {
  const rules::Reach& reach = *finding.reach;
  const rules::ReachStep* const obstacle = reach.obstacle();
  return fmt::format("reachable from the internet: {}, {} (preflint explain --finding {})",
                     rules::name(reach.answer), obstacle ? obstacle->what : reach.resource,
                     finding.fingerprint);
}

void add_notes(const Report& report, const Alike& alike, Notes& notes) {
  const rules::Finding& finding = *alike.first;
  if (!finding.instances.empty()) notes.add(resource_note(finding));
  for (const rules::TraceStep& step : finding.trace) {
    if (!step.range.is_somewhere() || step.range == finding.range)
      continue;  // that line is shown already
    const std::string name = step.what.empty() ? "" : printable(step.what) + " at ";
    notes.add(fmt::format("from {}{}: {}", name, printable(report.sources.describe(step.range)),
                          excerpt(report.sources, step.range)));
  }
  if (finding.verdict == rules::Verdict::unknown && finding.reason_range.is_somewhere()) {
    notes.add(fmt::format("{} is declared at {}: {}", printable(finding.reason),
                          printable(report.sources.describe(finding.reason_range)),
                          excerpt(report.sources, finding.reason_range)));
  }
  for (const Range& call : finding.calls) {
    notes.add(fmt::format("called at {}: {}", printable(report.sources.describe(call)),
                          excerpt(report.sources, call)));
  }
  if (finding.reach) notes.add(printable(reach_note(finding)));
  if (finding.because_of.is_somewhere()) {
    notes.add("in another file than those named: it depends on " +
              printable(report.sources.describe(finding.because_of)));
  }
  if (finding.fix && !finding.fix->edits.empty()) {
    notes.add(fmt::format("fix: preflint fix --rule {} {}: {}", finding.rule->id,
                          printable(report.sources.file(finding.range.file).path()),
                          printable(finding.fix->description)));
  }
  if (!alike.others.empty()) notes.add(also(alike));
  notes.add("help: preflint explain " + finding.rule->id);
}

std::string finding_block(const Report& report, const Alike& alike, const Paint& paint) {
  const rules::Finding& finding = *alike.first;
  const bool is_unknown = finding.verdict == rules::Verdict::unknown;
  const Color color = is_unknown ? Color::blue : color_of(finding.severity());
  const std::string_view badge = is_unknown ? "unknown" : rules::name(finding.severity());
  std::string out = paint(color, badge) +
                    paint(Color::bold, ": " + printable(finding.rule->title)) + ' ' +
                    paint(Color::faint, '[' + finding.rule->id + ']') + '\n';
  std::size_t margin = 3;
  out += point_at(report.sources, finding.range, label(finding), color, paint, margin);
  Notes notes(margin, paint);
  if (!finding.range.is_somewhere()) notes.add(printable(label(finding)));
  add_notes(report, alike, notes);
  return out + notes.text() + '\n';
}

std::string diagnostic_block(const Diagnostic& diagnostic, const Sources& sources,
                             const Paint& paint) {
  const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
  const Color color = is_error ? Color::bold_red : Color::yellow;
  std::string out = paint(color, is_error ? "error" : "warning") +
                    paint(Color::bold, ": " + printable(diagnostic.summary)) + '\n';
  std::size_t margin = 3;
  out += point_at(sources, diagnostic.subject, "", color, paint, margin);
  Notes notes(margin, paint);
  std::string_view rest = diagnostic.detail;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!line.empty()) notes.add(printable(line));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return out + notes.text();
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string findings_part(const Summary& summary, const Paint& paint) {
  const std::string_view new_ones = summary.is_compared ? "new " : "";
  if (summary.all_fails() == 0) return fmt::format("no {}findings", new_ones);
  std::string by_severity;
  for (std::size_t at = summary.fails.size(); at-- > 0;) {
    if (summary.fails[at] == 0) continue;
    const rules::Severity severity = static_cast<rules::Severity>(at);
    if (!by_severity.empty()) by_severity += ", ";
    by_severity +=
        paint(color_of(severity), fmt::format("{} {}", summary.fails[at], rules::name(severity)));
  }
  return fmt::format("{} {}{} ({})", summary.all_fails(), new_ones,
                     summary.all_fails() == 1 ? "finding" : "findings", by_severity);
}

std::string unresolved_part(const Summary& summary) {
  std::string names;
  for (const graph::Unresolved& module : summary.unresolved) {
    if (!names.empty()) names += ", ";
    names +=
        printable(module.name) + (module.source.empty() ? "" : " from " + printable(module.source));
  }
  return counted(summary.unresolved.size(), "module", "modules") + " not resolved (" + names + ')';
}

std::string seconds_part(double seconds) {
  return seconds < 1 ? fmt::format("{:.0f} ms", seconds * 1000) : fmt::format("{:.1f} s", seconds);
}

}  // namespace

std::string describe(const Diagnostic& diagnostic, const Sources& sources, bool color) {
  return diagnostic_block(diagnostic, sources, Paint(color));
}

std::string describe_reach(const rules::Finding& finding, const Sources& sources, bool color) {
  const Paint paint(color);
  if (!finding.reach) return "This is not about a way in from the internet.\n";
  std::string out = "the internet\n";
  for (const rules::ReachStep& step : finding.reach->steps) {
    const std::string_view sign = step.open == rules::Reachable::yes  ? "→"
                                  : step.open == rules::Reachable::no ? "✗"
                                                                      : "?";
    const Color shade = step.open == rules::Reachable::yes  ? Color::bold_red
                        : step.open == rules::Reachable::no ? Color::blue
                                                            : Color::yellow;
    out += "  " + paint(shade, sign) + ' ' + printable(step.what);
    if (step.range.is_somewhere()) {
      out += ' ' + paint(Color::faint, '(' + printable(sources.describe(step.range)) + ')');
    }
    out += '\n';
  }
  return out + "reachable: " + std::string(rules::name(finding.reach->answer)) + '\n';
}

std::string describe(const Summary& summary, const Style& style) {
  const Paint paint(style.color);
  std::string line =
      findings_part(summary, paint) + ", " + fmt::format("{} unknown", summary.unknowns);
  if (summary.is_compared) line += fmt::format(", {} known", summary.known);
  if (summary.fixed > 0) line += fmt::format(", {} fixed", summary.fixed);
  if (summary.suppressed > 0) line += fmt::format(", {} suppressed", summary.suppressed);
  if (summary.files_failed > 0) {
    line += ", " + paint(Color::bold_red, counted(summary.files_failed, "file", "files") +
                                              " failed to read or parse");
  }
  if (!summary.unresolved.empty()) line += ", " + paint(Color::yellow, unresolved_part(summary));
  line += "; " + counted(summary.resources, "resource", "resources") + " in " +
          counted(summary.files_read, "file", "files") + ", " +
          counted(summary.rules, "rule", "rules");
  if (style.show_seconds) line += ", " + seconds_part(summary.seconds);
  return line;
}

void write_text(const Report& report, const Style& style, std::ostream& out) {
  const Paint paint(style.color);
  for (const Alike& alike : shown_alike(report, style)) out << finding_block(report, alike, paint);
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    out << diagnostic_block(diagnostic, report.sources, paint) << '\n';
  }
  if (report.diagnostics.dropped() > 0) {
    out << fmt::format("{} further errors and warnings are not shown\n\n",
                       report.diagnostics.dropped());
  }
  if (!style.quiet) out << describe(report.summary, style) << '\n';
}

}  // namespace preflint::report
