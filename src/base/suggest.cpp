// Suggestions for misspelt names: the restricted edit distance (insert, delete, replace, swap two
// neighbours), one row at a time, over names that are short by nature; longer ones are not
// compared.

#include "base/suggest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/ascii.h"

namespace preflint {

namespace {

constexpr std::size_t longest_name = 128;

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string closest_name(std::string_view wanted, std::span<const std::string> names) {
  std::string best;
  std::size_t best_distance = std::min<std::size_t>(3, (wanted.size() + 2) / 3) + 1;
  if (wanted.size() > longest_name) return best;
  const std::string small = ascii_lower(wanted);
  for (const std::string& name : names) {
    if (name.size() > longest_name) continue;
    if (ascii_lower(name) == small) return name;
    const std::size_t distance = edit_distance(wanted, name);
    if (distance < best_distance) {
      best_distance = distance;
      best = name;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view wanted, std::span<const std::string> names) {
  const std::string name = closest_name(wanted, names);
  return name.empty() ? "" : " Did you mean \"" + name + "\"?";
}

}  // namespace preflint
