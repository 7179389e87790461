// The rules of a run: read from the program and from directories, and chosen by id and profile.

#include "cli/rule_set.h"

#include <algorithm>
#include <set>

#include "base/glob.h"
#include "base/suggest.h"
#include "rules/builtin.h"

namespace preflint::cli {

namespace {

constexpr int deepest_directory = 32;

/// `tree` is canonical: nothing outside of it is read. Empty: there is no limit.
void read_directory(const std::string& directory, const std::string& tree, int depth,
                    const FileSystem& disk, std::vector<rules::RuleFile>& files,
                    Diagnostics& diagnostics) {
  const std::expected<std::vector<FileSystem::Entry>, std::string> entries = disk.list(directory);
  if (!entries) {
    diagnostics.error({}, "Rules not read", directory + ": " + entries.error());
    return;
  }
  for (const FileSystem::Entry& entry : *entries) {
    const std::string path = join_path(directory, entry.name);
    if (!tree.empty() && !is_inside(disk.canonical(path), tree)) continue;
    if (entry.is_directory) {
      if (entry.name.starts_with('.')) continue;
      if (depth < deepest_directory)
        read_directory(path, tree, depth + 1, disk, files, diagnostics);
    } else if (entry.name.ends_with(".md") || entry.name == "facts.hcl") {
      std::expected<std::string, std::string> text = disk.read(path);
      if (text) {
        files.push_back({path, *std::move(text)});
      } else {
        diagnostics.error({}, "Rule not read", path + ": " + text.error());
      }
    }
  }
}

bool matches_any(std::span<const std::string> globs, std::string_view id) {
  return globs.empty() || std::ranges::any_of(globs, [&](const std::string& glob) {
           return matches_glob(glob, id);
         });
}

bool is_in_any(std::span<const std::string> profiles, const rules::Rule& rule) {
  if (std::ranges::find(profiles, "all") != profiles.end()) return true;
  const auto is_of = [&](const std::string& profile) {
    return std::ranges::find(rule.profiles, profile) != rule.profiles.end();
  };
  return profiles.empty() || std::ranges::any_of(profiles, is_of);
}

/// A misspelt profile has no rules, and a scan by none finds nothing.
void check_profiles(std::span<const std::string> profiles, const rules::RuleSet& rules,
                    Diagnostics& diagnostics) {
  std::set<std::string> known = {"all"};
  for (const rules::Rule* rule : rules.all())
    known.insert(rule->profiles.begin(), rule->profiles.end());
  const std::vector<std::string> names(known.begin(), known.end());
  for (const std::string& profile : profiles) {
    if (known.contains(profile)) continue;
    diagnostics.error(
        {}, "No such profile",
        "No rule belongs to a profile \"" + profile + "\"." + did_you_mean(profile, names));
  }
}

}  // namespace

rules::RuleSet load_rule_set(std::span<const std::string> directories,
                             const Configuration* configuration, const FileSystem& disk,
                             Sources& sources, Diagnostics& diagnostics) {
  rules::RuleSet rules;
  rules::load_builtin_rules(sources, rules);
  std::vector<rules::RuleFile> files;
  for (const std::string& directory : directories) {
    const bool is_configured =
        configuration != nullptr &&
        std::ranges::find(configuration->custom_rules, directory, &PlacedText::value) !=
            configuration->custom_rules.end();
    read_directory(directory, is_configured ? configuration->directory : std::string(), 0, disk,
                   files, diagnostics);
  }
  if (!files.empty()) rules::load_rules(files, sources, rules, diagnostics);
  return rules;
}

rules::RuleSet load_configured_rules(std::vector<std::string> directories, const FileSystem& disk,
                                     Sources& sources, Diagnostics& diagnostics) {
  const Configuration configuration = read_configuration({}, disk, sources, diagnostics);
  for (const PlacedText& own : configuration.custom_rules) directories.push_back(own.value);
  return load_rule_set(directories, &configuration, disk, sources, diagnostics);
}

void check_globs(std::span<const std::string> globs, const rules::RuleSet& rules,
                 Diagnostics& diagnostics) {
  for (const std::string& glob : globs) {
    const auto is_meant = [&](const rules::Rule* rule) { return matches_glob(glob, rule->id); };
    if (std::ranges::any_of(rules.all(), is_meant)) continue;
    diagnostics.error({}, "No such rule",
                      "No rule has an id like \"" + glob + "\"." + did_you_mean(glob, rules.ids()));
  }
}

std::vector<const rules::Rule*> choose_rules(const rules::RuleSet& rules,
                                             std::span<const std::string> globs,
                                             std::span<const std::string> profiles,
                                             Diagnostics& diagnostics) {
  std::vector<const rules::Rule*> chosen;
  for (const rules::Rule* rule : rules.all()) {
    const bool is_named = std::ranges::find(globs, rule->id) != globs.end();
    if (is_named || (matches_any(globs, rule->id) && is_in_any(profiles, *rule)))
      chosen.push_back(rule);
  }
  check_globs(globs, rules, diagnostics);
  check_profiles(profiles, rules, diagnostics);
  return chosen;
}

}  // namespace preflint::cli
