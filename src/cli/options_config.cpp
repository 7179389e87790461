// `preflint config` and `preflint init`, as they are asked for.

#include "cli/command_line.h"

namespace preflint::cli {

CLI::App& add_config(CLI::App& app, Raw& raw) {
  CLI::App& config = *app.add_subcommand(
      "config", "Show the settings that a scan would have, and where each comes from");
  config
      .add_option("PATH", raw.input.paths,
                  "Also show what holds for this file, root module or template")
      ->type_name("")
      ->expected(0, 1);
  add_configuration_options(config, raw);
  choice(config, "--format", raw.config_format, "How to write the settings", {"text", "json"});
  config.add_flag("--schema", raw.schema,
                  "Instead: the JSON Schema of the configuration file, for editors");
  add_scan_filters(config, raw);
  add_rule_options(config, raw);
  add_plan_sources(config, raw);
  add_variable_options(config, raw);
  return config;
}

std::expected<Command, Stop> config_from(const Raw& raw) {
  Raw scan = raw;
  std::erase(scan.input.choice.given, "--format");  // it is not that of a scan here
  std::expected<Command, Stop> asked = scan_from(scan);
  if (!asked) return asked;
  return ConfigOptions{.scan = std::get<ScanOptions>(*std::move(asked)),
                       .about_path = !raw.input.paths.empty(),
                       .json = raw.config_format == "json",
                       .schema = raw.schema};
}

CLI::App& add_init(CLI::App& app, Raw& raw) {
  CLI::App& init = *app.add_subcommand(
      "init", "Write a .preflint.yaml that fits what is there; one that is there already is kept");
  init.add_option("DIR", raw.module, "The directory of it (default: the current directory)")
      ->type_name("");
  init.add_flag("--pre-commit", raw.pre_commit,
                "Also print what goes into .pre-commit-config.yaml");
  return init;
}

Command init_from(const Raw& raw) {
  return InitOptions{.directory = raw.module.empty() ? "." : raw.module,
                     .pre_commit = raw.pre_commit};
}

}  // namespace preflint::cli
