#pragma once

#include <string>

#include "base/source.h"
#include "rules/statistics.h"

namespace preflint::report {

/// How many attributes rules could not read, and what these wait for, the most wanted first.
std::string describe_statistics(const rules::Reads& reads, const Sources& sources);

}  // namespace preflint::report
