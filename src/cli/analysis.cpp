// The table of contents of the program, for all commands that judge.
//
//     files ─► syntax ─► values ─► resource graph (frozen) ─► rules ─► findings (suppressed,
//     sorted)
//
// A configuration is lowered, judged and let go of before the next one, so that memory follows the
// largest, not the sum.

#include "cli/analysis.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <string>

#include "base/glob.h"
#include "base/parallel.h"
#include "cli/configure.h"
#include "cli/discover.h"
#include "cli/lower.h"
#include "cli/named.h"
#include "cli/rule_set.h"
#include "fix/fix.h"
#include "rules/fingerprint.h"
#include "rules/judge.h"
#include "rules/reachability.h"
#include "rules/suppress.h"

namespace preflint::cli {

using rules::Finding;
using rules::Rule;

namespace {

/// What came of one unit of the input.
struct Outcome {
  rules::Judgement judgement;
  rules::Reads reads;
  Diagnostics diagnostics;
  std::vector<graph::Unresolved> unresolved;
  std::vector<rules::Directive> metadata;  // suppressions that stand in a template's values
  std::set<FileId> files;
  std::vector<graph::Configuration> configurations;  // where they are kept
  std::vector<std::string> roots;
  std::size_t resources = 0;
};

/// One for each thread.
using Functions = std::span<const std::unique_ptr<rules::RuleFunctions>>;

/// With so many resources, threads share these, and all rules stay together; with fewer, the rules
/// are what there is more of.
constexpr std::size_t resources_to_share = 2000;

/// What the rules say of a configuration, by as many threads as there are functions for. Nothing
/// depends on how many these are.
rules::Judgement judge_configuration(const graph::Configuration& configuration,
                                     std::span<const Rule* const> rules, Functions functions,
                                     const AnalysisOptions& options, Outcome& outcome) {
  struct Piece {
    std::span<const Rule* const> rules;
    rules::Slice slice;
    rules::Judgement judgement;
    rules::Reads reads;
    Diagnostics diagnostics;
  };
  std::vector<Piece> pieces;
  // Scenarios are for one thread.
  const std::size_t threads = configuration.scenario ? 1 : functions.size();
  if (threads == 1 || configuration.graph.size() >= resources_to_share) {
    for (std::size_t i = 0; i < threads; ++i) pieces.push_back({rules, {i, threads}, {}, {}, {}});
  } else {
    // Small enough that no thread waits long for another.
    const std::size_t size = std::max<std::size_t>(rules.size() / (threads * 4), 1);
    for (std::size_t at = 0; at < rules.size(); at += size) {
      const std::size_t left = rules.size() - at;
      pieces.push_back({rules.subspan(at, std::min(size, left)), {}, {}, {}, {}});
    }
  }
  for_each_parallel(pieces.size(), static_cast<unsigned>(threads),
                    [&](std::size_t index, unsigned thread) {
                      Piece& piece = pieces[index];
                      piece.judgement = rules::judge(configuration, piece.rules, *functions[thread],
                                                     options.count_reads ? &piece.reads : nullptr,
                                                     piece.diagnostics, options.stop, piece.slice);
                    });
  rules::Judgement all;
  Diagnostics said;
  for (Piece& piece : pieces) {
    all.append(std::move(piece.judgement));
    outcome.reads.append(piece.reads);
    said.append(piece.diagnostics);
  }
  said.sort();
  outcome.diagnostics.append(said);
  return all;
}

Outcome judge_unit(Front& front, const Front::Unit& unit, std::span<const Rule* const> rules,
                   Functions functions, const AnalysisOptions& options) {
  Outcome outcome;
  if (options.stop.stop_requested()) return outcome;
  for (graph::Configuration& configuration : front.lower(unit, outcome.diagnostics)) {
    // The graph is frozen: beyond this point, no resource, edge or mark is added.
    rules::Judgement judged =
        judge_configuration(configuration, rules, functions, options, outcome);
    rules::add_reach(judged.findings, configuration);
    for (Finding& finding : judged.findings) {
      finding.workspace = configuration.workspace;
      for (rules::Instance& instance : finding.instances) instance.root = configuration.path;
    }
    outcome.judgement.append(std::move(judged));
    std::ranges::move(rules::metadata_directives(configuration, outcome.diagnostics),
                      std::back_inserter(outcome.metadata));
    outcome.resources += static_cast<std::size_t>(
        std::ranges::count(configuration.graph.resources(), false, &graph::Resource::is_provider));
    outcome.roots.push_back(configuration.path);
    outcome.files.insert(configuration.files.begin(), configuration.files.end());
    std::ranges::move(configuration.unresolved, std::back_inserter(outcome.unresolved));
    if (options.keep_configurations) outcome.configurations.push_back(std::move(configuration));
  }
  return outcome;
}

std::vector<Outcome> judge_all(Front& front, std::span<const Front::Unit> units,
                               std::span<const Rule* const> rules, const AnalysisOptions& options) {
  std::vector<Outcome> outcomes(units.size());
  const unsigned threads = thread_count(options.jobs, units.size());
  // A unit that is alone is judged by all threads.
  const unsigned judges = units.size() == 1 ? thread_count(options.jobs, rules.size()) : threads;
  RuleFunctionPool own;
  RuleFunctionPool& pool = options.functions != nullptr ? *options.functions : own;
  while (pool.size() < judges) pool.push_back(std::make_unique<rules::RuleFunctions>());
  const Functions all = Functions(pool).first(judges);
  if (options.progress != nullptr) options.progress->expect(units.size());
  for_each_parallel(units.size(), threads, [&](std::size_t index, unsigned thread) {
    outcomes[index] = judge_unit(front, units[index], rules,
                                 threads == 1 ? all : all.subspan(thread, 1), options);
    if (options.progress != nullptr) options.progress->advance();
  });
  return outcomes;
}

/// One after the other, in the order of the units: nothing depends on which thread was first.
rules::Judgement gather(std::vector<Outcome> outcomes, std::vector<rules::Directive>& metadata,
                        Analysis& analysis, Diagnostics& diagnostics) {
  report::Summary& summary = analysis.summary;
  rules::Judgement all;
  std::set<FileId> files;
  for (Outcome& outcome : outcomes) {
    all.append(std::move(outcome.judgement));
    analysis.reads.append(outcome.reads);
    diagnostics.append(outcome.diagnostics);
    std::ranges::move(outcome.metadata, std::back_inserter(metadata));
    files.merge(outcome.files);
    std::ranges::move(outcome.unresolved, std::back_inserter(summary.unresolved));
    summary.resources += outcome.resources;
    std::ranges::move(outcome.configurations, std::back_inserter(analysis.configurations));
  }
  summary.files_read = files.size();
  summary.passes = all.passes;
  return all;
}

std::vector<AnalysedUnit> describe(std::span<const Front::Unit> units,
                                   std::span<const Outcome> outcomes, const Sources& sources) {
  std::vector<AnalysedUnit> described(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    described[i].language = units[i].language;
    described[i].roots = outcomes[i].roots;
    for (const FileId file : outcomes[i].files)
      described[i].files.push_back(sources.file(file).path());
    std::ranges::sort(described[i].files);
  }
  return described;
}

/// A plan that was named stands for its sources too.
void name_sources(Inputs& inputs, std::span<const Front::Unit> units,
                  std::span<const Outcome> outcomes, const Sources& sources) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (std::ranges::find(inputs.named_files, units[i].path) == inputs.named_files.end()) continue;
    if (!units[i].plan) continue;
    for (const FileId file : outcomes[i].files)
      inputs.named_files.push_back(sources.file(file).path());
  }
}

void sort(std::vector<Finding>& findings, const Sources& sources) {
  const auto path = [&](const Finding& finding) {
    return finding.range.is_somewhere() ? std::string_view(sources.file(finding.range.file).path())
                                        : std::string_view();
  };
  std::ranges::stable_sort(findings, [&](const Finding& a, const Finding& b) {
    if (path(a) != path(b)) return path(a) < path(b);
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    return a.rule->id < b.rule->id;
  });
}

/// The files that an error is about.
std::size_t count_failed(const Diagnostics& diagnostics) {
  std::set<FileId> failed;
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    if (diagnostic.severity == Diagnostic::Severity::error && diagnostic.subject.is_somewhere())
      failed.insert(diagnostic.subject.file);
  }
  return failed.size();
}

std::chrono::year_month_day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace

ChosenRules load_chosen_rules(const RuleOptions& options, const FileSystem& files, Sources& sources,
                              Diagnostics& diagnostics) {
  ChosenRules rules;
  rules.all =
      load_rule_set(options.directories, options.configuration, files, sources, diagnostics);
  rules.judging = choose_rules(rules.all, options.globs, options.profiles, diagnostics);
  check_globs(options.skipped_globs, rules.all, diagnostics);
  configure_rules(options, rules, diagnostics);
  rules.min_severity = options.min_severity;
  // Where findings may be of another severity, it is known only once they are there.
  const bool may_change =
      options.configuration != nullptr && !options.configuration->overrides.empty();
  std::erase_if(rules.judging, [&](const Rule* rule) {
    const bool skipped = std::ranges::any_of(options.skipped_globs, [&](const std::string& glob) {
      return matches_glob(glob, rule->id);
    });
    return skipped || (!may_change && rule->severity < options.min_severity);
  });
  return rules;
}

Analysis analyse(const AnalysisOptions& options, const ChosenRules& rules, const FileSystem& files,
                 Sources& sources, Diagnostics& diagnostics) {
  Inputs inputs = options.found ? *options.found : discover(options.input, files, diagnostics);
  Front front(sources, files);
  front.configure(options.input, diagnostics);
  const std::vector<Front::Unit> units = front.units(inputs, options.jobs, diagnostics);
  return analyse_units(options, rules, std::move(inputs), front, units, files, sources,
                       diagnostics);
}

Analysis analyse_units(const AnalysisOptions& options, const ChosenRules& rules, Inputs inputs,
                       Front& front, std::span<const Front::Unit> units, const FileSystem& files,
                       Sources& sources, Diagnostics& diagnostics) {
  Analysis analysis;
  analysis.summary.rules = rules.judging.size();
  std::vector<Outcome> outcomes = judge_all(front, units, rules.judging, options);
  name_sources(inputs, units, outcomes, sources);
  analysis.units = describe(units, outcomes, sources);
  std::vector<rules::Directive> metadata;
  rules::Judgement judged = gather(std::move(outcomes), metadata, analysis, diagnostics);

  // Findings are switched off while each is still of one instance: a comment at a call of a module
  // holds for that call. Then instances become one finding a place; and what is in order is told
  // apart for good.
  std::vector<Finding>& findings = judged.findings;
  const std::vector<rules::ExternalSuppression> external =
      external_suppressions(options.input, files);
  rules::suppress(findings, {sources, rules.all.all(), rules.judging, metadata, today(), external},
                  diagnostics);
  relate_to_named(findings, inputs.named_files, sources);
  rules::merge_instances(findings);
  change_severities(findings, options.input, rules, files, sources);
  std::erase_if(findings,
                [&](const Finding& finding) { return finding.severity() < rules.min_severity; });
  sort(findings, sources);
  rules::set_fingerprints(findings, sources);
  keep_named(findings, inputs.named_files, sources);

  if (options.find_fixes) fix::add_fixes(findings, sources, options.jobs);

  // Beyond this point, no finding is added.
  report::count(findings, analysis.summary);
  analysis.summary.files_failed = count_failed(diagnostics);
  analysis.findings = std::move(findings);
  return analysis;
}

}  // namespace preflint::cli
