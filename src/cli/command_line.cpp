// The options that several commands have.

#include "cli/command_line.h"

namespace preflint::cli {

namespace {

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

}  // namespace

CLI::Option* repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                        const std::string& help) {
  return app.add_option(name, into, help)->allow_extra_args(false);
}

void choice(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
            const std::vector<std::string>& choices) {
  CLI::Validator is_choice = CLI::IsMember(choices);
  app.add_option(name, into, help + " (default: " + into + ")")
      ->check(is_choice.description(""))
      ->type_name(CLI::detail::join(choices, "|"));
}

void add_configuration_options(CLI::App& app, Raw& raw) {
  app.add_option("--config", raw.input.choice.file,
                 "The configuration file, or none (default: the nearest .preflint.yaml from the "
                 "working directory upwards)")
      ->type_name("FILE");
}

std::vector<std::string> given_options(const CLI::App& app) {
  std::vector<std::string> given;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() > 0 && !option->get_lnames().empty())
      given.push_back("--" + option->get_lnames().front());
  }
  return given;
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

void add_rule_options(CLI::App& app, Raw& raw) {
  choice(app, "--min-severity", raw.min_severity, "Leave out rules below this severity",
         {"low", "medium", "high", "critical"});
  repeatable(app, "--rule", raw.globs,
             "Judge only the rules with such an id (repeatable; * and ? are wildcards)")
      ->type_name("GLOB");
  repeatable(app, "--skip-rule", raw.skipped_globs,
             "Leave out the rules with such an id (repeatable)")
      ->type_name("GLOB");
  repeatable(app, "--profile", raw.profiles,
             "Judge the rules of this profile (repeatable; default, hipaa, account)")
      ->type_name("NAME");
  add_rule_directories(app, raw);
}

void add_plan_sources(CLI::App& app, Raw& raw) {
  app.add_option("--source", raw.input.plan_sources,
                 "The root module that a plan (terraform show -json) was made of (default: the "
                 "directory of the plan, if it has one)")
      ->type_name("DIR");
}

Stop misuse(std::string message) {
  return {exit_trouble, "preflint: " + std::move(message) + "\n"};
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

RuleOptions rules_from(const Raw& raw) {
  return {.globs = raw.globs,
          .skipped_globs = raw.skipped_globs,
          .profiles = raw.profiles.empty() ? std::vector<std::string>{"default"} : raw.profiles,
          .directories = raw.rule_directories,
          .min_severity = rules::severity_from(raw.min_severity).value_or(rules::Severity::low)};
}

}  // namespace preflint::cli
