#pragma once

#include <string>

#include "report/report.h"

namespace preflint::report {

/// One diagnostic as a block for people, ending in a line end.
std::string describe(const Diagnostic& diagnostic, const Sources& sources, bool color);

/// The line that ends a report: findings by severity, unknown verdicts, what was not read or
/// resolved, and how much was.
std::string describe(const Summary& summary, const Style& style);

/// The way from the internet to what a finding is about, a line a link.
std::string describe_reach(const rules::Finding& finding, const Sources& sources, bool color);

void write_text(const Report& report, const Style& style, std::ostream& out);

}  // namespace preflint::report
