// `preflint fix`, as it is asked for.

#include "cli/command_line.h"

namespace preflint::cli {

CLI::App& add_fix(CLI::App& app, Raw& raw) {
  CLI::App& fix = *app.add_subcommand(
      "fix", "Change Terraform and CloudFormation files where a setting mends a finding");
  fix.add_option("PATH", raw.input.paths, "Directories and files (default: the current directory)")
      ->type_name("");
  fix.add_flag("--diff", raw.diff, "Write nothing: print what would change as a unified diff");
  add_configuration_options(fix, raw);
  add_rule_options(fix, raw);
  add_plan_sources(fix, raw);
  add_variable_options(fix, raw);
  fix.add_option("--jobs,-j", raw.jobs, "Threads (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  fix.add_flag("--quiet,-q", raw.quiet, "No progress bar, and no list of what was done");
  fix.footer(
      "Exit codes: 0, no finding is left; 1, findings are left that have to be mended by hand; 2, "
      "it "
      "was used\nwrongly, or something could not be read, parsed, judged or written (all the rest "
      "is "
      "mended all the same).");
  return fix;
}

std::expected<Command, Stop> fix_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  default_path(*input);
  return FixOptions{.input = *std::move(input),
                    .rules = rules_from(raw),
                    .diff = raw.diff,
                    .jobs = raw.jobs,
                    .quiet = raw.quiet};
}

}  // namespace preflint::cli
