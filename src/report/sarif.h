#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace preflint::report {

/// A path as a URI reference: relative paths stay relative, everything but letters, digits and
/// `-._~/` is percent-encoded.
std::string uri_of(std::string_view path);

void write_sarif(const Report& report, const Style& style, std::ostream& out);

}  // namespace preflint::report
