// `preflint scan`, as it is asked for.

#include <algorithm>
#include <map>

#include "base/filesystem.h"
#include "base/suggest.h"
#include "cli/command_line.h"

namespace preflint::cli {

namespace {

constexpr std::string_view exit_code_help =
    "Exit codes: 0, nothing at or above the level of --fail-on; 1, findings; 2, it was used "
    "wrongly, or something\n"
    "could not be read, parsed or judged (all the rest is reported all the same).";

std::string format_help() {
  std::string help =
      "Write the report in this format, to FILE where one is given, else to standard output "
      "(repeatable)";
  for (const report::Format& format : report::formats()) {
    help += "\n  " + std::string(format.name) + ": " + std::string(format.help);
  }
  return help;
}

void add_known_options(CLI::App& scan, Raw& raw) {
  scan.add_option("--baseline", raw.known.baseline,
                  "The findings in this file are known: they are counted, and fail no run")
      ->type_name("FILE");
  scan.add_option("--write-baseline", raw.known.write_baseline,
                  "Remember all findings in this file; with --baseline, say what is new and fixed")
      ->type_name("FILE");
  scan.add_option("--diff", raw.known.diff,
                  "Findings that were there where HEAD has left this revision of git are known "
                  "(REV.. compares with REV itself)")
      ->type_name("REV");
}

std::expected<Output, std::string> output_from(const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::string name = text.substr(0, equals);
  const report::Format* const format = report::find_format(name);
  if (format == nullptr) {
    std::vector<std::string> names;
    for (const report::Format& known : report::formats()) names.emplace_back(known.name);
    return std::unexpected("there is no format \"" + name + "\"." + did_you_mean(name, names));
  }
  if (equals == std::string::npos) return Output{format, ""};
  if (equals + 1 == text.size())
    return std::unexpected(text + ": the name of the file is missing.");
  return Output{format, text.substr(equals + 1)};
}

std::expected<std::vector<Output>, Stop> outputs_from(const std::vector<std::string>& texts) {
  std::vector<Output> outputs;
  for (const std::string& text : texts) {
    const std::expected<void, std::string> added = add_output(text, outputs);
    if (!added) return std::unexpected(misuse("--format: " + added.error()));
  }
  if (outputs.empty()) outputs.push_back({report::find_format("text"), ""});
  return outputs;
}

}  // namespace

std::expected<void, std::string> add_output(const std::string& text, std::vector<Output>& outputs) {
  const std::expected<Output, std::string> output = output_from(text);
  if (!output) return std::unexpected(output.error());
  const auto is_same = [&](const Output& other) { return other.file == output->file; };
  if (std::ranges::any_of(outputs, is_same)) {
    return std::unexpected(text + ": two reports can't go to the same place; name a FILE for one.");
  }
  outputs.push_back(*output);
  return {};
}

UnknownVerdicts unknown_verdicts_from(std::string_view name) {
  if (name == "show") return UnknownVerdicts::show;
  return name == "fail" ? UnknownVerdicts::fail : UnknownVerdicts::hide;
}

void add_scan_filters(CLI::App& scan, Raw& raw) {
  choice(scan, "--fail-on", raw.fail_on, "The lowest severity that makes the exit code 1",
         {"low", "medium", "high", "critical", "never"});
  choice(scan, "--unknown", raw.unknown,
         "Verdicts that can't be told: only count them, show them, or let them fail the run",
         {"hide", "show", "fail"});
}

CLI::App& add_scan(CLI::App& app, Raw& raw) {
  CLI::App& scan =
      *app.add_subcommand("scan", "Report what is unsafe in Terraform and CloudFormation files");
  scan.add_option("PATH", raw.input.paths,
                  "Directories and files (default: the current directory); - for what stands on "
                  "standard input")
      ->type_name("");
  scan.add_option("--stdin-path", raw.stdin_path,
                  "With -: the file that standard input is the content of; its module is read, and "
                  "its findings are reported")
      ->type_name("FILE");
  repeatable(scan, "--format,-f", raw.formats, format_help())->type_name("FORMAT[=FILE]");
  add_configuration_options(scan, raw);
  add_scan_filters(scan, raw);
  add_known_options(scan, raw);
  add_rule_options(scan, raw);
  add_plan_sources(scan, raw);
  add_variable_options(scan, raw);
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

std::expected<Command, Stop> scan_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  const bool standard_input = std::ranges::find(input->paths, "-") != input->paths.end();
  if (standard_input == raw.stdin_path.empty()) {
    return std::unexpected(misuse(standard_input
                                      ? "-: say with --stdin-path FILE which file that is."
                                      : "--stdin-path: the path to scan is - then."));
  }
  if (standard_input && input->paths.size() > 1)
    return std::unexpected(misuse("-: standard input is the only thing to scan then."));
  if (standard_input) input->paths = {raw.stdin_path};
  std::expected<std::vector<Output>, Stop> outputs = outputs_from(raw.formats);
  if (!outputs) return std::unexpected(outputs.error());
  default_path(*input);
  const KnownOptions& known = raw.known;
  const bool is_update = !known.baseline.empty() && !known.write_baseline.empty();
  if (is_update && parent_path(known.baseline) != parent_path(known.write_baseline)) {
    return std::unexpected(misuse(
        "--write-baseline: a baseline is brought up to date in the directory that it stands in."));
  }
  if (!known.diff.empty() && !known.write_baseline.empty()) {
    return std::unexpected(
        misuse("--write-baseline: a baseline remembers all findings, --diff looks for new ones."));
  }
  const std::map<std::string, ColorChoice> colors = {{"auto", ColorChoice::automatic},
                                                     {"always", ColorChoice::always},
                                                     {"never", ColorChoice::never}};
  return ScanOptions{.input = *std::move(input),
                     .standard_input = standard_input,
                     .rules = rules_from(raw),
                     .known = raw.known,
                     .outputs = *std::move(outputs),
                     .fail_on = rules::severity_from(raw.fail_on),
                     .unknown = unknown_verdicts_from(raw.unknown),
                     .jobs = raw.jobs,
                     .color = colors.at(raw.color),
                     .quiet = raw.quiet,
                     .statistics = raw.statistics};
}

}  // namespace preflint::cli
