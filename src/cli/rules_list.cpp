// `preflint rules list`: what there is, for people in columns, for programs as a JSON array.

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/rule_set.h"
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

}  // namespace

int rules_list(const RulesListOptions& options, Streams& streams) {
  Sources sources;
  Diagnostics diagnostics;
  const rules::RuleSet rules =
      load_rule_set(options.rule_directories, DiskFileSystem(), sources, diagnostics);
  const std::vector<const rules::Rule*> chosen =
      choose_rules(rules, options.globs, options.profiles, diagnostics);
  if (options.format == ListFormat::json) {
    write_json(chosen, sources, streams.out);
  } else {
    write_text(chosen, streams.out);
  }
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  return diagnostics.has_errors() ? exit_trouble : exit_clean;
}

}  // namespace preflint::cli
