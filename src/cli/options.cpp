// The command line. Each option stands with its help; CLI11 checks and explains, and stays in this
// file, with its exceptions.

#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>

#include "base/suggest.h"

namespace preflint::cli {

namespace {

/// What options set before it is checked: CLI11 knows strings.
struct Raw {
  InputOptions input;
  RulesListOptions list;
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
  unsigned jobs = 0;
  bool quiet = false;
  bool statistics = false;
  bool values = false;
  bool jsonl = false;
};

constexpr std::string_view exit_code_help =
    "Exit codes: 0, nothing at or above the level of --fail-on; 1, findings; 2, it was used "
    "wrongly, or something\n"
    "could not be read, parsed or judged (all the rest is reported all the same).";

/// An option that may be given several times, with one value each time.
CLI::Option* repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                        const std::string& help) {
  return app.add_option(name, into, help)->allow_extra_args(false);
}

/// One of a few words; `into` holds the default.
void choice(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
            const std::vector<std::string>& choices) {
  CLI::Validator is_choice = CLI::IsMember(choices);
  app.add_option(name, into, help + " (default: " + into + ")")
      ->check(is_choice.description(""))
      ->type_name(CLI::detail::join(choices, "|"));
}

/// An option whose place among others counts: `use` is called as each is met.
CLI::Option* in_order(CLI::App& app, const std::string& name,
                      const std::function<void(const std::string&)>& use, const std::string& help) {
  return app.add_option_function<std::string>(name, use, help)
      ->trigger_on_parse()
      ->allow_extra_args(false);
}

std::string region_problem(std::string& text) {
  const bool is_region =
      text.find('-') != std::string::npos &&
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  return is_region ? "" : "\"" + text + "\" is no region of AWS";
}

std::string account_problem(std::string& text) {
  const bool is_account =
      text.size() == 12 && text.find_first_not_of("0123456789") == std::string::npos;
  return is_account ? "" : "\"" + text + "\" is no account: it has 12 digits";
}

void add_variable_options(CLI::App& app, Raw& raw) {
  in_order(
      app, "--var", [&raw](const std::string& text) { raw.settings.push_back({text, ""}); },
      "Set a Terraform input variable (repeatable)")
      ->type_name("NAME=VALUE");
  in_order(
      app, "--var-file",
      [&raw](const std::string& path) { raw.settings.push_back({path, std::nullopt}); },
      "Read Terraform input variables from a file (repeatable)")
      ->type_name("FILE");
  app.add_flag("--var-env", raw.input.environment,
               "Take Terraform input variables from TF_VAR_NAME in the environment");
  app.add_option("--workspace", raw.input.workspace,
                 "What terraform.workspace is (default: the selected one)")
      ->type_name("NAME");
  repeatable(app, "--parameters", raw.input.parameter_files,
             "Read CloudFormation parameters from a JSON file (repeatable)")
      ->type_name("FILE");
  app.add_option("--region", raw.input.region,
                 "What AWS::Region is in CloudFormation templates (default: not known)")
      ->check(CLI::Validator(region_problem, ""))
      ->type_name("NAME");
  app.add_option("--account", raw.input.account,
                 "What AWS::AccountId is in CloudFormation templates (default: not known)")
      ->check(CLI::Validator(account_problem, ""))
      ->type_name("ID");
}

void add_rule_directories(CLI::App& app, Raw& raw) {
  repeatable(app, "--rules", raw.rule_directories,
             "Also take the rules in this directory (repeatable)")
      ->type_name("DIR");
}

std::string format_help() {
  std::string help =
      "Write the report in this format, to FILE where one is given, else to standard output "
      "(repeatable)";
  for (const report::Format& format : report::formats()) {
    help += "\n  " + std::string(format.name) + ": " + std::string(format.help);
  }
  return help;
}

void add_scan_filters(CLI::App& scan, Raw& raw) {
  const std::vector<std::string> severities = {"low", "medium", "high", "critical"};
  const std::vector<std::string> fail_levels = {"low", "medium", "high", "critical", "never"};
  choice(scan, "--fail-on", raw.fail_on, "The lowest severity that makes the exit code 1",
         fail_levels);
  choice(scan, "--min-severity", raw.min_severity, "Leave out rules below this severity",
         severities);
  repeatable(scan, "--rule", raw.globs,
             "Judge only the rules with such an id (repeatable; * and ? are wildcards)")
      ->type_name("GLOB");
  repeatable(scan, "--skip-rule", raw.skipped_globs,
             "Leave out the rules with such an id (repeatable)")
      ->type_name("GLOB");
  repeatable(scan, "--profile", raw.profiles,
             "Judge the rules of this profile (repeatable; default, hipaa, account)")
      ->type_name("NAME");
  choice(scan, "--unknown", raw.unknown,
         "Verdicts that can't be told: only count them, show them, or let them fail the run",
         {"hide", "show", "fail"});
}

void add_plan_sources(CLI::App& app, Raw& raw) {
  app.add_option("--source", raw.input.plan_sources,
                 "The root module that a plan (terraform show -json) was made of (default: the "
                 "directory of the plan, if it has one)")
      ->type_name("DIR");
}

CLI::App& add_scan(CLI::App& app, Raw& raw) {
  CLI::App& scan =
      *app.add_subcommand("scan", "Report what is unsafe in Terraform and CloudFormation files");
  scan.add_option("PATH", raw.input.paths, "Directories and files (default: the current directory)")
      ->type_name("");
  repeatable(scan, "--format,-f", raw.formats, format_help())->type_name("FORMAT[=FILE]");
  add_scan_filters(scan, raw);
  add_plan_sources(scan, raw);
  add_variable_options(scan, raw);
  add_rule_directories(scan, raw);
  scan.add_option("--jobs,-j", raw.jobs, "Threads (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  choice(scan, "--color", raw.color, "Colour in the text report", {"auto", "always", "never"});
  scan.add_flag("--quiet,-q", raw.quiet, "No progress bar and no summary line");
  scan.add_flag(
      "--statistics", raw.statistics,
      "Say on standard error how many attributes the rules could not read, and what these "
      "wait for");
  scan.footer(std::string(exit_code_help));
  return scan;
}

CLI::App& add_rules_list(CLI::App& rules, Raw& raw) {
  CLI::App& list = *rules.add_subcommand("list", "List the rules");
  list.add_option("RULE", raw.globs, "Only the rules with such an id (* and ? are wildcards)")
      ->type_name("");
  choice(list, "--format,-f", raw.list_format, "How to write the list",
         {"text", "json", "markdown"});
  repeatable(list, "--profile", raw.profiles, "Only the rules of this profile (repeatable)")
      ->type_name("NAME");
  repeatable(list, "--severity", raw.list.severities,
             "Only the rules of this severity (repeatable)")
      ->check(CLI::IsMember({"low", "medium", "high", "critical"}).description(""))
      ->type_name("low|medium|high|critical");
  repeatable(list, "--category", raw.list.categories,
             "Only the rules of this category (repeatable)")
      ->type_name("NAME");
  repeatable(list, "--service", raw.list.services, "Only the rules about this service (repeatable)")
      ->type_name("NAME");
  repeatable(list, "--cites", raw.list.citations,
             "Only the rules that cite this paragraph of HIPAA, or that stand for this check of "
             "another tool (repeatable)")
      ->type_name("CITATION");
  add_rule_directories(list, raw);
  return list;
}

CLI::App& add_rules_test(CLI::App& rules, Raw& raw) {
  CLI::App& test = *rules.add_subcommand("test", "Check the rules' pages by the examples in them");
  test.add_option("RULE", raw.globs, "Only the rules with such an id (* and ? are wildcards)")
      ->type_name("");
  add_rule_directories(test, raw);
  return test;
}

CLI::App& add_explain(CLI::App& app, Raw& raw) {
  CLI::App& explain = *app.add_subcommand(
      "explain", "Show a rule's page: why it matters, how to fix it, when it is right as it is");
  explain
      .add_option("RULE", raw.rule,
                  "A rule's id, or that of an equal check elsewhere (CKV_AWS_145)")
      ->type_name("")
      ->required();
  add_rule_directories(explain, raw);
  return explain;
}

CLI::App& add_graph(CLI::App& app, Raw& raw) {
  CLI::App& graph =
      *app.add_subcommand("graph", "Print the resources and how they refer to one another");
  graph
      .add_option("PATH", raw.input.paths, "Directories and files (default: the current directory)")
      ->type_name("");
  choice(graph, "--format,-f", raw.graph_format, "How to write the graph",
         {"dot", "json", "mermaid"});
  graph.add_flag("--values", raw.values,
                 "With the evaluated attributes of every resource and the outputs (json)");
  add_plan_sources(graph, raw);
  add_variable_options(graph, raw);
  return graph;
}

CLI::App& add_eval(CLI::App& app, Raw& raw) {
  CLI::App& eval =
      *app.add_subcommand("eval", "Evaluate an expression, or lines of JSON with one each");
  eval.add_option("EXPR", raw.expression, "An expression in HCL")->type_name("");
  eval.add_option("--module", raw.module,
                  "Evaluate it inside the Terraform module in this directory")
      ->type_name("DIR");
  eval.add_flag("--jsonl", raw.jsonl,
                "Read lines {\"id\", \"src\", \"kind\", \"vars\", \"base_dir\"} from standard "
                "input, and answer each with a line "
                "{\"id\", \"want\", \"type\", \"unknown\", \"sensitive\", \"error\"}");
  add_variable_options(eval, raw);
  return eval;
}

Stop misuse(std::string message) {
  return {exit_trouble, "preflint: " + std::move(message) + "\n"};
}

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

std::expected<Output, Stop> output_from(const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::string name = text.substr(0, equals);
  const report::Format* const format = report::find_format(name);
  if (format == nullptr) {
    std::vector<std::string> names;
    for (const report::Format& known : report::formats()) names.emplace_back(known.name);
    return std::unexpected(
        misuse("--format: there is no format \"" + name + "\"." + did_you_mean(name, names)));
  }
  if (equals == std::string::npos) return Output{format, ""};
  if (equals + 1 == text.size())
    return std::unexpected(misuse("--format " + text + ": the name of the file is missing."));
  return Output{format, text.substr(equals + 1)};
}

std::expected<std::vector<Output>, Stop> outputs_from(const std::vector<std::string>& texts) {
  std::vector<Output> outputs;
  for (const std::string& text : texts) {
    std::expected<Output, Stop> output = output_from(text);
    if (!output) return std::unexpected(output.error());
    const auto is_same = [&](const Output& other) { return other.file == output->file; };
    if (std::ranges::any_of(outputs, is_same)) {
      return std::unexpected(
          misuse("--format " + text + ": two reports can't go to the same place; name a FILE."));
    }
    outputs.push_back(*output);
  }
  if (outputs.empty()) outputs.push_back({report::find_format("text"), ""});
  return outputs;
}

std::expected<InputOptions, Stop> input_from(const Raw& raw) {
  InputOptions input = raw.input;
  for (const terraform::Setting& setting : raw.settings) {
    const std::size_t equals = setting.text ? setting.name.find('=') : 0;
    if (!setting.text) {
      input.settings.push_back(setting);
    } else if (equals == std::string::npos || equals == 0) {
      return std::unexpected(misuse("--var " + setting.name + ": write it as NAME=VALUE."));
    } else {
      input.settings.push_back({setting.name.substr(0, equals), setting.name.substr(equals + 1)});
    }
  }
  return input;
}

void default_path(InputOptions& input) {
  if (input.paths.empty()) input.paths = {"."};
}

std::expected<Command, Stop> scan_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  std::expected<std::vector<Output>, Stop> outputs = outputs_from(raw.formats);
  if (!outputs) return std::unexpected(outputs.error());
  default_path(*input);
  const std::map<std::string, ColorChoice> colors = {{"auto", ColorChoice::automatic},
                                                     {"always", ColorChoice::always},
                                                     {"never", ColorChoice::never}};
  const std::map<std::string, UnknownVerdicts> unknowns = {{"hide", UnknownVerdicts::hide},
                                                           {"show", UnknownVerdicts::show},
                                                           {"fail", UnknownVerdicts::fail}};
  return ScanOptions{
      .input = *std::move(input),
      .outputs = *std::move(outputs),
      .fail_on = rules::severity_from(raw.fail_on),
      .min_severity = rules::severity_from(raw.min_severity).value_or(rules::Severity::low),
      .rule_globs = raw.globs,
      .skipped_rule_globs = raw.skipped_globs,
      .profiles = raw.profiles.empty() ? std::vector<std::string>{"default"} : raw.profiles,
      .rule_directories = raw.rule_directories,
      .unknown = unknowns.at(raw.unknown),
      .jobs = raw.jobs,
      .color = colors.at(raw.color),
      .quiet = raw.quiet,
      .statistics = raw.statistics};
}

std::expected<Command, Stop> graph_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  default_path(*input);
  const std::map<std::string, GraphFormat> formats = {
      {"dot", GraphFormat::dot}, {"json", GraphFormat::json}, {"mermaid", GraphFormat::mermaid}};
  if (raw.values && raw.graph_format != "json")
    return std::unexpected(misuse("graph: --values needs --format json."));
  return GraphOptions{
      .input = *std::move(input), .format = formats.at(raw.graph_format), .values = raw.values};
}

std::expected<Command, Stop> eval_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  if (raw.jsonl == !raw.expression.empty()) {
    return std::unexpected(misuse("eval: give either an expression or --jsonl."));
  }
  if (raw.jsonl && !raw.module.empty())
    return std::unexpected(misuse("eval: --module does not go with --jsonl."));
  if (!raw.module.empty()) input->paths = {raw.module};
  return EvalOptions{.expression = raw.expression, .jsonl = raw.jsonl, .input = *std::move(input)};
}

}  // namespace

std::expected<Command, Stop> parse_options(std::span<const std::string> arguments) {
  Raw raw;
  CLI::App app(
      "preflint reads Terraform and CloudFormation and says what is unsafe in them before anything "
      "is deployed.",
      "preflint");
  app.require_subcommand(1);
  app.set_version_flag("--version", "preflint " + std::string(report::tool_version()),
                       "Print the version");
  const CLI::App& scan = add_scan(app, raw);
  CLI::App& rules = *app.add_subcommand("rules", "The rules: list them, test them");
  rules.require_subcommand(1);
  const CLI::App& list = add_rules_list(rules, raw);
  const CLI::App& test = add_rules_test(rules, raw);
  const CLI::App& explain = add_explain(app, raw);
  const CLI::App& graph = add_graph(app, raw);
  const CLI::App& eval = add_eval(app, raw);
  app.add_subcommand("version", "Print the version");

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

  if (scan.parsed()) return scan_from(raw);
  if (list.parsed()) {
    const std::map<std::string, ListFormat> list_formats = {
        {"text", ListFormat::text}, {"json", ListFormat::json}, {"markdown", ListFormat::markdown}};
    RulesListOptions options = raw.list;
    options.format = list_formats.at(raw.list_format);
    options.globs = raw.globs;
    options.profiles = raw.profiles;
    options.rule_directories = raw.rule_directories;
    return options;
  }
  if (test.parsed())
    return RulesTestOptions{.globs = raw.globs, .rule_directories = raw.rule_directories};
  if (explain.parsed())
    return ExplainOptions{.rule = raw.rule, .rule_directories = raw.rule_directories};
  if (graph.parsed()) return graph_from(raw);
  if (eval.parsed()) return eval_from(raw);
  return VersionOptions{};
}

}  // namespace preflint::cli
