#include "cli/options.h"

#include <string>
#include <vector>

#include "tests/catch.h"

namespace preflint::cli {
namespace {

std::expected<Command, Stop> parse(const std::vector<std::string>& arguments) {
  return parse_options(arguments);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

template <class Options>
Options parsed(const std::vector<std::string>& arguments) {
  const std::expected<Command, Stop> command = parse(arguments);
  INFO((command ? std::string() : command.error().text));
  REQUIRE(command.has_value());
  REQUIRE(std::holds_alternative<Options>(*command));
  return std::get<Options>(*command);
}

TEST_CASE("a scan without options") {
  const ScanOptions options = parsed<ScanOptions>({"scan"});
  CHECK(options.input.paths == std::vector<std::string>{"."});
  REQUIRE(options.outputs.size() == 1);
  CHECK(options.outputs[0].format->name == "text");
  CHECK(options.outputs[0].file.empty());
  CHECK(options.fail_on == rules::Severity::low);
  CHECK(options.rules.min_severity == rules::Severity::low);
  CHECK(options.rules.profiles == std::vector<std::string>{"default"});
  CHECK(options.unknown == UnknownVerdicts::hide);
  CHECK(options.color == ColorChoice::automatic);
  CHECK_FALSE(options.quiet);
}

TEST_CASE("a scan with every option") {
  const ScanOptions options = parsed<ScanOptions>({"scan",
                                                   "--format",
                                                   "json",
                                                   "a",
                                                   "--format",
                                                   "sarif=out=1.sarif",
                                                   "--fail-on",
                                                   "high",
                                                   "--min-severity",
                                                   "medium",
                                                   "--rule",
                                                   "s3-*",
                                                   "--rule",
                                                   "ebs-*",
                                                   "b",
                                                   "--skip-rule",
                                                   "x",
                                                   "--profile",
                                                   "hipaa",
                                                   "--var",
                                                   "k=v=w",
                                                   "--var-file",
                                                   "f.tfvars",
                                                   "--var",
                                                   "e=",
                                                   "--var-env",
                                                   "--workspace",
                                                   "prod",
                                                   "--parameters",
                                                   "p.json",
                                                   "--region",
                                                   "eu-west-1",
                                                   "--account",
                                                   "012345678901",
                                                   "--rules",
                                                   "mine",
                                                   "--unknown",
                                                   "fail",
                                                   "--jobs",
                                                   "3",
                                                   "--color",
                                                   "never",
                                                   "--quiet",
                                                   "--statistics"});
  CHECK(options.input.paths == std::vector<std::string>{"a", "b"});
  REQUIRE(options.outputs.size() == 2);
  CHECK(options.outputs[0].format->name == "json");
  CHECK(options.outputs[1].format->name == "sarif");
  CHECK(options.outputs[1].file == "out=1.sarif");
  CHECK(options.fail_on == rules::Severity::high);
  CHECK(options.rules.min_severity == rules::Severity::medium);
  CHECK(options.rules.globs == std::vector<std::string>{"s3-*", "ebs-*"});
  CHECK(options.rules.skipped_globs == std::vector<std::string>{"x"});
  CHECK(options.rules.profiles == std::vector<std::string>{"hipaa"});
  CHECK(options.input.settings ==
        std::vector<terraform::Setting>{{"k", "v=w"}, {"f.tfvars", std::nullopt}, {"e", ""}});
  CHECK(options.input.environment);
  CHECK(options.input.workspace == "prod");
  CHECK(options.input.parameter_files == std::vector<std::string>{"p.json"});
  CHECK(options.input.region == "eu-west-1");
  CHECK(options.input.account == "012345678901");
  CHECK(options.rules.directories == std::vector<std::string>{"mine"});
  CHECK(options.unknown == UnknownVerdicts::fail);
  CHECK(options.jobs == 3);
  CHECK(options.color == ColorChoice::never);
  CHECK(options.quiet);
  CHECK(options.statistics);
}

TEST_CASE("findings need not fail a run") {
  CHECK_FALSE(parsed<ScanOptions>({"scan", "--fail-on", "never"}).fail_on.has_value());
}

TEST_CASE("the other commands") {
  CHECK(parsed<RulesListOptions>({"rules", "list", "--format", "json"}).format == ListFormat::json);
  CHECK(parsed<RulesListOptions>({"rules", "list", "s3-*"}).globs ==
        std::vector<std::string>{"s3-*"});
  CHECK(parsed<RulesTestOptions>({"rules", "test", "--rules", "mine"}).rule_directories ==
        std::vector<std::string>{"mine"});
  CHECK(parsed<ExplainOptions>({"explain", "a-rule"}).rule == "a-rule");
  CHECK(parsed<ExplainOptions>({"explain", "a-rule"}).finding.empty());
  CHECK(parsed<ExplainOptions>({"explain", "--finding", "0123", "dir"}).input.paths ==
        std::vector<std::string>{"dir"});
  CHECK(parsed<ExplainOptions>({"explain", "--finding", "0123"}).finding == "0123");
  CHECK(parsed<GraphOptions>({"graph", "--format", "json", "--values", "d"}).values);
  CHECK(parsed<GraphOptions>({"graph"}).format == GraphFormat::dot);
  CHECK(parsed<EvalOptions>({"eval", "1 + 2", "--module", "m"}).input.paths ==
        std::vector<std::string>{"m"});
  CHECK(parsed<EvalOptions>({"eval", "--", "-1"}).expression == "-1");
  CHECK(parsed<EvalOptions>({"eval", "--jsonl"}).jsonl);
  parsed<VersionOptions>({"version"});
}

TEST_CASE("wrong use says what is wrong") {
  struct Row {
    std::vector<std::string> arguments;
    std::string message;
  };
  const Row row = GENERATE(values<Row>({
      {{}, "Usage: preflint"},
      {{"scna"}, "Did you mean \"scan\"?"},
      {{"scan", "--formt", "json"}, "Did you mean \"--format\"?"},
      {{"scan", "--format", "jsno"}, "Did you mean \"json\"?"},
      {{"scan", "--format", "json="}, "the name of the file is missing"},
      {{"scan", "--format", "json", "--format", "sarif"}, "two reports can't go to the same place"},
      {{"scan", "--fail-on", "urgent"}, "urgent not in"},
      {{"scan", "--jobs", "0"}, "--jobs"},
      {{"scan", "--jobs", "many"}, "--jobs"},
      {{"scan", "--var", "novalue"}, "NAME=VALUE"},
      {{"scan", "--rule"}, "--rule"},
      {{"scan", "--region", "Ireland"}, "no region"},
      {{"graph", "--account", "1234"}, "12 digits"},
      {{"rules"}, "subcommand"},
      {{"explain"}, "give a RULE"},
      {{"graph", "--values"}, "--values needs --format json"},
      {{"eval"}, "either an expression or --jsonl"},
      {{"eval", "1", "--jsonl"}, "either an expression or --jsonl"},
      {{"eval", "--jsonl", "--module", "m"}, "--module does not go with --jsonl"},
  }));
  const std::expected<Command, Stop> command = parse(row.arguments);
  REQUIRE_FALSE(command.has_value());
  CHECK(command.error().exit_code == exit_trouble);
  CAPTURE(command.error().text, row.message);
  CHECK(contains(command.error().text, row.message));
}

TEST_CASE("help and the version are no mistakes") {
  const std::expected<Command, Stop> help = parse({"scan", "--help"});
  REQUIRE_FALSE(help.has_value());
  CHECK(help.error().exit_code == exit_clean);
  for (const report::Format& format : report::formats()) {
    CHECK(contains(help.error().text, std::string(format.help)));
  }
  const std::expected<Command, Stop> version = parse({"--version"});
  REQUIRE_FALSE(version.has_value());
  CHECK(version.error().text == "preflint " + std::string(report::tool_version()) + "\n");
}

}  // namespace
}  // namespace preflint::cli
