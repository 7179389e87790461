#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/configuration.h"
#include "rules/load.h"

namespace preflint::cli {

/// The rules that are built in, and those in the user's directories, at any depth. Of those that
/// the configuration names (null: none), links that lead out of its directory are not followed.
rules::RuleSet load_rule_set(std::span<const std::string> directories,
                             const Configuration* configuration, const FileSystem& disk,
                             Sources& sources, Diagnostics& diagnostics);

/// The same for commands that are about rules alone: with those of the configuration file that is
/// found.
rules::RuleSet load_configured_rules(std::vector<std::string> directories, const FileSystem& disk,
                                     Sources& sources, Diagnostics& diagnostics);

/// A glob that matches no rule is an error, with a suggestion.
void check_globs(std::span<const std::string> globs, const rules::RuleSet& rules,
                 Diagnostics& diagnostics);

/// The rules whose id matches one of `globs` (no globs: all) and that belong to one of `profiles`
/// (no profiles, or "all": whatever they belong to). A rule that is named by its whole id is chosen
/// in any case. A glob that matches no rule, or a profile that no rule belongs to, is an error,
/// with a suggestion.
std::vector<const rules::Rule*> choose_rules(const rules::RuleSet& rules,
                                             std::span<const std::string> globs,
                                             std::span<const std::string> profiles,
                                             Diagnostics& diagnostics);

}  // namespace preflint::cli
