// Globs, by going back to the last star only: no pattern takes more than its length times the
// text's.

#include "base/glob.h"

namespace preflint {

bool matches_glob(std::string_view pattern, std::string_view text) {
  std::size_t at = 0, from = 0;
  std::size_t star = std::string_view::npos, star_from = 0;
  while (from < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      star_from = from;
    } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == text[from])) {
      ++at;
      ++from;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      from = ++star_from;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

}  // namespace preflint
