#pragma once

#include <string>
#include <string_view>

namespace preflint::tests {

/// Compares with the file tests/golden/PATH. PREFLINT_ACCEPT=1 writes the file anew instead.
void check_golden(const std::string& path, std::string_view actual);

}  // namespace preflint::tests
