// What the configuration file means for a run. Where it and the command line both speak, the
// command line wins; docs/configuration.md says how lists combine.

#include "cli/configure.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/glob.h"
#include "base/suggest.h"
#include "rules/rule_names.h"

namespace preflint::cli {

using rules::Rule;
using rules::RuleNames;
using rules::Severity;

namespace {

std::vector<std::string> values(std::span<const PlacedText> texts) {
  std::vector<std::string> all;
  for (const PlacedText& text : texts) all.push_back(text.value);
  return all;
}

/// Whether a path is at some paths of the configuration, asked once for each path.
std::function<bool(std::string_view)> is_at(const Configuration& configuration, const Paths& paths,
                                            const FileSystem& files) {
  const auto known = std::make_shared<std::map<std::string, bool, std::less<>>>();
  return [&, known](std::string_view path) {
    const auto found = known->find(path);
    if (found != known->end()) return found->second;
    const bool answer = configuration.is_at(paths, std::string(path), files);
    known->emplace(path, answer);
    return answer;
  };
}

/// Was everything scanned that the configuration could be about?
bool covers(const InputOptions& options, const FileSystem& files) {
  return std::ranges::any_of(options.paths, [&](const std::string& path) {
    return files.is_directory(path) &&
           is_inside(options.configuration->directory, files.canonical(path));
  });
}

void check_profiles(const Configuration& configuration, const ChosenRules& rules,
                    Diagnostics& diagnostics) {
  std::set<std::string> known = {"all"};
  for (const Rule* rule : rules.all.all())
    known.insert(rule->profiles.begin(), rule->profiles.end());
  const std::vector<std::string> names(known.begin(), known.end());
  for (const PlacedText& profile : configuration.profiles) {
    if (known.contains(profile.value)) continue;
    diagnostics.error(profile.range, "No such profile",
                      "No rule belongs to a profile \"" + profile.value + "\"." +
                          did_you_mean(profile.value, names));
  }
}

void check_names(std::span<const RuleSetting> settings, const RuleNames& names,
                 Diagnostics& diagnostics) {
  for (const RuleSetting& setting : settings) {
    if (!names.meant(setting.rule).empty()) continue;
    diagnostics.error(
        setting.range, "No such rule",
        "No rule is called \"" + setting.rule + "\"." + did_you_mean(setting.rule, names.ids()));
  }
}

/// What counts for each rule: a whole name more than a glob, else the later. A severity takes back
/// an "off" that counts less.
struct Said {
  std::optional<bool> is_on;
  std::optional<Severity> severity;
};

std::map<const Rule*, Said> said_of_rules(std::span<const RuleSetting> settings,
                                          const RuleNames& names) {
  std::map<const Rule*, Said> said;
  for (const bool globs : {true, false}) {
    for (const RuleSetting& setting : settings) {
      if (rules::is_glob(setting.rule) != globs) continue;
      for (const Rule* rule : names.meant(setting.rule)) {
        if (setting.is_on || setting.severity) said[rule].is_on = setting.is_on;
        if (setting.severity) said[rule].severity = setting.severity;
      }
    }
  }
  return said;
}

/// A rule that the command line names is judged, whatever the file says.
bool is_named(const RuleOptions& options, const Rule& rule) {
  return std::ranges::find(options.globs, rule.id) != options.globs.end();
}

void turn_on_and_off(const std::map<const Rule*, Said>& said, const RuleOptions& options,
                     ChosenRules& rules) {
  std::set<const Rule*> judging(rules.judging.begin(), rules.judging.end());
  for (const auto& [rule, what] : said) {
    const bool is_wanted =
        options.globs.empty() || std::ranges::any_of(options.globs, [&](const std::string& glob) {
          return matches_glob(glob, rule->id);
        });
    if (what.is_on == true && is_wanted) judging.insert(rule);
    if (what.is_on == false && !is_named(options, *rule)) judging.erase(rule);
  }
  rules.judging.assign(judging.begin(), judging.end());
  std::ranges::sort(rules.judging, {}, [](const Rule* rule) { return std::string_view(rule->id); });
}

void set_severities(const std::map<const Rule*, Said>& said, ChosenRules& rules) {
  std::vector<std::string> judging;
  for (const Rule* rule : rules.judging) judging.push_back(rule->id);
  for (const auto& [rule, what] : said) {
    if (!what.severity) continue;
    Rule changed = *rule;
    changed.severity = *what.severity;
    rules.all.add(std::move(changed));
  }
  rules.judging.clear();
  for (const std::string& id : judging) rules.judging.push_back(rules.all.find(id));
}

}  // namespace

void apply(const Configuration& configuration, InputOptions& options) {
  options.configuration = &configuration;
}

void apply(const Configuration& configuration, const ConfigurationChoice& choice,
           RuleOptions& options) {
  options.configuration = &configuration;
  const std::vector<std::string> own = values(configuration.custom_rules);
  options.directories.insert(options.directories.begin(), own.begin(), own.end());
  if (!configuration.profiles.empty() && !choice.is_given("--profile"))
    options.profiles = values(configuration.profiles);
  if (configuration.min_severity && !choice.is_given("--min-severity")) {
    options.min_severity =
        rules::severity_from(configuration.min_severity->value).value_or(options.min_severity);
  }
}

void apply(const Configuration& configuration, ScanOptions& options, Diagnostics& diagnostics) {
  apply(configuration, options.input);
  apply(configuration, options.input.choice, options.rules);
  const ConfigurationChoice& choice = options.input.choice;
  if (configuration.fail_on && !choice.is_given("--fail-on"))
    options.fail_on = rules::severity_from(configuration.fail_on->value);
  if (configuration.unknown && !choice.is_given("--unknown"))
    options.unknown = unknown_verdicts_from(configuration.unknown->value);
  // Whoever writes a baseline and names none to begin with begins anew.
  if (configuration.baseline && !choice.is_given("--baseline") &&
      !choice.is_given("--write-baseline"))
    options.known.baseline = configuration.baseline->value;
  if (configuration.formats.empty() || choice.is_given("--format")) return;
  options.outputs.clear();
  for (const PlacedText& format : configuration.formats) {
    const std::expected<void, std::string> added = add_output(format.value, options.outputs);
    if (!added) diagnostics.error(format.range, "Invalid configuration", added.error());
  }
}

void configure_rules(const RuleOptions& options, ChosenRules& rules, Diagnostics& diagnostics) {
  if (options.configuration == nullptr) return;
  const Configuration& configuration = *options.configuration;
  const RuleNames names(rules.all.all());
  check_profiles(configuration, rules, diagnostics);
  check_names(configuration.rules, names, diagnostics);
  for (const PathOverride& override : configuration.overrides)
    check_names(override.rules, names, diagnostics);
  const std::map<const Rule*, Said> said = said_of_rules(configuration.rules, names);
  turn_on_and_off(said, options, rules);
  set_severities(said, rules);
}

std::vector<rules::ExternalSuppression> external_suppressions(const InputOptions& options,
                                                              const FileSystem& files) {
  std::vector<rules::ExternalSuppression> all;
  if (options.configuration == nullptr) return all;
  const Configuration& configuration = *options.configuration;
  const bool covers_all = covers(options, files);
  for (const PathOverride& override : configuration.overrides) {
    for (const RuleSetting& setting : override.rules) {
      if (setting.is_on.value_or(true)) continue;
      all.push_back({.id = setting.rule,
                     .range = setting.range,
                     .reason = override.reason,
                     .until = override.until,
                     .holds_for = is_at(configuration, override.paths, files),
                     .can_be_unused = covers_all});
    }
  }
  if (!configuration.exclude.written.empty()) {
    all.push_back({.id = "*",
                   .range = configuration.exclude.written.front().range,
                   .reason = "excluded by the configuration file",
                   .until = {},
                   .holds_for = is_at(configuration, configuration.exclude, files),
                   .is_about_places = true});
  }
  return all;
}

void change_severities(std::vector<rules::Finding>& findings, const InputOptions& options,
                       const ChosenRules& rules, const FileSystem& files, const Sources& sources) {
  if (options.configuration == nullptr || options.configuration->overrides.empty()) return;
  const RuleNames names(rules.all.all());
  for (const PathOverride& override : options.configuration->overrides) {
    const std::map<const Rule*, Said> said = said_of_rules(override.rules, names);
    const auto holds_for = is_at(*options.configuration, override.paths, files);
    for (rules::Finding& finding : findings) {
      const auto of_rule = said.find(finding.rule);
      const bool is_changed = of_rule != said.end() && of_rule->second.severity &&
                              finding.range.is_somewhere() &&
                              holds_for(sources.file(finding.range.file).path());
      if (is_changed) finding.changed_severity = of_rule->second.severity;
    }
  }
}

}  // namespace preflint::cli
