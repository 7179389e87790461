// `preflint explain --finding`: the finding with this fingerprint, and the way from the internet to
// what it is about.

#include <algorithm>
#include <ostream>

#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/configure.h"
#include "report/text.h"

namespace preflint::cli {

namespace {

void show(rules::Finding finding, const Sources& sources, Streams& streams) {
  finding.suppression.reset();
  finding.baseline.reset();
  const bool color = streams.out_is_terminal && !streams.no_color;
  const std::vector<rules::Finding> shown = {finding};
  const Diagnostics none;
  const report::Summary summary;
  const report::Report report = {sources, shown, none, summary, {}};
  report::write_text(report, {.color = color, .show_unknown = true, .quiet = true}, streams.out);
  streams.out << report::describe_reach(finding, sources, color);
}

}  // namespace

int explain_finding(const ExplainOptions& asked, Streams& streams) {
  Sources sources;
  Diagnostics diagnostics;
  const DiskFileSystem files;
  const Configuration configuration =
      read_configuration(asked.input.choice, files, sources, diagnostics);
  InputOptions input = asked.input;
  apply(configuration, input);
  const ChosenRules rules = load_chosen_rules(
      {.profiles = {"all"}, .directories = asked.rule_directories}, files, sources, diagnostics);
  const Analysis analysis = analyse({.input = input}, rules, files, sources, diagnostics);
  const auto found =
      std::ranges::find(analysis.findings, asked.finding, &rules::Finding::fingerprint);
  if (found != analysis.findings.end()) {
    show(*found, sources, streams);
    return exit_clean;
  }
  diagnostics.error({}, "No such finding",
                    "No finding here has the fingerprint \"" + asked.finding +
                        "\". The JSON report says which there are; look where it was made.");
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  return exit_trouble;
}

}  // namespace preflint::cli
