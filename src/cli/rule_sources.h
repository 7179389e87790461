#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/load.h"

namespace preflint::cli {

/// The rules that are frozen into the program, and those of the directories, where a rule of the same id takes the place of the
/// program's own.
rules::RuleSet load_all_rules(std::span<const std::string> directories, Sources& sources, Diagnostics& diagnostics);

/// Those of the profiles (none given, or "all": of every profile) that match one of `globs` (none given: all) and none of `skipped`.
/// A rule that a glob without wildcards names is selected whatever its profiles are.
std::vector<const rules::Rule*> select_rules(const rules::RuleSet& rules, std::span<const std::string> globs,
                                             std::span<const std::string> skipped, std::span<const std::string> profiles);

}  // namespace preflint::cli
