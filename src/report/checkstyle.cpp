// Checkstyle's XML, as CI servers and review bots read it
// (https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java):
// the findings of each file, and what could not be understood. What has no place is of file ".".

#include <fmt/format.h>

#include <map>
#include <ostream>
#include <string>

#include "report/others.h"
#include "report/xml.h"

namespace preflint::report {

namespace {

std::string_view severity(const rules::Finding& finding) {
  if (finding.verdict == rules::Verdict::unknown) return "info";
  switch (finding.severity()) {
    case rules::Severity::critical:
    case rules::Severity::high:
      return "error";
    case rules::Severity::medium:
      return "warning";
    case rules::Severity::low:
      return "info";
  }
  return "info";
}

std::string message(const rules::Finding& finding) {
  std::string text = finding.rule->title + ": ";
  text += finding.verdict == rules::Verdict::unknown ? "cannot be told: needs " + finding.reason
                                                     : finding.message;
  return finding.instances.empty() ? text : text + " (" + finding.instances.front().address + ')';
}

/// The errors of each file, in order.
class Files {
 public:
  explicit Files(const Sources& sources) : sources_(sources) {}

  void add(const Range& range, std::string_view severity, std::string_view text,
           std::string_view source) {
    const bool is_somewhere = range.is_somewhere();
    const SourceFile* const file = is_somewhere ? &sources_.file(range.file) : nullptr;
    const Position position = file ? file->position(range.begin) : Position();
    by_name_[file ? file->path() : "."] +=
        fmt::format(R"(    <error line="{}" column="{}" severity="{}" message="{}" source="{}"/>)",
                    position.line, position.column, severity, xml(text), xml(source)) +
        '\n';
  }

  void write(std::ostream& out) const {
    for (const auto& [name, errors] : by_name_)
      out << "  <file name=\"" << xml(name) << "\">\n" << errors << "  </file>\n";
  }

 private:
  const Sources& sources_;
  std::map<std::string, std::string> by_name_;
};

}  // namespace

void write_checkstyle(const Report& report, const Style& style, std::ostream& out) {
  Files files(report.sources);
  for (const rules::Finding& finding : report.findings) {
    if (is_shown(finding, style))
      files.add(finding.range, severity(finding), message(finding), "preflint." + finding.rule->id);
  }
  for (const Diagnostic& diagnostic : report.diagnostics.entries()) {
    const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
    const std::string detail = diagnostic.detail.empty() ? "" : ": " + diagnostic.detail;
    files.add(diagnostic.subject, is_error ? "error" : "warning", diagnostic.summary + detail,
              "preflint");
  }
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)" << '\n'
      << R"(<checkstyle version="4.3">)" << '\n';
  files.write(out);
  out << "</checkstyle>\n";
}

}  // namespace preflint::report
