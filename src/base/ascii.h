#pragma once

#include <string>
#include <string_view>

namespace preflint {

/// The text with its ASCII capitals made small; all other bytes stay.
inline std::string ascii_lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

}  // namespace preflint
