#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace preflint::report {

/// What several rules say of one place in the same words: one mistake, which people are told of
/// once. Programs get each of the findings.
struct Alike {
  const rules::Finding* first = nullptr;      ///< the gravest
  std::vector<const rules::Finding*> others;  ///< of other rules; by rule
};

/// The findings that a report for people lists (`is_shown`), in the report's order.
std::vector<Alike> shown_alike(const Report& report, const Style& style);

/// "also security-group-no-public-rdp (high), …"; empty where there is nobody else.
std::string also(const Alike& alike);

}  // namespace preflint::report
