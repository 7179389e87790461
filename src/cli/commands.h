#pragma once

#include <span>
#include <string>

#include "cli/options.h"
#include "cli/streams.h"

namespace preflint::cli {

/// The commands, each in the file of its name. They give the exit code.
int scan(const ScanOptions& options, Streams& streams);
int fix(const FixOptions& options, Streams& streams);
int rules_list(const RulesListOptions& options, Streams& streams);
int rules_test(const RulesTestOptions& options, Streams& streams);
int explain(const ExplainOptions& options, Streams& streams);
int explain_finding(const ExplainOptions& options, Streams& streams);
int graph(const GraphOptions& options, Streams& streams);
int eval(const EvalOptions& options, Streams& streams);
int completions(const CompletionsOptions& options, Streams& streams);
int man(const ManOptions& options, Streams& streams);
int config(const ConfigOptions& options, Streams& streams);
int init(const InitOptions& options, Streams& streams);
int lsp(const LspOptions& options, Streams& streams);
int version(const VersionOptions& options, Streams& streams);

/// Arguments (without the program's name) → command → exit code.
int run(std::span<const std::string> arguments, Streams& streams);

}  // namespace preflint::cli
