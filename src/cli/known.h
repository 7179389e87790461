#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/analysis.h"
#include "cli/options.h"
#include "cli/streams.h"
#include "rules/baseline.h"

namespace preflint::cli {

/// What was known of findings before the run.
struct Known {
  std::vector<rules::KnownFinding> findings;
  /// Of those, after `mark_known`: what this run did not look at or could not judge, so that nobody
  /// can tell whether it is there.
  std::vector<rules::KnownFinding> left_open;
  std::vector<rules::KnownFinding> fixed;
};

/// The baseline of the options; empty where none was named. One that can't be read is an error.
Known read_known(const KnownOptions& options, const FileSystem& files, Sources& sources,
                 Diagnostics& diagnostics);

/// Tells which findings are known, and counts anew.
void mark_known(const ScanOptions& options, const ChosenRules& rules, const FileSystem& files,
                const Sources& sources, const Diagnostics& diagnostics, Known& known,
                Analysis& analysis);

/// Writes the baseline that the options name, and says on standard error what has changed. False
/// when it could not be written: then the old one is still there.
bool write_known(const ScanOptions& options, const FileSystem& files, const Sources& sources,
                 const Known& known, const Analysis& analysis, Streams& streams);

}  // namespace preflint::cli
