#pragma once

#include <string>

#include "base/source.h"
#include "rules/rule.h"

namespace preflint::report {

/// What a rule's page says to people: the text between the heading and the rule itself. "" when the
/// page is not among the sources.
std::string_view prose(const rules::Rule& rule, const Sources& sources);

/// The first paragraph of it, on one line: why the rule matters.
std::string first_paragraph(const rules::Rule& rule, const Sources& sources);

/// Where people read the page: below what the build was told (PREFLINT_PAGES_URL), for the rules
/// that are built in. "" for others, and where nothing was told.
std::string page_url(const rules::Rule& rule, const Sources& sources);

}  // namespace preflint::report
