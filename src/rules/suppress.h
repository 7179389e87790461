#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/directive.h"
#include "rules/finding.h"

namespace preflint::rules {

/// What suppressions are held against.
struct Suppressing {
  const Sources& sources;
  std::span<const Rule* const> known;  ///< every rule there is: any other name is misspelt
  std::span<const Rule* const>
      judged;  ///< those of this run: only their suppressions can be unused
  std::span<const Directive> metadata;  ///< those that stand in templates' metadata
  std::chrono::year_month_day today;
};

/// Sets `Finding::suppression` where the people who own the file asked for it. It comes before
/// `merge_instances`: a comment at one call of a module holds for what is deployed by that call
/// alone. Suppressions in preflint's own words that are misspelt, unused or expired are warnings.
void suppress(std::vector<Finding>& findings, const Suppressing& run, Diagnostics& diagnostics);

}  // namespace preflint::rules
