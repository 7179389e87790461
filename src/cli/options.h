#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/configuration.h"
#include "report/report.h"
#include "rules/rule.h"
#include "terraform/options.h"

namespace preflint::cli {

/// Exit codes: nothing to complain of; findings; used wrongly, or something could not be read,
/// parsed or judged.
inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_trouble = 2;

enum class ColorChoice : unsigned char { automatic, always, never };
enum class UnknownVerdicts : unsigned char { hide, show, fail };
enum class GraphFormat : unsigned char { dot, json, mermaid };
enum class ListFormat : unsigned char { text, json, markdown };

/// "hide", "show" or "fail".
UnknownVerdicts unknown_verdicts_from(std::string_view name);

/// What is read, and what its variables are.
struct InputOptions {
  std::vector<std::string> paths;            ///< never empty: "." where none was given
  std::vector<terraform::Setting> settings;  ///< --var and --var-file, in order
  bool environment = false;                  ///< TF_VAR_NAME is asked, too
  std::string workspace;
  std::vector<std::string> parameter_files;
  std::string region;          ///< AWS::Region; empty: not known
  std::string account;         ///< AWS::AccountId; empty: not known
  std::string plan_sources;    ///< the root module that plans were made of; empty: beside each
  ConfigurationChoice choice;  ///< --config
  const Configuration* configuration = nullptr;  ///< what is in force; null: nothing
};

/// A report to write: to `file`, or to standard output where that is empty.
struct Output {
  const report::Format* format = nullptr;
  std::string file;
};

/// Adds what FORMAT or FORMAT=FILE asks for, or says why that can't be.
std::expected<void, std::string> add_output(const std::string& text, std::vector<Output>& outputs);

/// Which rules judge.
struct RuleOptions {
  std::vector<std::string> globs;  ///< empty: all rules of the profiles
  std::vector<std::string> skipped_globs;
  std::vector<std::string> profiles;     ///< never empty
  std::vector<std::string> directories;  ///< of rules that the user wrote
  rules::Severity min_severity = rules::Severity::low;
  const Configuration* configuration = nullptr;  ///< what is in force; null: nothing
};

/// Which findings are known, and so no reason to fail.
struct KnownOptions {
  std::string baseline;        ///< a file; empty: none
  std::string write_baseline;  ///< the file to remember all findings in; empty: none
  std::string diff;            ///< a revision: what it has is known; empty: none
};

struct ScanOptions {
  InputOptions input;
  bool standard_input = false;  ///< is what the one path contains
  RuleOptions rules;
  KnownOptions known;
  std::vector<Output> outputs;  ///< never empty
  std::optional<rules::Severity> fail_on =
      rules::Severity::low;  ///< nothing: findings never fail the run
  UnknownVerdicts unknown = UnknownVerdicts::hide;
  unsigned jobs = 0;  ///< 0: as many as the machine has processors
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
  bool statistics = false;
};

struct FixOptions {
  InputOptions input;
  RuleOptions rules;
  bool diff = false;  ///< write nothing: print what would change
  unsigned jobs = 0;
  bool quiet = false;
};

struct RulesListOptions {
  ListFormat format = ListFormat::text;
  std::vector<std::string> globs;     ///< empty: all
  std::vector<std::string> profiles;  ///< empty: all
  // Of each that is not empty, a rule must have one.
  std::vector<std::string> severities;
  std::vector<std::string> categories;
  std::vector<std::string> services;
  std::vector<std::string> citations;  ///< of HIPAA, or ids of other tools' checks
  std::vector<std::string> rule_directories;
};

struct RulesTestOptions {
  std::vector<std::string> globs;  ///< empty: all
  std::vector<std::string> rule_directories;
};

struct ExplainOptions {
  std::string rule;     ///< empty where a finding is meant
  std::string finding;  ///< its fingerprint
  InputOptions input;   ///< where the finding is looked for
  std::vector<std::string> rule_directories;
};

struct GraphOptions {
  InputOptions input;
  GraphFormat format = GraphFormat::dot;
  bool values = false;
};

struct EvalOptions {
  std::string expression;
  bool jsonl = false;  ///< instead of one expression: lines of JSON from standard input
  InputOptions input;  ///< of the module; `paths` is empty or has one
};

enum class Shell : unsigned char { bash, zsh, fish };

struct CompletionsOptions {
  Shell shell = Shell::bash;
};

struct ManOptions {};

struct ConfigOptions {
  ScanOptions scan;  ///< what a scan would be asked for; its first path is what is asked about
  bool about_path = false;
  bool json = false;
  bool schema = false;  ///< instead: the JSON Schema of the file
};

struct InitOptions {
  std::string directory = ".";
  bool pre_commit = false;  ///< print what goes into .pre-commit-config.yaml
};

/// Of the language server; an editor's settings go before those about rules.
struct LspOptions {
  InputOptions input;
  RuleOptions rules;
};

struct VersionOptions {};

using Command = std::variant<ScanOptions, FixOptions, RulesListOptions, RulesTestOptions,
                             ExplainOptions, GraphOptions, EvalOptions, CompletionsOptions,
                             ManOptions, ConfigOptions, InitOptions, LspOptions,
                             VersionOptions>;

/// Why there is no command to run: help was asked for (exit code 0), or the program was used
/// wrongly (2).
struct Stop {
  int exit_code = exit_trouble;
  std::string text;
};

/// `arguments` without the program's name.
std::expected<Command, Stop> parse_options(std::span<const std::string> arguments);

}  // namespace preflint::cli
