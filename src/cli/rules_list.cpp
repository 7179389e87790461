// `preflint rules list`: what there is, for people in columns, for programs as a JSON array, and as
// the index of the rules' pages.

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/suggest.h"
#include "cli/commands.h"
#include "cli/rule_set.h"
#include "cli/rules_index.h"
#include "report/json_writer.h"
#include "report/text.h"

namespace preflint::cli {

namespace {

void write_text(std::span<const rules::Rule* const> rules, std::ostream& out) {
  std::size_t widest = 0;
  for (const rules::Rule* rule : rules) widest = std::max(widest, rule->id.size());
  for (const rules::Rule* rule : rules) {
    out << fmt::format("{:<8}  {:<{}}  {}\n", rules::name(rule->severity), rule->id, widest,
                       rule->title);
  }
}

void write_rule(report::JsonWriter& json, const rules::Rule& rule, const Sources& sources) {
  json.begin_object();
  json.member("id", rule.id);
  json.member("title", rule.title);
  json.member("severity", rules::name(rule.severity));
  json.member("category", rule.category);
  json.texts("hipaa", rule.hipaa);
  json.texts("same_as", rule.same_as);
  json.texts("profiles", rule.profiles);
  json.texts("types", rule.types);
  json.member("page", sources.file(rule.page).path());
  json.end_object();
}

void write_json(std::span<const rules::Rule* const> rules, const Sources& sources,
                std::ostream& out) {
  report::JsonWriter json(out, report::JsonWriter::Layout::indented);
  json.begin_array();
  for (const rules::Rule* rule : rules) write_rule(json, *rule, sources);
  json.end_array();
  json.end_line();
}

/// Leaves the rules of which `names` gives one of those that are wanted. A wish that no rule
/// fulfils is an error: it is more often misspelt than meant.
template <class Names>
void keep(std::vector<const rules::Rule*>& rules, std::span<const std::string> wanted,
          std::string_view what, const rules::RuleSet& all, const Names& names,
          Diagnostics& diagnostics) {
  if (wanted.empty()) return;
  std::vector<std::string> known;
  for (const rules::Rule* rule : all.all())
    for (std::string& name : names(*rule)) known.push_back(std::move(name));
  for (const std::string& wish : wanted) {
    if (std::ranges::find(known, wish) != known.end()) continue;
    diagnostics.error(
        {}, "No such " + std::string(what),
        "No rule has the " + std::string(what) + " \"" + wish + "\"." + did_you_mean(wish, known));
  }
  std::erase_if(rules, [&](const rules::Rule* rule) {
    const std::vector<std::string> own = names(*rule);
    return std::ranges::find_first_of(own, wanted) == own.end();
  });
}

void keep_wanted(std::vector<const rules::Rule*>& chosen, const RulesListOptions& options,
                 const rules::RuleSet& all, Diagnostics& diagnostics) {
  using Names = std::vector<std::string>;
  const auto keep_by = [&](const Names& wanted, std::string_view what, const auto& names) {
    keep(chosen, wanted, what, all, names, diagnostics);
  };
  keep_by(options.categories, "category",
          [](const rules::Rule& rule) { return Names{rule.category}; });
  keep_by(options.services, "service", [](const rules::Rule& rule) { return Names{rule.service}; });
  keep_by(options.citations, "citation", [](const rules::Rule& rule) {
    Names names = rule.hipaa;
    names.insert(names.end(), rule.same_as.begin(), rule.same_as.end());
    return names;
  });
  if (options.severities.empty()) return;
  std::erase_if(chosen, [&](const rules::Rule* rule) {
    return std::ranges::find(options.severities, rules::name(rule->severity)) ==
           options.severities.end();
  });
}

}  // namespace

int rules_list(const RulesListOptions& options, Streams& streams) {
  Sources sources;
  Diagnostics diagnostics;
  const rules::RuleSet rules =
      load_configured_rules(options.rule_directories, DiskFileSystem(), sources, diagnostics);
  std::vector<const rules::Rule*> chosen =
      choose_rules(rules, options.globs, options.profiles, diagnostics);
  keep_wanted(chosen, options, rules, diagnostics);
  switch (options.format) {
    case ListFormat::text:
      write_text(chosen, streams.out);
      break;
    case ListFormat::json:
      write_json(chosen, sources, streams.out);
      break;
    case ListFormat::markdown:
      write_rules_index(chosen, sources, streams.out);
      break;
  }
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  return diagnostics.has_errors() ? exit_trouble : exit_clean;
}

}  // namespace preflint::cli
