// `preflint explain RULE`: a rule's page as it is. It is found by its id, or by the id of an equal
// check elsewhere.

#include <algorithm>
#include <ostream>

#include "base/suggest.h"
#include "cli/commands.h"
#include "cli/rule_set.h"
#include "report/text.h"

namespace preflint::cli {

namespace {

std::vector<const rules::Rule*> rules_called(const rules::RuleSet& rules, const std::string& name) {
  if (const rules::Rule* rule = rules.find(name)) return {rule};
  std::vector<const rules::Rule*> equal;
  for (const rules::Rule* rule : rules.all()) {
    if (std::ranges::find(rule->same_as, name) != rule->same_as.end()) equal.push_back(rule);
  }
  return equal;
}

}  // namespace

int explain(const ExplainOptions& options, Streams& streams) {
  if (!options.finding.empty()) return explain_finding(options, streams);
  Sources sources;
  Diagnostics diagnostics;
  const rules::RuleSet rules =
      load_configured_rules(options.rule_directories, DiskFileSystem(), sources, diagnostics);
  const std::vector<const rules::Rule*> found = rules_called(rules, options.rule);
  if (found.empty()) {
    diagnostics.error({}, "No such rule",
                      "There is no rule \"" + options.rule + "\"." +
                          did_you_mean(options.rule, rules.ids()) +
                          "\n`preflint rules list` shows them all.");
  }
  for (const rules::Rule* rule : found) {
    if (rule != found.front()) streams.out << '\n';
    streams.out << sources.file(rule->page).text();
  }
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  return diagnostics.has_errors() ? exit_trouble : exit_clean;
}

}  // namespace preflint::cli
