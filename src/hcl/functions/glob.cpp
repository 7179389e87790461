// The patterns of `fileset`, which are those of Go's doublestar library: braces are multiplied out
// first, then each alternative is followed name by name, so that only directories that may hold
// matches are read. https://developer.hashicorp.com/terraform/language/functions/fileset,
// https://pkg.go.dev/github.com/bmatcuk/doublestar

#include "hcl/functions/glob.h"

#include <algorithm>
#include <span>

namespace preflint::hcl {

namespace {

constexpr std::size_t longest_pattern = 4096;
constexpr std::size_t most_alternatives = 1000;
constexpr int deepest_directory = 64;

/// How many bytes the first unit of `pattern`, which is not empty, has: an escape, a class or a
/// single byte. 0 when it is incomplete.
std::size_t unit_size(std::string_view pattern) {
  if (pattern.front() == '\\') return pattern.size() > 1 ? 2 : 0;
  if (pattern.front() != '[') return 1;
  std::size_t at = pattern.size() > 1 && (pattern[1] == '^' || pattern[1] == '!') ? 2 : 1;
  for (const std::size_t first = at; at < pattern.size(); at += pattern[at] == '\\' ? 2 : 1) {
    if (pattern[at] == ']' && at > first) return at + 1;
  }
  return 0;
}

/// Are escapes, classes and braces complete?
bool is_well_formed(std::string_view pattern) {
  int depth = 0;
  while (!pattern.empty()) {
    const std::size_t size = unit_size(pattern);
    if (pattern.front() == '{') ++depth;
    if (pattern.front() == '}') --depth;
    if (size == 0 || depth < 0) return false;
    pattern.remove_prefix(size);
  }
  return depth == 0;
}

/// The offsets of the first braces of `pattern`, of the commas right inside them, and of what
/// closes them; empty without braces.
std::vector<std::size_t> first_braces(std::string_view pattern) {
  std::vector<std::size_t> bounds;
  int depth = 0;
  for (std::size_t at = 0; at < pattern.size(); at += unit_size(pattern.substr(at))) {
    const char c = pattern[at];
    if (c == '{' ? ++depth == 1 : c == '}' ? --depth == 0 : c == ',' && depth == 1)
      bounds.push_back(at);
    if (c == '}' && depth == 0) break;
  }
  return bounds;
}

/// Adds every pattern without braces that `pattern`, which is well formed, stands for. False when
/// they are too many.
bool expand_braces(const std::string& pattern, std::vector<std::string>& expanded) {
  const std::vector<std::size_t> bounds = first_braces(pattern);
  if (bounds.empty()) {
    expanded.push_back(pattern);
    return expanded.size() <= most_alternatives;
  }
  const std::string before = pattern.substr(0, bounds.front());
  const std::string after = pattern.substr(bounds.back() + 1);
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    std::string chosen = before;
    chosen.append(pattern, bounds[i] + 1, bounds[i + 1] - bounds[i] - 1).append(after);
    if (!expand_braces(chosen, expanded)) return false;
  }
  return true;
}

std::vector<std::string> split_names(std::string_view path) {
  std::vector<std::string> names;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0 && path.substr(0, end) != ".") names.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return names;
}

/// The bytes of the first code point.
std::size_t step(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

/// Does the class at the beginning of `pattern`, which ends at `end`, have `c` in it?
bool class_has(std::string_view pattern, std::size_t end, std::string_view c) {
  std::string_view inside = pattern.substr(1, end - 2);
  const bool negated = inside.starts_with('^') || inside.starts_with('!');
  if (negated) inside.remove_prefix(1);
  const auto take = [&] {
    if (inside.starts_with('\\')) inside.remove_prefix(1);
    const std::string_view taken = inside.substr(0, step(inside));
    inside.remove_prefix(taken.size());
    return taken;
  };
  bool found = false;
  while (!inside.empty()) {
    const std::string_view low = take();
    std::string_view high = low;
    if (inside.size() > 1 && inside.front() == '-') {
      inside.remove_prefix(1);
      high = take();
    }
    // UTF-8 sorts as its code points do.
    found = found || (low <= c && c <= high);
  }
  return found != negated;
}

/// How many bytes of `pattern` stand for the one character `c`; 0 when they do not.
std::size_t match_unit(std::string_view pattern, std::string_view c) {
  if (pattern.empty()) return 0;
  const std::size_t size = unit_size(pattern);
  switch (pattern.front()) {
    case '?':
      return 1;
    case '[':
      return size != 0 && class_has(pattern, size, c) ? size : 0;
    case '\\':
      return pattern.substr(1).starts_with(c) ? 1 + c.size() : 0;
    default:
      return pattern.starts_with(c) ? c.size() : 0;
  }
}

/// Does `pattern`, without slashes and braces, match the whole `name`? After a mismatch the last
/// star takes one more.
bool matches_name(std::string_view pattern, std::string_view name) {
  std::optional<std::string_view> after_star;
  std::string_view name_after_star;
  while (!name.empty()) {
    if (pattern.starts_with('*')) {
      pattern.remove_prefix(1);
      after_star = pattern;
      name_after_star = name;
      continue;
    }
    const std::string_view c = name.substr(0, step(name));
    if (const std::size_t matched = match_unit(pattern, c)) {
      pattern.remove_prefix(matched);
      name.remove_prefix(c.size());
    } else if (after_star) {
      pattern = *after_star;
      name_after_star.remove_prefix(step(name_after_star));
      name = name_after_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*') == std::string_view::npos;
}

bool is_plain(std::string_view name) {
  return name.find_first_of("*?[\\") == std::string_view::npos;
}

using Names = std::span<const std::string>;

/// Follows one alternative through the directories.
class Walk {
 public:
  Walk(const FileSystem& files, std::string_view root, std::size_t most,
       std::set<std::string>& found)
      : files_(files), root_(root), left_(most), found_(found) {}

  void follow(const std::string& path, const std::string& relative, Names names, int depth);

 private:
  void follow_any(const std::string& path, const std::string& relative, Names names, int depth);
  void take(const std::string& path, const std::string& relative);

  const FileSystem& files_;
  std::string_view root_;
  std::size_t left_;
  std::set<std::string>& found_;
};

std::string below(const std::string& path, const std::string& name) {
  return path.empty() ? name : path + "/" + name;
}

void Walk::take(const std::string& path, const std::string& relative) {
  if (files_.is_file(path) && is_inside(files_.canonical(path), root_)) found_.insert(relative);
}

void Walk::follow_any(const std::string& path, const std::string& relative, Names names,
                      int depth) {
  follow(path, relative, names.subspan(1), depth - 1);
  const std::string here = files_.canonical(path);
  for (const FileSystem::Entry& entry :
       files_.list(path).value_or(std::vector<FileSystem::Entry>())) {
    if (left_ == 0) return;
    --left_;
    const std::string child = below(path, entry.name);
    if (!entry.is_directory) {
      if (names.size() == 1) take(child, below(relative, entry.name));
    } else if (files_.canonical(child) == below(here, entry.name)) {
      follow(child, below(relative, entry.name), names, depth - 1);
    }
  }
}

void Walk::follow(const std::string& path, const std::string& relative, Names names, int depth) {
  if (names.empty()) return take(path, relative);
  if (depth <= 0 || left_ == 0) return;
  const std::string& name = names.front();
  if (is_plain(name))
    return follow(below(path, name), below(relative, name), names.subspan(1), depth - 1);
  if (!is_inside(files_.canonical(path), root_)) return;
  if (name == "**") return follow_any(path, relative, names, depth);
  for (const FileSystem::Entry& entry :
       files_.list(path).value_or(std::vector<FileSystem::Entry>())) {
    if (left_ == 0) return;
    --left_;
    if (matches_name(name, entry.name))
      follow(below(path, entry.name), below(relative, entry.name), names.subspan(1), depth - 1);
  }
}

}  // namespace

std::optional<Glob> Glob::parse(std::string_view pattern) {
  if (pattern.size() > longest_pattern || !is_well_formed(pattern)) return std::nullopt;
  std::vector<std::string> expanded;
  if (!expand_braces(std::string(pattern), expanded)) return std::nullopt;
  Glob glob;
  for (const std::string& alternative : expanded)
    glob.alternatives_.push_back(split_names(alternative));
  return glob;
}

std::set<std::string> Glob::find(const FileSystem& files, const std::string& directory,
                                 std::string_view root, std::size_t most) const {
  std::set<std::string> found;
  for (const std::vector<std::string>& names : alternatives_) {
    Walk(files, root, most / alternatives_.size(), found)
        .follow(directory, "", names, deepest_directory);
  }
  return found;
}

}  // namespace preflint::hcl
