// What an editor offers to do about a finding. A comment that switches it off is tried before it is
// offered: the edited text is read as a scan would read it, and must hold a suppression of the
// finding. So none is offered where a comment would be part of a heredoc, or in JSON.

#include "lsp/code_actions.h"

#include <algorithm>
#include <optional>

#include "rules/directive.h"

namespace preflint::lsp {

using rules::Finding;

namespace {

constexpr std::string_view placeholder = "say why";

/// A line of its own above the one that holds `offset`, as far in as that one.
rules::Edit comment_above(const SourceFile& file, std::uint32_t offset, const Finding& finding) {
  const std::uint32_t begin = file.line_range(offset).begin;
  const std::string_view line = file.text(file.line_range(offset));
  const std::string indent(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
  const bool has_carriage_return = file.text().find("\r\n") != std::string_view::npos;
  return {{file.id(), begin, begin},
          indent + "# preflint:ignore " + finding.rule->id + " " + std::string(placeholder) +
              (has_carriage_return ? "\r\n" : "\n")};
}

/// Would it switch off the finding, and nothing that stands elsewhere come apart?
bool switches_off(const rules::Edit& edit, const SourceFile& file, const Finding& finding) {
  std::string text(file.text());
  text.insert(edit.range.begin, edit.text);
  const SourceFile edited(file.id(), file.path(), std::move(text));
  Diagnostics problems;
  const std::uint32_t added = static_cast<std::uint32_t>(edit.text.size());
  const auto moved = [&](const Range& range) {
    return range.begin < edit.range.begin ? range.begin : range.begin + added;
  };
  for (const rules::Directive& directive : rules::comment_directives(edited, problems)) {
    const bool is_ours = directive.range.begin >= edit.range.begin &&
                         directive.range.begin < edit.range.begin + added;
    if (!is_ours || directive.id != finding.rule->id) continue;
    for (const Range& scope : directive.scopes) {
      for (const Range& place : {finding.range, finding.resource_header}) {
        const std::uint32_t at = moved(place);
        if (place.file == file.id() && scope.begin <= at && at < scope.end) return true;
      }
    }
  }
  return false;
}

/// It has no comments, whatever its file is called.
bool is_json(const SourceFile& file) {
  const std::size_t first = file.text().find_first_not_of(" \t\r\n");
  return file.path().ends_with(".json") ||
         (first != std::string_view::npos && file.text()[first] == '{');
}

void add_fix(const FileInUnit& in, const Finding& finding, const Analyser& analyser,
             std::vector<CodeAction>& actions) {
  std::optional<rules::Fix> fix = analyser.fix(*in.analysed, finding);
  if (!fix || fix->edits.empty()) return;
  std::string title = "Fix " + finding.rule->id + ": " + fix->description;
  actions.push_back({std::move(title), &finding, &in, std::move(fix->edits), true});
}

void add_suppressions(const FileInUnit& in, const Finding& finding,
                      std::vector<CodeAction>& actions) {
  const SourceFile& file = in.analysed->sources->file(in.file->id);
  if (is_json(file)) return;
  std::vector<std::uint32_t> tried;
  const auto offer = [&](const Range& at, const std::string& where) {
    if (at.file != file.id()) return;
    const std::uint32_t line = file.line_range(at.begin).begin;
    if (std::ranges::find(tried, line) != tried.end()) return;
    tried.push_back(line);
    rules::Edit edit = comment_above(file, at.begin, finding);
    if (!switches_off(edit, file, finding)) return;
    actions.push_back({"Ignore " + finding.rule->id + where, &finding, &in, {std::move(edit)}});
  };
  offer(finding.range, " here");
  offer(finding.resource_header, " for this resource");
}

}  // namespace

std::vector<CodeAction> code_actions(const std::vector<FileInUnit>& units, std::size_t begin,
                                     std::size_t end, bool show_unknown, const Analyser& analyser) {
  std::vector<CodeAction> actions;
  std::vector<std::string> seen;
  for (const FileInUnit& in : units) {
    for (const Finding& finding : in.analysed->findings) {
      if (finding.range.file != in.file->id || !is_shown(finding, show_unknown)) continue;
      const Range range = first_line(finding.range, *in.analysed->sources);
      if (range.end < begin || range.begin > end) continue;
      const std::string known = finding.fingerprint + finding.rule->id;
      if (std::ranges::find(seen, known) != seen.end()) continue;
      seen.push_back(known);
      add_fix(in, finding, analyser, actions);
      add_suppressions(in, finding, actions);
    }
  }
  return actions;
}

}  // namespace preflint::lsp
