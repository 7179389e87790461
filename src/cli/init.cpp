// `preflint init`: a configuration file to begin with. It says what is in force without it, so that
// nothing changes by writing it, and names what was found: root modules with files of variables,
// templates, examples. The file is there wholly or not at all, and never in the place of another.

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/replace_file.h"
#include "cli/commands.h"
#include "cli/configuration_keys.h"
#include "cli/discover.h"
#include "cli/lower.h"
#include "report/text.h"
#include "value/json.h"

namespace preflint::cli {

namespace {

constexpr std::size_t most_roots = 20;

/// What there is in a directory.
struct Found {
  std::vector<std::string> modules;  ///< root modules
  std::vector<std::string> templates;
  std::set<std::string> examples;  ///< directories whose name says that nobody deploys them
};

std::string quoted(const std::string& text) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./";
  const bool is_plain = !text.empty() &&
                        text.find_first_not_of(std::string(plain) + "-") == std::string::npos &&
                        plain.find(text.front()) != std::string_view::npos;
  return is_plain ? text : value::to_json(value::Value::string(Text(text)));
}

/// `path` as it is seen from `directory`, which it begins with.
std::string seen_from(const std::string& path, const std::string& directory) {
  const std::string base = normalize_path(directory);
  if (base == ".") return path;
  if (path == base) return ".";
  return path.starts_with(base + "/") ? path.substr(base.size() + 1) : path;
}

Found find(const std::string& directory, const FileSystem& files) {
  Found found;
  Sources sources;
  Diagnostics diagnostics;  // a scan reports them
  InputOptions options;
  options.paths = {directory};
  Front front(sources, files);
  front.configure(options, diagnostics);
  for (const Front::Unit& unit :
       front.units(discover(options, files, diagnostics), 0, diagnostics)) {
    const std::string path = seen_from(unit.path, directory);
    for (const std::string_view name : {"examples", "example", "test", "tests"}) {
      const std::string inner = std::string(name) + "/";
      if (path.starts_with(inner)) found.examples.insert(inner);
    }
    const bool is_module = unit.language == graph::Language::terraform && !unit.plan;
    if (is_module) {
      found.modules.push_back(path);
    } else if (!unit.plan && !front.lower(unit, diagnostics).empty()) {
      found.templates.push_back(path);
    }
  }
  return found;
}

/// The files of variables beside a root module that Terraform does not take by itself.
std::vector<std::string> variable_files(const std::string& module, const std::string& directory,
                                        const FileSystem& files) {
  std::vector<std::string> names;
  const auto entries = files.list(join_path(directory, module));
  if (!entries) return names;
  for (const FileSystem::Entry& entry : *entries) {
    const bool is_automatic = entry.name.ends_with(".auto.tfvars") ||
                              entry.name == "terraform.tfvars" || entry.name.starts_with('.');
    if (!entry.is_directory && entry.name.ends_with(".tfvars") && !is_automatic)
      names.push_back(join_path(module, entry.name));
  }
  return names;
}

std::string roots_text(const Found& found, const std::string& directory, const FileSystem& files) {
  std::string entries, hints;
  std::size_t count = 0;
  for (const std::string& module : found.modules) {
    const std::vector<std::string> variables = variable_files(module, directory, files);
    if (variables.empty() || ++count > most_roots) continue;
    // Which of several is meant, nobody can tell.
    std::string& into = variables.size() == 1 ? entries : hints;
    const std::string sign = variables.size() == 1 ? "" : "# ";
    into += fmt::format("{}  - paths: [{}]\n{}    var-files: [{}]", sign, quoted(module), sign,
                        quoted(variables.front()));
    for (std::size_t at = 1; at < variables.size(); ++at)
      into += (at == 1 ? "  # or " : ", ") + variables[at];
    into += '\n';
  }
  if (!found.templates.empty())
    hints += fmt::format("#   - paths: [{}]\n#     region: eu-central-1\n",
                         quoted(found.templates.front()));
  if (hints.empty() && entries.empty())
    hints = "#   - paths: [envs/prod]\n#     var-files: [envs/prod/prod.tfvars]\n";
  const std::string head =
      "\n# What root modules and templates are read with: var-files, vars, workspace, parameters,\n"
      "# parameter-files, region, account. Without it, what they leave open is unknown.\n";
  return head + (entries.empty() ? "# roots:\n" : "roots:\n" + entries) + hints;
}

std::string file_text(const Found& found, const std::string& directory, const FileSystem& files) {
  std::string text =
      "# preflint's settings for this directory. `preflint config` shows what is in force and "
      "where "
      "it\n"
      "# comes from; docs/configuration.md describes every key. The command line wins.\n"
      "# Editors complete it by its schema: `preflint config --schema > .preflint.schema.json`, "
      "and a\n"
      "# first line of \"# yaml-language-server: $schema=.preflint.schema.json\".\n"
      "\n"
      "# Whose rules are judged: default, hipaa, account (that of an account's own configuration), "
      "all.\n"
      "profiles: [default]\n"
      "\n"
      "# The lowest severity that makes the exit code 1: low, medium, high, critical, never.\n"
      "fail-on: low\n"
      "\n"
      "# Rules on, off or of another severity, by id or glob (`preflint rules list`).\n"
      "# rules:\n"
      "#   ebs-volume-encrypted: high\n"
      "#   s3-*: off\n"
      "\n"
      "# What is different for some files. What is off there is reported as suppressed.\n"
      "# overrides:\n"
      "#   - paths: [legacy/]\n"
      "#     rules: {ebs-volume-encrypted: off}\n"
      "#     reason: it is gone by the end of the year\n"
      "#     until: 2031-12-31\n"
      "\n"
      "# What is not scanned, written as in .gitignore. What git ignores is not scanned either.\n";
  std::string examples;
  for (const std::string& example : found.examples)
    examples += (examples.empty() ? "" : ", ") + example;
  text += fmt::format("# exclude: [{}]\n", examples.empty() ? "examples/" : examples);
  return text + roots_text(found, directory, files);
}

/// The hook of the preflint that runs here.
constexpr std::string_view pre_commit_text =
    "repos:\n"
    "  - repo: local\n"
    "    hooks:\n"
    "      - id: preflint\n"
    "        name: preflint\n"
    "        entry: preflint scan\n"
    "        language: system\n"
    "        files: "
    "'\\.(tf|tofu|tfvars|tf\\.json|tofu\\.json|tfvars\\.json|ya?ml|json|template)$'\n"
    "        types: [file]\n"
    "        require_serial: true\n";

}  // namespace

int init(const InitOptions& options, Streams& streams) {
  const DiskFileSystem files;
  if (!files.is_directory(options.directory)) {
    streams.err << "preflint: " << options.directory << " is not a directory.\n";
    return exit_trouble;
  }
  for (const std::string_view name : {".preflint.yaml", ".preflint.yml"}) {
    const std::string path = join_path(options.directory, name);
    if (!files.is_file(path)) continue;
    streams.err << "preflint: " << path << " is there already, and was left as it is.\n";
    return exit_trouble;
  }
  const std::string path = join_path(options.directory, ".preflint.yaml");
  const Found found = find(options.directory, files);
  const std::expected<void, std::string> written =
      replace_file(path, file_text(found, options.directory, files));
  if (!written) {
    streams.err << "preflint: " << path << ": " << written.error() << ".\n";
    return exit_trouble;
  }
  streams.out << fmt::format("{} was written for {} root modules and {} templates.\n", path,
                             found.modules.size(), found.templates.size());
  if (options.pre_commit) streams.out << "\nFor .pre-commit-config.yaml:\n\n" << pre_commit_text;
  return exit_clean;
}

}  // namespace preflint::cli
