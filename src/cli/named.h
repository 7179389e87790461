#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/source.h"
#include "rules/finding.h"

namespace preflint::cli {

/// Of each finding in another file than the named ones (a pre-commit hook's): the place in a named
/// file that took part in it, as `because_of`. To be called before instances are merged: a named
/// file may take part in one instance and not in the next.
void relate_to_named(std::span<rules::Finding> findings, std::span<const std::string> named_files,
                     const Sources& sources);
/// Keeps the findings that stand in named files, and those that have `because_of`. Without named
/// files everything is kept.
void keep_named(std::vector<rules::Finding>& findings, std::span<const std::string> named_files,
                const Sources& sources);

}  // namespace preflint::cli
