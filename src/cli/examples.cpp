// Tests a rule by the examples of its page: each is read as a configuration of its own, and what is
// found must be what the comments in it announce, line by line, in both directions.

#include "cli/examples.h"

#include <map>
#include <set>

#include "base/filesystem.h"
#include "cli/lower.h"

namespace preflint::cli {

using rules::Example;
using rules::Finding;
using rules::Rule;
using rules::Verdict;

namespace {

/// What a line of an example announces.
struct Announced {
  bool fail = false;
  std::string unknown;  ///< part of the reason; empty: no unknown verdict
};

Announced announced_by(std::string_view line) {
  Announced announced;
  const std::size_t at = line.find("# expect");
  if (at == std::string_view::npos) return announced;
  const std::string_view comment = line.substr(at + 2);
  if (!comment.starts_with("expect-unknown")) {
    announced.fail = true;
    return announced;
  }
  const std::size_t open = comment.find('('), close = comment.rfind(')');
  announced.unknown = open < close && close != std::string_view::npos
                          ? std::string(comment.substr(open + 1, close - open - 1))
                          : "()";
  return announced;
}

/// The findings of one verdict by line: their reasons.
std::map<std::uint32_t, std::string> lines_of(const JudgedText& judged, Verdict verdict) {
  std::map<std::uint32_t, std::string> lines;
  for (const Finding& finding : judged.judgement.findings) {
    if (finding.verdict == verdict)
      lines[judged.source->position(finding.range.begin).line] += finding.reason + " ";
  }
  return lines;
}

std::string place(const SourceFile& page, const Example& example, std::uint32_t line) {
  const std::uint32_t first = page.position(example.content.begin).line;
  return page.path() + ':' + std::to_string(first + line - 1) + ": ";
}

}  // namespace

JudgedText judge_files(std::map<std::string, std::string> texts, graph::Language language,
                       const Rule& rule, Sources& sources, rules::RuleFunctions& functions) {
  const std::string path =
      language == graph::Language::terraform ? "example" : texts.begin()->first;
  const MemoryFileSystem files(std::move(texts));
  Front front(sources, files);
  JudgedText judged;
  const Front::Unit unit = {language, path};
  const Rule* rules[] = {&rule};
  for (const graph::Configuration& configuration : front.lower(unit, judged.diagnostics)) {
    if (!configuration.files.empty()) judged.source = &sources.file(configuration.files.front());
    judged.resources += configuration.graph.size();
    judged.judgement.append(
        rules::judge(configuration, rules, functions, nullptr, judged.diagnostics));
  }
  return judged;
}

JudgedText judge_text(const std::string& text, const std::string& language, const Rule& rule,
                      Sources& sources, rules::RuleFunctions& functions) {
  if (language == "hcl")
    return judge_files({{"example/main.tf", text}}, graph::Language::terraform, rule, sources,
                       functions);
  return judge_files({{"example/template." + language, text}}, graph::Language::cloudformation,
                     rule, sources, functions);
}

std::vector<std::string> check_example(const Rule& rule, const Example& example, Sources& sources,
                                       rules::RuleFunctions& functions) {
  const SourceFile& page = sources.file(rule.page);
  const std::string text(page.text(example.content));
  const JudgedText judged = judge_text(text, example.language, rule, sources, functions);
  std::vector<std::string> problems;
  for (const Diagnostic& diagnostic : judged.diagnostics.entries()) {
    const bool in_example = judged.source && diagnostic.subject.file == judged.source->id();
    const std::uint32_t line =
        in_example ? judged.source->position(diagnostic.subject.begin).line : 1;
    problems.push_back(place(page, example, line) + diagnostic.summary + ": " + diagnostic.detail);
  }
  if (!judged.source || judged.resources == 0) {
    problems.push_back(place(page, example, 1) + "the example has no resource");
    return problems;
  }
  std::map<std::uint32_t, std::string> fails = lines_of(judged, Verdict::fail);
  std::map<std::uint32_t, std::string> unknowns = lines_of(judged, Verdict::unknown);
  if (example.language == "json") {
    const bool as_announced = fails.empty() == (example.kind != Example::Kind::bad) &&
                              unknowns.empty() == (example.kind != Example::Kind::unknown);
    if (!as_announced)
      problems.push_back(place(page, example, 1) +
                         "the verdict is not the one that the fence announces");
    return problems;
  }
  std::size_t announcements = 0;
  for (std::uint32_t line = 1; line <= judged.source->line_count(); ++line) {
    const Announced announced = announced_by(judged.source->line(line));
    announcements += announced.fail || !announced.unknown.empty();
    if (announced.fail && fails.erase(line) == 0)
      problems.push_back(place(page, example, line) + "expected a finding here");
    if (announced.unknown.empty()) continue;
    const auto found = unknowns.find(line);
    if (found == unknowns.end() || found->second.find(announced.unknown) == std::string::npos) {
      problems.push_back(place(page, example, line) +
                         "expected an unknown verdict here that needs " + announced.unknown +
                         (found == unknowns.end() ? "" : ", not " + found->second));
    }
    if (found != unknowns.end()) unknowns.erase(found);
  }
  for (const auto& [line, reason] : fails)
    problems.push_back(place(page, example, line) + "a finding that is not announced");
  for (const auto& [line, reason] : unknowns)
    problems.push_back(place(page, example, line) +
                       "an unknown verdict that is not announced: needs " + reason);
  if (announcements == 0 && example.kind != Example::Kind::good) {
    problems.push_back(place(page, example, 1) + "the example announces no finding (`# expect`)");
  }
  if (announcements > 0 && example.kind == Example::Kind::good)
    problems.push_back(place(page, example, 1) + "a good example announces a finding");
  return problems;
}

}  // namespace preflint::cli
