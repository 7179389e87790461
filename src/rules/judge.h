#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "base/diagnostic.h"
#include "graph/configuration.h"
#include "rules/finding.h"
#include "rules/functions.h"
#include "rules/rule.h"
#include "rules/statistics.h"

namespace preflint::rules {

/// What came of judging a configuration.
struct Judgement {
  std::vector<Finding> findings;  ///< fails and unknowns, in the order of rules and resources
  std::size_t passes = 0;         ///< items that comply
  std::size_t scenarios = 0;      ///< evaluations to tell verdicts that depend on unknown inputs

  void append(Judgement&& other);
};

/// Judges every resource of a frozen configuration by every rule. A rule that can't be evaluated on
/// what a user wrote gives an unknown verdict and a diagnostic. `functions` is used by this thread
/// alone; `reads` counts what was read, and may be null. Once a stop is requested, the rules that
/// are left are left out.
Judgement judge(const graph::Configuration& configuration, std::span<const Rule* const> rules,
                RuleFunctions& functions, Reads* reads, Diagnostics& diagnostics,
                const std::stop_token& stop = {});

/// Makes one finding of those that stand at one place for one rule: the instances that were
/// deployed from one block. Those that are suppressed stay apart from those that aren't.
void merge_instances(std::vector<Finding>& findings);

}  // namespace preflint::rules
