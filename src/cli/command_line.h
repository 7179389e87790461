#pragma once

#include <CLI/CLI.hpp>

#include <expected>
#include <functional>
#include <string>
#include <vector>

#include "cli/command_tree.h"
#include "cli/options.h"

// What the files that declare options share, and nobody else includes: CLI11 and its exceptions
// stay between them.

namespace preflint::cli {

/// What options set before it is checked: CLI11 knows strings.
struct Raw {
  InputOptions input;
  RulesListOptions list;
  KnownOptions known;
  std::vector<terraform::Setting> settings;  ///< a variable's name with its text still in it
  std::vector<std::string> formats;
  std::string fail_on = "low";
  std::string min_severity = "low";
  std::string unknown = "hide";
  std::string color = "auto";
  std::string graph_format = "dot";
  std::string list_format = "text";
  std::vector<std::string> globs;
  std::vector<std::string> skipped_globs;
  std::vector<std::string> profiles;
  std::vector<std::string> rule_directories;
  std::string module;
  std::string expression;
  std::string rule;
  std::string finding;
  std::string shell;
  std::string stdin_path;
  unsigned jobs = 0;
  bool quiet = false;
  bool diff = false;
  bool statistics = false;
  bool values = false;
  bool jsonl = false;
  std::string config_format = "text";
  bool schema = false;
  bool pre_commit = false;
};

/// An option that may be given several times, with one value each time.
CLI::Option* repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                        const std::string& help);

/// One of a few words; `into` holds the default.
void choice(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
            const std::vector<std::string>& choices);

/// --config
void add_configuration_options(CLI::App& app, Raw& raw);
/// The names of the options that were given to a command.
std::vector<std::string> given_options(const CLI::App& app);
/// --var, --var-file, --parameters and the like.
void add_variable_options(CLI::App& app, Raw& raw);
/// --rules
void add_rule_directories(CLI::App& app, Raw& raw);
/// --rule, --skip-rule, --profile, --min-severity, --rules
void add_rule_options(CLI::App& app, Raw& raw);
/// --source
void add_plan_sources(CLI::App& app, Raw& raw);

Stop misuse(std::string message);
/// The paths, as many as were given, and the variables.
std::expected<InputOptions, Stop> input_from(const Raw& raw);
/// "." where no path was given.
void default_path(InputOptions& input);
RuleOptions rules_from(const Raw& raw);

/// A command as data; `outer` is the path to it ("preflint rules").
CommandHelp describe(const CLI::App& app, const std::string& outer);

// Of each command: its options, and what they say.
/// --fail-on, --unknown
void add_scan_filters(CLI::App& app, Raw& raw);
CLI::App& add_scan(CLI::App& app, Raw& raw);
std::expected<Command, Stop> scan_from(const Raw& raw);
CLI::App& add_fix(CLI::App& app, Raw& raw);
std::expected<Command, Stop> fix_from(const Raw& raw);
CLI::App& add_config(CLI::App& app, Raw& raw);
std::expected<Command, Stop> config_from(const Raw& raw);
CLI::App& add_init(CLI::App& app, Raw& raw);
Command init_from(const Raw& raw);
CLI::App& add_rules_list(CLI::App& rules, Raw& raw);
Command rules_list_from(const Raw& raw);
CLI::App& add_rules_test(CLI::App& rules, Raw& raw);
Command rules_test_from(const Raw& raw);
CLI::App& add_explain(CLI::App& app, Raw& raw);
std::expected<Command, Stop> explain_from(const Raw& raw);
CLI::App& add_graph(CLI::App& app, Raw& raw);
std::expected<Command, Stop> graph_from(const Raw& raw);
CLI::App& add_eval(CLI::App& app, Raw& raw);
std::expected<Command, Stop> eval_from(const Raw& raw);
CLI::App& add_completions(CLI::App& app, Raw& raw);
Command completions_from(const Raw& raw);
CLI::App& add_man(CLI::App& app);
CLI::App& add_lsp(CLI::App& app, Raw& raw);
std::expected<Command, Stop> lsp_from(const Raw& raw);

}  // namespace preflint::cli
