// From the arguments to the command. Help goes to standard output, complaints about the arguments
// to standard error.

#include <ostream>

#include "cli/commands.h"
#include "report/report.h"

namespace preflint::cli {

namespace {

struct Run {
  Streams& streams;

  int operator()(const ScanOptions& options) const { return scan(options, streams); }
  int operator()(const FixOptions& options) const { return fix(options, streams); }
  int operator()(const RulesListOptions& options) const { return rules_list(options, streams); }
  int operator()(const RulesTestOptions& options) const { return rules_test(options, streams); }
  int operator()(const ExplainOptions& options) const { return explain(options, streams); }
  int operator()(const GraphOptions& options) const { return graph(options, streams); }
  int operator()(const EvalOptions& options) const { return eval(options, streams); }
  int operator()(const CompletionsOptions& options) const { return completions(options, streams); }
  int operator()(const ManOptions& options) const { return man(options, streams); }
  int operator()(const ConfigOptions& options) const { return config(options, streams); }
  int operator()(const InitOptions& options) const { return init(options, streams); }
  int operator()(const LspOptions& options) const { return lsp(options, streams); }
  int operator()(const VersionOptions& options) const { return version(options, streams); }
};

}  // namespace

int version(const VersionOptions& /*options*/, Streams& streams) {
  streams.out << "preflint " << report::tool_version() << '\n';
  return exit_clean;
}

int run(std::span<const std::string> arguments, Streams& streams) {
  const std::expected<Command, Stop> command = parse_options(arguments);
  if (!command) {
    (command.error().exit_code == exit_clean ? streams.out : streams.err) << command.error().text;
    return command.error().exit_code;
  }
  return std::visit(Run{streams}, *command);
}

}  // namespace preflint::cli
