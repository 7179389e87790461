// Where rules come from, and which of them a run uses.

#include "cli/rule_sources.h"

#include <algorithm>

#include "base/filesystem.h"
#include "cli/glob.h"

namespace preflint::cli {

using rules::Rule;
using rules::RuleFile;

namespace {

constexpr int deepest_directory = 16;

void collect(const FileSystem& files, const std::string& directory, int depth, std::vector<RuleFile>& found, Diagnostics& diagnostics) {
  const auto entries = files.list(directory);
  if (!entries) {
    diagnostics.error({}, "Unreadable rules", directory + ": " + entries.error() + ".");
    return;
  }
  for (const FileSystem::Entry& entry : *entries) {
    const std::string path = join_path(directory, entry.name);
    if (entry.is_directory) {
      if (depth < deepest_directory) collect(files, path, depth + 1, found, diagnostics);
      continue;
    }
    if (!entry.name.ends_with(".md") && entry.name != "facts.hcl") continue;
    auto text = files.read(path);
    if (text) {
      found.push_back({path, std::move(*text)});
    } else {
      diagnostics.error({}, "Unreadable rule", path + ": " + text.error() + ".");
    }
  }
}

bool in_profiles(const Rule& rule, std::span<const std::string> profiles) {
  if (profiles.empty() || std::ranges::find(profiles, "all") != profiles.end()) return true;
  return std::ranges::any_of(profiles, [&](const std::string& profile) {
    return std::ranges::find(rule.profiles, profile) != rule.profiles.end();
  });
}

bool matches_one_of(std::string_view id, std::span<const std::string> globs) {
  return std::ranges::any_of(globs, [&](const std::string& glob) { return matches_glob(glob, id); });
}

}  // namespace

rules::RuleSet load_all_rules(std::span<const std::string> directories, Sources& sources, Diagnostics& diagnostics) {
  rules::RuleSet rules;
  rules::load_builtin_rules(sources, rules, diagnostics);
  const DiskFileSystem disk;
  for (const std::string& directory : directories) {
    std::vector<RuleFile> files;
    collect(disk, directory, 0, files, diagnostics);
    if (files.empty()) diagnostics.error({}, "No rules", "There is no rule page under " + directory + ".");
    rules::load_rules(files, sources, rules, diagnostics);
  }
  return rules;
}

std::vector<const Rule*> select_rules(const rules::RuleSet& rules, std::span<const std::string> globs,
                                      std::span<const std::string> skipped, std::span<const std::string> profiles) {
  std::vector<const Rule*> selected;
  for (const Rule* rule : rules.all()) {
    const bool named = std::ranges::find(globs, rule->id) != globs.end();
    const bool meant = globs.empty() || matches_one_of(rule->id, globs);
    if (!meant || (!named && !in_profiles(*rule, profiles))) continue;
    if (!matches_one_of(rule->id, skipped)) selected.push_back(rule);
  }
  return selected;
}

}  // namespace preflint::cli
