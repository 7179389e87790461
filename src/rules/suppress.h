#pragma once

#include <chrono>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/directive.h"
#include "rules/finding.h"

namespace preflint::rules {

/// A suppression that stands outside of the files that it is about: in the configuration file.
struct ExternalSuppression {
  std::string id;  ///< of a rule, or a glob; that there is such a rule is known
  Range range;     ///< of the id
  std::string reason;
  std::optional<std::chrono::year_month_day> until;  ///< the last day that it holds
  /// Does it hold for what stands in this file?
  std::function<bool(std::string_view path)> holds_for;
  /// It hides what stands in such a file, not what is deployed from there by calls of modules.
  bool is_about_places = false;
  /// All that it holds for was read, so that it can be called unused.
  bool can_be_unused = false;
};

/// What suppressions are held against.
struct Suppressing {
  const Sources& sources;
  std::span<const Rule* const> known;  ///< every rule there is: any other name is misspelt
  std::span<const Rule* const>
      judged;  ///< those of this run: only their suppressions can be unused
  std::span<const Directive> metadata;  ///< those that stand in templates' metadata
  std::chrono::year_month_day today;
  std::span<const ExternalSuppression> external = {};
};

/// Sets `Finding::suppression` where the people who own the file asked for it. It comes before
/// `merge_instances`: a comment at one call of a module holds for what is deployed by that call
/// alone. Suppressions in preflint's own words that are misspelt, unused or expired are warnings.
void suppress(std::vector<Finding>& findings, const Suppressing& run, Diagnostics& diagnostics);

}  // namespace preflint::rules
