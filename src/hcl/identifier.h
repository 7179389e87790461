#pragma once

#include <string_view>

namespace preflint::hcl {

/// Is `text` what the language takes for a name: ID_Start or an underscore, then ID_Continue and
/// dashes (Unicode annex 31)?
bool is_identifier(std::string_view text);

}  // namespace preflint::hcl
