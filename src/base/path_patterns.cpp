// Patterns of paths, as https://git-scm.com/docs/gitignore says. A name is matched by going back to
// the last star only, and so are the parts of a path with `**` for the star: no pattern takes more
// than its length times the path's.

#include "base/path_patterns.h"

#include <algorithm>

namespace preflint {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view any_directories = "**";

/// How many bytes of `pattern` from `at` stand for one character, and whether they stand for `c`.
/// 0 bytes: a bracket that is not closed, which stands for nothing.
struct One {
  std::size_t size = 0;
  bool is_like = false;
};

/// `[a-z]`, `[!a-z]`, `[^a-z]`; a bracket right behind the first is one of the characters.
One bracket(std::string_view pattern, std::size_t at, char c) {
  std::size_t next = at + 1;
  const bool is_negated = next < pattern.size() && (pattern[next] == '!' || pattern[next] == '^');
  if (is_negated) ++next;
  bool is_in = false;
  for (bool is_first = true; next < pattern.size(); is_first = false) {
    if (pattern[next] == ']' && !is_first) return {next + 1 - at, is_in != is_negated};
    if (pattern[next] == '\\' && next + 1 < pattern.size()) ++next;
    const char low = pattern[next++];
    char high = low;
    if (next + 1 < pattern.size() && pattern[next] == '-' && pattern[next + 1] != ']') {
      high = pattern[next + 1];
      next += 2;
    }
    is_in |= low <= c && c <= high;
  }
  return {};
}

One one(std::string_view pattern, std::size_t at, char c) {
  switch (pattern[at]) {
    case '?':
      return {1, true};
    case '[':
      return bracket(pattern, at, c);
    case '\\':
      if (at + 1 < pattern.size()) return {2, pattern[at + 1] == c};
      return {};
    default:
      return {1, pattern[at] == c};
  }
}

bool is_like(std::string_view pattern, std::string_view name) {
  std::size_t at = 0, from = 0;
  std::size_t star = npos, star_from = 0;
  while (from < name.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = ++at;
      star_from = from;
      continue;
    }
    const One next = at < pattern.size() ? one(pattern, at, name[from]) : One();
    if (next.size > 0 && next.is_like) {
      at += next.size;
      ++from;
    } else if (star != npos) {
      at = star;
      from = ++star_from;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

/// `**` stands for any number of parts; at the end for at least one.
bool is_like(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path) {
  std::size_t at = 0, from = 0;
  std::size_t star = npos, star_from = 0;
  while (from < path.size()) {
    if (at < pattern.size() && pattern[at] == any_directories) {
      if (at + 1 == pattern.size()) return true;
      star = ++at;
      star_from = from;
    } else if (at < pattern.size() && is_like(pattern[at], path[from])) {
      ++at;
      ++from;
    } else if (star != npos) {
      at = star;
      from = ++star_from;
    } else {
      return false;
    }
  }
  return at == pattern.size();
}

std::string_view without_trailing_spaces(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

void PathPatterns::add(std::string_view pattern) {
  if (patterns_.size() >= most) return;
  Pattern made;
  if (pattern.starts_with('!')) {
    made.is_negated = true;
    pattern.remove_prefix(1);
  }
  if (pattern.starts_with("./")) pattern.remove_prefix(1);
  made.is_for_directories = pattern.ends_with('/');
  if (made.is_for_directories) pattern.remove_suffix(1);
  const bool is_anchored = pattern.find('/') != npos;
  if (!is_anchored) made.parts.emplace_back(any_directories);
  for (const std::string_view part : split(pattern)) {
    const bool is_any = part.size() > 1 && part.find_first_not_of('*') == npos;
    made.parts.emplace_back(is_any ? any_directories : part);
  }
  if (made.parts.size() > (is_anchored ? 0U : 1U)) patterns_.push_back(std::move(made));
}

void PathPatterns::add_lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = without_trailing_spaces(text.substr(0, end));
    if (!line.empty() && !line.starts_with('#')) add(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::optional<bool> PathPatterns::says(std::string_view path, bool is_directory) const {
  const std::vector<std::string_view> parts = split(path);
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->is_for_directories && !is_directory) continue;
    if (is_like(pattern->parts, parts)) return !pattern->is_negated;
  }
  return {};
}

bool PathPatterns::matches(std::string_view path, bool is_directory) const {
  for (std::size_t slash = path.find('/'); slash != npos; slash = path.find('/', slash + 1)) {
    if (says(path.substr(0, slash), true).value_or(false)) return true;
  }
  return says(path, is_directory).value_or(false);
}

}  // namespace preflint
