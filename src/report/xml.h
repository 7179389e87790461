#pragma once

#include <string>
#include <string_view>

namespace preflint::report {

/// Text as it may stand in an element or an attribute of XML 1.0, on one line.
std::string xml(std::string_view text);

}  // namespace preflint::report
