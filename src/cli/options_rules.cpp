// `preflint rules` and `preflint explain`, as they are asked for.

#include <map>

#include "cli/command_line.h"

namespace preflint::cli {

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
      "explain",
      "Show a rule's page: why it matters, how to fix it, when it is right as it is; or "
      "the way from the internet to what a finding is about");
  explain
      .add_option("RULE", raw.rule,
                  "A rule's id, or that of an equal check elsewhere (CKV_AWS_145); with --finding, "
                  "the directory or file that was scanned (default: the current directory)")
      ->type_name("");
  explain
      .add_option("--finding", raw.finding,
                  "Show this finding, and by which links it is reachable from the internet, or "
                  "where the way ends")
      ->type_name("FINGERPRINT");
  add_rule_directories(explain, raw);
  add_configuration_options(explain, raw);
  add_variable_options(explain, raw);
  return explain;
}

Command rules_list_from(const Raw& raw) {
  const std::map<std::string, ListFormat> formats = {
      {"text", ListFormat::text}, {"json", ListFormat::json}, {"markdown", ListFormat::markdown}};
  RulesListOptions options = raw.list;
  options.format = formats.at(raw.list_format);
  options.globs = raw.globs;
  options.profiles = raw.profiles;
  options.rule_directories = raw.rule_directories;
  return options;
}

Command rules_test_from(const Raw& raw) {
  return RulesTestOptions{.globs = raw.globs, .rule_directories = raw.rule_directories};
}

std::expected<Command, Stop> explain_from(const Raw& raw) {
  if (raw.rule.empty() && raw.finding.empty())
    return std::unexpected(misuse("explain: give a RULE, or --finding FINGERPRINT."));
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  const bool is_about_finding = !raw.finding.empty();
  if (is_about_finding && !raw.rule.empty()) input->paths = {raw.rule};
  default_path(*input);
  return ExplainOptions{.rule = is_about_finding ? "" : raw.rule,
                        .finding = raw.finding,
                        .input = *std::move(input),
                        .rule_directories = raw.rule_directories};
}

}  // namespace preflint::cli
