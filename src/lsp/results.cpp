// From what was found to what an editor shows. A file can be part of several units, of which each
// may find the same there; it is shown once.

#include "lsp/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "lsp/documents.h"
#include "lsp/uri.h"
#include "report/page.h"

namespace preflint::lsp {

using rules::Finding;
using rules::Severity;
using rules::Verdict;

namespace {

// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#diagnosticSeverity
enum class Shown : int { error = 1, warning = 2, information = 3, hint = 4 };

Shown shown_as(const Finding& finding) {
  if (finding.verdict == Verdict::unknown) return Shown::hint;
  switch (finding.severity()) {
    case Severity::critical:
    case Severity::high:
      return Shown::error;
    case Severity::medium:
      return Shown::warning;
    case Severity::low:
      return Shown::information;
  }
  return Shown::information;
}

constexpr int unnecessary = 1;

/// Writes the diagnostics of one file as one unit has it.
class Writer {
 public:
  Writer(const Analysed& analysed, const AnalysedFile& file, const DiagnosticStyle& style)
      : analysed_(analysed), file_(file), style_(style), lines_(lines_of(file.id)) {
    for (const AnalysedFile& one : analysed.files) paths_[one.id] = &one.path;
  }

  Json finding(const Finding& finding) const {
    Json json = beginning(finding.range, shown_as(finding), message_of(finding));
    json["code"] = finding.rule->id;
    const std::string page = report::page_url(*finding.rule, *analysed_.sources);
    if (style_.code_description && !page.empty()) json["codeDescription"] = {{"href", page}};
    if (style_.related_information) add_related(finding, json);
    if (style_.data)
      json["data"] = {{"rule", finding.rule->id}, {"fingerprint", finding.fingerprint}};
    return json;
  }

  Json diagnostic(const Diagnostic& diagnostic) const {
    const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
    Json json =
        beginning(diagnostic.subject, is_error ? Shown::error : Shown::warning,
                  diagnostic.detail.empty() ? diagnostic.summary
                                            : diagnostic.summary + ": " + diagnostic.detail);
    const bool is_of_no_use = diagnostic.summary.starts_with("Unused ");
    if (style_.tags && is_of_no_use) json["tags"] = Json::array({unnecessary});
    return json;
  }

 private:
  const LineIndex& lines_of(FileId id) const {
    return indices_.try_emplace(id, analysed_.sources->file(id).text()).first->second;
  }

  Json beginning(const Range& range, Shown severity, std::string message) const {
    const Range shown = first_line(range, *analysed_.sources);
    return {{"range", write_range(lines_, shown.begin, shown.end, style_.encoding)},
            {"severity", static_cast<int>(severity)},
            {"source", "preflint"},
            {"message", std::move(message)}};
  }

  void add(Json& all, const Range& range, std::string message) const {
    const auto path = paths_.find(range.file);
    if (path == paths_.end()) return;
    const Range shown = first_line(range, *analysed_.sources);
    const LineIndex& lines = lines_of(range.file);
    all.push_back({{"location",
                    {{"uri", uri_of_path(*path->second)},
                     {"range", write_range(lines, shown.begin, shown.end, style_.encoding)}}},
                   {"message", std::move(message)}});
  }

  /// The way back from the deciding range: what the value came through, the resource, the calls.
  void add_related(const Finding& finding, Json& json) const {
    Json all = Json::array();
    if (finding.verdict == Verdict::unknown)
      add(all, finding.reason_range, "needs " + finding.reason);
    for (const rules::TraceStep& step : finding.trace) {
      if (step.range != finding.range) add(all, step.range, "from " + step.what);
    }
    if (finding.resource_header != finding.range && !finding.instances.empty())
      add(all, finding.resource_header, finding.instances.front().address);
    for (const Range& call : finding.calls) add(all, call, "called here");
    if (!all.empty()) json["relatedInformation"] = std::move(all);
  }

  const Analysed& analysed_;
  const AnalysedFile& file_;
  const DiagnosticStyle& style_;
  mutable std::map<FileId, LineIndex> indices_;
  const LineIndex& lines_;
  std::map<FileId, const std::string*> paths_;
};

}  // namespace

Json diagnostic_of(const Finding& finding, const FileInUnit& in, const DiagnosticStyle& style) {
  return Writer(*in.analysed, *in.file, style).finding(finding);
}

bool is_shown(const Finding& finding, bool show_unknown) {
  return !finding.suppression && (finding.verdict == Verdict::fail || show_unknown);
}

std::string message_of(const Finding& finding) {
  std::string text = finding.rule->title + ": ";
  text += finding.verdict == Verdict::unknown ? "cannot be told, needs " + finding.reason
                                              : finding.message;
  if (finding.instances.empty()) return text;
  text += " (" + finding.instances.front().address;
  if (finding.instances.size() > 1)
    text += fmt::format(" and {} more", finding.instances.size() - 1);
  return text + ')';
}

Range first_line(const Range& range, const Sources& sources) {
  const std::uint32_t end = sources.file(range.file).line_range(range.begin).end;
  return {range.file, range.begin, std::clamp(range.end, range.begin, std::max(end, range.begin))};
}

Results::Difference Results::put(const Step& step) {
  Difference difference;
  const auto known = units_.find(step.unit);
  if (known != units_.end()) {
    difference.before = std::move(known->second);
    for (const AnalysedFile& file : difference.before->files) {
      difference.files.emplace(file.canonical, file.path);
      const auto units = units_of_file_.find(file.canonical);
      if (units == units_of_file_.end()) continue;
      units->second.erase(step.unit);
      if (units->second.empty()) units_of_file_.erase(units);
    }
    units_.erase(known);
  }
  if (!step.result) return difference;
  units_[step.unit] = step.result;
  for (const AnalysedFile& file : step.result->files) {
    difference.files.emplace(file.canonical, file.path);
    units_of_file_[file.canonical].insert(step.unit);
  }
  return difference;
}

std::vector<FileInUnit> Results::of_file(const std::string& canonical) const {
  std::vector<FileInUnit> found;
  const auto units = units_of_file_.find(canonical);
  if (units == units_of_file_.end()) return found;
  for (const std::size_t unit : units->second) {
    const Analysed& analysed = *units_.at(unit);
    for (const AnalysedFile& file : analysed.files) {
      if (file.canonical == canonical) found.push_back({&analysed, &file});
    }
  }
  return found;
}

Json Results::diagnostics(const std::string& canonical, const DiagnosticStyle& style) const {
  Json all = Json::array();
  std::set<std::string> seen;
  const auto add = [&](Json one) {
    if (seen.insert(one.dump(-1, ' ', false, Json::error_handler_t::replace)).second)
      all.push_back(std::move(one));
  };
  for (const FileInUnit& in : of_file(canonical)) {
    const Writer writer(*in.analysed, *in.file, style);
    for (const Diagnostic& diagnostic : in.analysed->diagnostics.entries()) {
      if (diagnostic.subject.file == in.file->id) add(writer.diagnostic(diagnostic));
    }
    for (const Finding& finding : in.analysed->findings) {
      if (finding.range.file == in.file->id && is_shown(finding, style.show_unknown))
        add(writer.finding(finding));
    }
  }
  return all;
}

}  // namespace preflint::lsp
