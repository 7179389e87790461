#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/analysis.h"

namespace preflint::cli {

/// A file with its edits made.
struct EditedFile {
  std::string path;
  std::string before;
  std::string after;
};

struct MendedFinding {
  const rules::Finding* finding = nullptr;  ///< of the analysis before
  std::string obstacle;                     ///< why it was left after all; "" where it is mended
};

/// What can be mended, checked.
struct Mending {
  std::vector<EditedFile> files;  ///< by path
  std::vector<MendedFinding> findings;  ///< by where they stand in memory, the analysis's order
  std::size_t remaining = 0;  ///< fails that are left then, and are not suppressed
};

/// Makes the edits of all findings of `before` (which has looked for fixes) that are not
/// suppressed, and holds the result against a second analysis: the findings must be gone, nothing
/// new may have come. What does not hold is left out, until all that is left does.
Mending mend(const Analysis& before, const Diagnostics& said_before, const AnalysisOptions& options,
             const RuleOptions& rules, const FileSystem& files, const Sources& sources);

}  // namespace preflint::cli
