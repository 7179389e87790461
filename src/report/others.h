#pragma once

#include "report/report.h"

namespace preflint::report {

/// Is it what a report for people and code hosts lists: a fail, or an unknown verdict where those
/// were asked for, neither suppressed nor known?
bool is_shown(const rules::Finding& finding, const Style& style);

void write_junit(const Report& report, const Style& style, std::ostream& out);
void write_github(const Report& report, const Style& style, std::ostream& out);
void write_gitlab(const Report& report, const Style& style, std::ostream& out);
void write_gitlab_sast(const Report& report, const Style& style, std::ostream& out);
void write_checkstyle(const Report& report, const Style& style, std::ostream& out);
void write_markdown(const Report& report, const Style& style, std::ostream& out);
void write_csv(const Report& report, const Style& style, std::ostream& out);

}  // namespace preflint::report
