// The patterns of `fileset`, which are those of Go's doublestar library: braces are multiplied out first, then each alternative is
// followed name by name, so that only directories that may hold matches are read.
// https://developer.hashicorp.com/terraform/language/functions/fileset, https://pkg.go.dev/github.com/bmatcuk/doublestar

#include "hcl/functions/glob.h"

#include <algorithm>
#include <span>

namespace preflint::hcl {

namespace {

constexpr std::size_t most_alternatives = 1000;
constexpr int deepest_directory = 64;

/// The end of the class that begins with `[` at the beginning of `pattern`, after its `]`; npos when it has none or is empty.
std::size_t class_end(std::string_view pattern) {
  std::size_t at = 1;
  if (at < pattern.size() && (pattern[at] == '^' || pattern[at] == '!')) ++at;
  const std::size_t first = at;
  for (; at < pattern.size(); ++at) {
    if (pattern[at] == '\\') {
      ++at;
    } else if (pattern[at] == ']' && at > first) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

/// Are escapes, classes and braces complete?
bool is_well_formed(std::string_view pattern) {
  int depth = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    switch (pattern[at]) {
      case '\\':
        if (++at == pattern.size()) return false;
        break;
      case '[': {
        const std::size_t end = class_end(pattern.substr(at));
        if (end == std::string_view::npos) return false;
        at += end - 1;
        break;
      }
      case '{': ++depth; break;
      case '}':
        if (--depth < 0) return false;
        break;
      default: break;
    }
  }
  return depth == 0;
}

/// The parts of `inside` between the commas that no inner braces hold.
std::vector<std::string_view> split_choices(std::string_view inside) {
  std::vector<std::string_view> choices;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (inside[at] == '\\') ++at;
    else if (inside[at] == '{') ++depth;
    else if (inside[at] == '}') --depth;
    else if (inside[at] == ',' && depth == 0) {
      choices.push_back(inside.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  choices.push_back(inside.substr(begin));
  return choices;
}

/// Adds every pattern without braces that `pattern` stands for. False when they are too many.
bool expand_braces(std::string_view pattern, std::vector<std::string>& expanded) {
  std::size_t open = 0;
  while (open < pattern.size() && pattern[open] != '{') open += pattern[open] == '\\' ? 2 : 1;
  if (open >= pattern.size()) {
    expanded.emplace_back(pattern);
    return expanded.size() <= most_alternatives;
  }
  std::size_t close = open;
  for (int depth = 0; close < pattern.size(); ++close) {
    if (pattern[close] == '\\') ++close;
    else if (pattern[close] == '{') ++depth;
    else if (pattern[close] == '}' && --depth == 0) break;
  }
  for (const std::string_view choice : split_choices(pattern.substr(open + 1, close - open - 1))) {
    std::string whole(pattern.substr(0, open));
    whole.append(choice).append(pattern.substr(close + 1));
    if (!expand_braces(whole, expanded)) return false;
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

/// Does `pattern`, without slashes and braces, match the whole `name`? After a mismatch the last star takes one more.
bool matches_name(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_name = 0;
  while (n < name.size()) {
    const std::string_view c = name.substr(n, step(name.substr(n)));
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_name = n;
      continue;
    }
    std::size_t next = 0;
    if (p < pattern.size()) {
      const std::string_view rest = pattern.substr(p);
      if (rest.front() == '?') next = 1;
      else if (rest.front() == '[') next = class_has(rest, class_end(rest), c) ? class_end(rest) : 0;
      else if (rest.front() == '\\') next = rest.substr(1).starts_with(c) ? 1 + c.size() : 0;
      else next = rest.starts_with(c) ? c.size() : 0;
    }
    if (next != 0) {
      p += next;
      n += c.size();
    } else if (star != std::string_view::npos) {
      p = star + 1;
      star_name += step(name.substr(star_name));
      n = star_name;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool is_plain(std::string_view name) { return name.find_first_of("*?[\\") == std::string_view::npos; }

using Names = std::span<const std::string>;

/// Follows one alternative through the directories.
class Walk {
 public:
  Walk(const FileSystem& files, std::string_view root, std::size_t most, std::set<std::string>& found)
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

std::string below(const std::string& path, const std::string& name) { return path.empty() ? name : path + "/" + name; }

void Walk::take(const std::string& path, const std::string& relative) {
  if (files_.is_file(path) && is_inside(files_.canonical(path), root_)) found_.insert(relative);
}

void Walk::follow_any(const std::string& path, const std::string& relative, Names names, int depth) {
  follow(path, relative, names.subspan(1), depth - 1);
  const std::string here = files_.canonical(path);
  for (const FileSystem::Entry& entry : files_.list(path).value_or(std::vector<FileSystem::Entry>())) {
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
  if (is_plain(name)) return follow(below(path, name), below(relative, name), names.subspan(1), depth - 1);
  if (!is_inside(files_.canonical(path), root_)) return;
  if (name == "**") return follow_any(path, relative, names, depth);
  for (const FileSystem::Entry& entry : files_.list(path).value_or(std::vector<FileSystem::Entry>())) {
    if (left_ == 0) return;
    --left_;
    if (matches_name(name, entry.name)) follow(below(path, entry.name), below(relative, entry.name), names.subspan(1), depth - 1);
  }
}

}  // namespace

std::optional<Glob> Glob::parse(std::string_view pattern) {
  if (!is_well_formed(pattern)) return std::nullopt;
  std::vector<std::string> expanded;
  if (!expand_braces(pattern, expanded)) return std::nullopt;
  Glob glob;
  for (const std::string& alternative : expanded) glob.alternatives_.push_back(split_names(alternative));
  return glob;
}

std::set<std::string> Glob::find(const FileSystem& files, const std::string& directory, std::string_view root,
                                 std::size_t most) const {
  std::set<std::string> found;
  for (const std::vector<std::string>& names : alternatives_) {
    Walk(files, root, most / alternatives_.size(), found).follow(directory, "", names, deepest_directory);
  }
  return found;
}

}  // namespace preflint::hcl
