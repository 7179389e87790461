#pragma once

#include <string_view>

namespace preflint {

/// Does `pattern` stand for all of `text`? `*` is any number of characters, `?` is one.
bool matches_glob(std::string_view pattern, std::string_view text);

}  // namespace preflint
