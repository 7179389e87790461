// The command line: from arguments to a command. Each option stands with its help, in the file of
// its command; CLI11 checks and explains.

#include "cli/options.h"

#include <memory>

#include "base/suggest.h"
#include "cli/command_line.h"

namespace preflint::cli {

namespace {

/// `. Did you mean "x"?` for the first argument that was not understood, or "".
std::string suggestion(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  std::vector<std::string> names;
  for (const CLI::Option* option : command->get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  const auto all = [](const CLI::App*) { return true; };
  for (const CLI::App* nested : command->get_subcommands(all)) names.push_back(nested->get_name());
  const std::vector<std::string> extras = app.remaining(true);
  const std::string meant = extras.empty() ? std::string() : did_you_mean(extras.front(), names);
  return meant.empty() ? meant : '.' + meant;
}

/// The program, and of each command what it is asked as.
struct Program {
  Raw raw;
  CLI::App app{
      "preflint reads Terraform and CloudFormation and says what is unsafe in them before anything "
      "is deployed.",
      "preflint"};
  const CLI::App& scan = add_scan(app, raw);
  const CLI::App& fix = add_fix(app, raw);
  CLI::App& rules = *app.add_subcommand("rules", "The rules: list them, test them");
  const CLI::App& list = add_rules_list(rules, raw);
  const CLI::App& test = add_rules_test(rules, raw);
  const CLI::App& explain = add_explain(app, raw);
  const CLI::App& graph = add_graph(app, raw);
  const CLI::App& eval = add_eval(app, raw);
  const CLI::App& completions = add_completions(app, raw);
  const CLI::App& man = add_man(app);
  const CLI::App& config = add_config(app, raw);
  const CLI::App& init = add_init(app, raw);
  const CLI::App& lsp = add_lsp(app, raw);

  Program() {
    app.require_subcommand(1);
    app.set_version_flag("--version", "preflint " + std::string(report::tool_version()),
                         "Print the version");
    rules.require_subcommand(1);
    app.add_subcommand("version", "Print the version");
  }

  std::expected<Command, Stop> command() {
    for (const CLI::App* asked : app.get_subcommands()) {
      raw.input.choice.given = given_options(*asked);
    }
    if (scan.parsed()) return scan_from(raw);
    if (fix.parsed()) return fix_from(raw);
    if (list.parsed()) return rules_list_from(raw);
    if (test.parsed()) return rules_test_from(raw);
    if (explain.parsed()) return explain_from(raw);
    if (graph.parsed()) return graph_from(raw);
    if (eval.parsed()) return eval_from(raw);
    if (completions.parsed()) return completions_from(raw);
    if (man.parsed()) return ManOptions{};
    if (config.parsed()) return config_from(raw);
    if (init.parsed()) return init_from(raw);
    if (lsp.parsed()) return lsp_from(raw);
    return VersionOptions{};
  }
};

}  // namespace

CommandHelp describe_commands() {
  const Program program;
  return describe(program.app, "");
}

std::expected<Command, Stop> parse_options(std::span<const std::string> arguments) {
  Program program;
  CLI::App& app = program.app;
  if (arguments.empty()) return std::unexpected(Stop{exit_trouble, app.help()});
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // what CLI11 asks for
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    return std::unexpected(Stop{exit_clean, app.help()});
  } catch (const CLI::CallForVersion& version) {
    return std::unexpected(Stop{exit_clean, std::string(version.what()) + "\n"});
  } catch (const CLI::ParseError& error) {
    return std::unexpected(
        misuse(error.what() + suggestion(app) + "\nRun with --help for more information."));
  }

  return program.command();
}

}  // namespace preflint::cli
