#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "report/report.h"
#include "rules/finding.h"

namespace preflint::report {

/// One report with everything that a reporter must cope with: both languages, every verdict and
/// severity, several instances, a trace through a module, a suppression, a finding without a
/// resource, diagnostics with and without a place, and source lines with tabs, wide characters,
/// escape sequences and more columns than a terminal has.
struct Sample {
  Sample();
  Report report() const { return {sources, findings, diagnostics, summary, rules}; }

  Sources sources;
  std::deque<rules::Rule> rule_storage;
  std::vector<const rules::Rule*> rules;
  std::vector<rules::Finding> findings;
  Diagnostics diagnostics;
  Summary summary;
};

/// The range of the `nth` (from 0) occurrence of `needle` in a file.
Range find_range(const SourceFile& file, std::string_view needle, int nth = 0);

}  // namespace preflint::report
