#pragma once

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/discover.h"
#include "cli/lower.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "graph/configuration.h"
#include "report/report.h"
#include "rules/finding.h"
#include "rules/functions.h"
#include "rules/load.h"
#include "rules/statistics.h"

namespace preflint::cli {

/// The rules of a run: all that there are, and those that judge.
struct ChosenRules {
  rules::RuleSet all;
  std::vector<const rules::Rule*> judging;              ///< by id
  rules::Severity min_severity = rules::Severity::low;  ///< of findings
};

/// The functions of rules, one for each thread. To make them takes a good part of a small analysis.
using RuleFunctionPool = std::vector<std::unique_ptr<rules::RuleFunctions>>;

/// A rule that does not load, or a glob that matches none, is an error: no result would be
/// believed.
ChosenRules load_chosen_rules(const RuleOptions& options, const FileSystem& files, Sources& sources,
                              Diagnostics& diagnostics);

struct AnalysisOptions {
  InputOptions input;
  const Inputs* found = nullptr;  ///< instead of what stands at the paths of `input`
  unsigned jobs = 0;              ///< 0: as many as the machine has processors
  bool count_reads = false;
  bool find_fixes = false;       ///< what would mend each finding, too
  Progress* progress = nullptr;  ///< advances as units are done, where there is one
  bool keep_configurations = false;
  RuleFunctionPool* functions = nullptr;  ///< of earlier analyses; null: made for this one
  /// Once it is requested, what is left is left out, and the result is of no use.
  std::stop_token stop = {};
};

/// What was judged as one: a root module with all that it calls, a template's file, a plan.
struct AnalysedUnit {
  graph::Language language = graph::Language::terraform;
  std::vector<std::string> roots;  ///< `Instance::root` of what it deploys
  std::vector<std::string> files;  ///< that were read for it, sorted
};

/// What came of reading and judging.
struct Analysis {
  std::vector<rules::Finding> findings;  ///< sorted by place; the suppressed ones are among them
  report::Summary summary;
  std::vector<AnalysedUnit> units;
  rules::Reads reads;                                ///< empty unless they were to be counted
  std::vector<graph::Configuration> configurations;  ///< empty unless they were to be kept
};

/// From files to findings. Nothing outside `files` is looked at, so that an editor's buffers or the
/// files of another revision are analysed as those on the disk are.
Analysis analyse(const AnalysisOptions& options, const ChosenRules& rules, const FileSystem& files,
                 Sources& sources, Diagnostics& diagnostics);
/// The same of some units of what was discovered, which `front` has been configured for.
Analysis analyse_units(const AnalysisOptions& options, const ChosenRules& rules, Inputs inputs,
                       Front& front, std::span<const Front::Unit> units, const FileSystem& files,
                       Sources& sources, Diagnostics& diagnostics);

}  // namespace preflint::cli
