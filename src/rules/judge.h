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
  std::vector<Finding>
      findings;               ///< fails and unknowns; those of one rule in the order of resources
  std::size_t passes = 0;     ///< items that comply
  std::size_t scenarios = 0;  ///< evaluations to tell verdicts that depend on unknown inputs

  void append(Judgement&& other);
};

/// The part `index` of `count` of the resources of each type; what judges the configuration as a
/// whole is in the first part.
struct Slice {
  std::size_t index = 0;
  std::size_t count = 1;
};

/// Judges the resources of a frozen configuration by every rule. Rules with the same facts share
/// what is found out of a resource. A rule that can't be evaluated on
/// what a user wrote gives an unknown verdict and a diagnostic. `functions` is used by this thread
/// alone; `reads` counts what was read, and may be null. Once a stop is requested, what is
/// left is left out.
Judgement judge(const graph::Configuration& configuration, std::span<const Rule* const> rules,
                RuleFunctions& functions, Reads* reads, Diagnostics& diagnostics,
                const std::stop_token& stop = {}, Slice slice = {});

/// Makes one finding of those that stand at one place for one rule: the instances that were
/// deployed from one block. Those that are suppressed stay apart from those that aren't.
void merge_instances(std::vector<Finding>& findings);

}  // namespace preflint::rules
