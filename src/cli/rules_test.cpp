// `preflint rules test`: the rules' examples are their tests.

#include <ostream>

#include "cli/commands.h"
#include "cli/examples.h"
#include "cli/rule_set.h"
#include "report/text.h"
#include "rules/read.h"

namespace preflint::cli {

int rules_test(const RulesTestOptions& options, Streams& streams) {
  Sources sources;
  Diagnostics diagnostics;
  const rules::RuleSet all =
      load_configured_rules(options.rule_directories, DiskFileSystem(), sources, diagnostics);
  rules::RuleFunctions functions;
  std::size_t rules = 0, examples = 0, problems = 0;
  for (const rules::Rule* rule : choose_rules(all, options.globs, {}, diagnostics)) {
    ++rules;
    for (const rules::Example& example : rules::read_examples(sources.file(rule->page))) {
      ++examples;
      for (const std::string& problem : check_example(*rule, example, sources, functions)) {
        ++problems;
        streams.out << problem << '\n';
      }
    }
  }
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  streams.out << rules << " rules, " << examples << " examples, " << problems << " problems\n";
  if (diagnostics.has_errors()) return exit_trouble;
  return problems == 0 ? exit_clean : exit_findings;
}

}  // namespace preflint::cli
