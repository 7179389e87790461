// What a rule says of a place, and what a value is.

#include "lsp/hover.h"

#include <fmt/format.h>

#include <algorithm>

#include "lsp/uri.h"
#include "report/page.h"
#include "value/json.h"

namespace preflint::lsp {

using rules::Finding;
using value::Mark;
using value::Value;

namespace {

constexpr int deepest_value = 64;
constexpr std::uint32_t most_parts = 1u << 18;  // of a resource that is looked through
constexpr std::size_t longest_text = 2000;

bool holds(const Range& range, FileId file, std::size_t offset) {
  return range.file == file && range.begin <= offset && offset <= range.end;
}

/// A link to a place, "main.tf:3", where its file is one of the workspace.
std::string link(const Analysed& analysed, const Range& range) {
  const auto file = std::ranges::find(analysed.files, range.file, &AnalysedFile::id);
  const std::string shown = analysed.sources->describe(range);
  if (file == analysed.files.end()) return shown;
  const std::uint32_t line = analysed.sources->file(range.file).position(range.begin).line;
  return fmt::format("[{}]({}#L{})", shown, uri_of_path(file->path), line);
}

std::string line_of(const Analysed& analysed, const Range& range) {
  const SourceFile& file = analysed.sources->file(range.file);
  std::string line(file.text(file.line_range(range.begin)));
  line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
  std::ranges::replace(line, '`', '\'');
  return line.substr(0, 200);
}

void add_chain(const Analysed& analysed, const Finding& finding, std::string& text) {
  std::string chain;
  const auto add = [&](std::string_view what, const Range& range) {
    if (!range.is_somewhere()) return;
    chain +=
        fmt::format("- {} at {}: `{}`\n", what, link(analysed, range), line_of(analysed, range));
  };
  for (const rules::TraceStep& step : finding.trace) add("from " + step.what, step.range);
  for (const Range& call : finding.calls) add("called", call);
  if (!chain.empty()) text += "\n" + chain;
}

/// What mends it by a setting, or why none does.
void add_fix(const Analysed& analysed, const std::optional<rules::Fix>& fix, std::string& text) {
  if (!fix) return;
  if (!fix->edits.empty()) text += fmt::format("\nA code action can {}.\n", fix->description);
  if (fix->obstacle.empty()) return;
  text += fmt::format("\nIt has to be mended by hand: {}", fix->obstacle);
  if (fix->obstacle_range.is_somewhere()) text += ", " + link(analysed, fix->obstacle_range);
  text += ".\n";
}

std::string described(const Analysed& analysed, const Finding& finding, const Analyser& analyser) {
  const rules::Rule& rule = *finding.rule;
  std::string text = fmt::format("**{}**\n\n`{}` · {} · {}\n", rule.title, rule.id,
                                 rules::name(finding.severity()), rule.category);
  if (finding.verdict == rules::Verdict::unknown) {
    text += fmt::format("\nCannot be told: needs `{}`", finding.reason);
    if (finding.reason_range.is_somewhere()) text += ", " + link(analysed, finding.reason_range);
    text += ".\n";
  } else {
    text += "\n" + finding.message + "\n";
  }
  std::string instances;
  for (const rules::Instance& instance : finding.instances)
    instances += (instances.empty() ? "`" : ", `") + instance.address + "`";
  if (!instances.empty()) text += "\n" + instances + "\n";
  add_chain(analysed, finding, text);
  add_fix(analysed, analyser.fix(analysed, finding), text);
  text += fmt::format("\n---\n\n{}\n", report::prose(rule, *analysed.sources));
  return text;
}

/// Looks for the value that is written in the smallest range around a place.
class Search {
 public:
  Search(FileId file, std::size_t offset) : file_(file), offset_(offset) {}

  void walk(const Value& value, int depth) {
    if (depth > deepest_value) return;
    for (const Mark& mark : value.marks().marks()) {
      if (mark.kind != Mark::Kind::source || !holds(mark.range, file_, offset_)) continue;
      if (best && mark.range.size() >= range.size()) continue;
      best = &value;
      range = mark.range;
      name = mark.name.str();
    }
    if (!value.is_known() || value.is_null()) return;
    if (value.is_mapping()) {
      for (const auto& [key, content] : value.entries()) walk(content, depth + 1);
    } else if (value.is_sequence()) {
      for (const Value& content : value.elements()) walk(content, depth + 1);
    }
  }

  const Value* best = nullptr;
  Range range;
  std::string name;

 private:
  FileId file_;
  std::size_t offset_;
};

std::string described(const Analysed& analysed, const Value& value, const std::string& name) {
  std::string text = name.empty() ? "" : "`" + name + "`\n\n";
  if (value.marks().is_sensitive()) return text + "a sensitive value\n";
  if (!value.is_known()) {
    const value::Reason& reason = value.reason();
    text += fmt::format("not known: needs `{}`", reason.what.view());
    if (reason.range.is_somewhere()) text += ", " + link(analysed, reason.range);
    return text + "\n";
  }
  std::string shown = value::to_display(value);
  if (shown.size() > longest_text) shown = shown.substr(0, longest_text) + " …";
  return text + "````hcl\n" + shown + "\n````\n";
}

std::optional<Hover> value_at(const Analysed& analysed, FileId file, std::size_t offset) {
  std::optional<Hover> found;
  std::size_t others = 0;
  for (const graph::Configuration& configuration : analysed.configurations) {
    for (const graph::Resource& resource : configuration.graph.resources()) {
      if (!holds(resource.range, file, offset) || resource.body.part_count() > most_parts) continue;
      Search search(file, offset);
      search.walk(resource.body, 0);
      if (!search.best) continue;
      if (found) {
        ++others;
        continue;
      }
      if (holds(resource.header, file, offset) || search.range == resource.header) continue;
      found = Hover{search.range, described(analysed, *search.best, search.name)};
    }
  }
  if (found && others > 0)
    found->markdown += fmt::format("\nOf one of {} instances.\n", others + 1);
  return found;
}

}  // namespace

std::optional<Hover> hover(const std::vector<FileInUnit>& units, std::size_t offset,
                           bool show_unknown, const Analyser& analyser) {
  std::optional<Hover> found;
  std::vector<std::string> seen;
  for (const FileInUnit& in : units) {
    for (const Finding& finding : in.analysed->findings) {
      if (!is_shown(finding, show_unknown) ||
          !holds(first_line(finding.range, *in.analysed->sources), in.file->id, offset))
        continue;
      std::string text = described(*in.analysed, finding, analyser);
      if (std::ranges::find(seen, text) != seen.end()) continue;
      if (!found) found = Hover{first_line(finding.range, *in.analysed->sources), ""};
      if (!seen.empty()) found->markdown += "\n---\n\n";
      found->markdown += text;
      seen.push_back(std::move(text));
    }
  }
  for (const FileInUnit& in : units) {
    if (!found) found = value_at(*in.analysed, in.file->id, offset);
  }
  return found;
}

}  // namespace preflint::lsp
