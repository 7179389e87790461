#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/analysis.h"
#include "cli/configuration.h"
#include "cli/options.h"
#include "rules/finding.h"
#include "rules/suppress.h"

namespace preflint::cli {

/// Puts what the configuration says where the command line says nothing. The configuration outlives
/// the options. What of it can't be is an error.
void apply(const Configuration& configuration, InputOptions& options);
void apply(const Configuration& configuration, const ConfigurationChoice& choice,
           RuleOptions& options);
void apply(const Configuration& configuration, ScanOptions& options, Diagnostics& diagnostics);

/// The rules that are on by the command line, then what the configuration says of each. A name that
/// no rule has, or a profile that none belongs to, is an error.
void configure_rules(const RuleOptions& options, ChosenRules& rules, Diagnostics& diagnostics);

/// Findings that the configuration switches off for some files, or excludes.
std::vector<rules::ExternalSuppression> external_suppressions(const InputOptions& options,
                                                              const FileSystem& files);

/// Severities that differ by where a finding stands.
void change_severities(std::vector<rules::Finding>& findings, const InputOptions& options,
                       const ChosenRules& rules, const FileSystem& files, const Sources& sources);

}  // namespace preflint::cli
