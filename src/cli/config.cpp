// `preflint config`: every setting with its value and where that comes from, so that nobody need
// guess which file is in force. One line a setting, named by its way through the file.

#include <fmt/format.h>

#include <ostream>

#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/configuration_keys.h"
#include "cli/configure.h"
#include "cli/path_filter.h"
#include "report/json_writer.h"
#include "report/text.h"

namespace preflint::cli {

namespace {

constexpr std::string_view by_default = "default";
constexpr std::string_view by_command_line = "command line";
constexpr std::string_view by_git = "git";

struct Entry {
  std::string key;
  std::vector<std::string> values;
  std::string_view from;  ///< empty: the file says it
  Range range;
};

class Settings {
 public:
  Settings(const Configuration& configuration, const ScanOptions& options)
      : configuration_(configuration), options_(options) {}

  std::vector<Entry> all() && {
    const auto& [source, directory, profiles, rules, overrides, fail_on, min_severity, unknown,
                 formats, baseline, exclude, respect_gitignore, custom_rules, roots] =
        configuration_;
    list("profiles", "--profile", options_.rules.profiles, profiles);
    add_rules("rules.", rules);
    for (const std::string& glob : options_.rules.globs) given("only " + glob, "on");
    for (const std::string& glob : options_.rules.skipped_globs) given("rules." + glob, "off");
    one("fail-on", "--fail-on",
        options_.fail_on ? std::string(rules::name(*options_.fail_on)) : "never", fail_on);
    one("min-severity", "--min-severity", std::string(rules::name(options_.rules.min_severity)),
        min_severity);
    one("unknown", "--unknown", name_of(options_.unknown), unknown);
    list("formats", "--format", formats_in_force(), formats);
    if (baseline) entries_.push_back({"baseline", {baseline->value}, {}, baseline->range});
    list("exclude", "", {}, exclude.written);
    entries_.push_back({"respect-gitignore",
                        {respect_gitignore && !respect_gitignore->value ? "false" : "true"},
                        respect_gitignore ? std::string_view() : by_default,
                        respect_gitignore ? respect_gitignore->range : Range()});
    texts("custom-rules", custom_rules);
    for (std::size_t at = custom_rules.size(); at < options_.rules.directories.size(); ++at)
      given("custom-rules", options_.rules.directories[at]);
    for (std::size_t at = 0; at < overrides.size(); ++at)
      add(fmt::format("overrides[{}].", at), overrides[at]);
    for (std::size_t at = 0; at < roots.size(); ++at) add(fmt::format("roots[{}].", at), roots[at]);
    add_given_inputs();
    return std::move(entries_);
  }

  /// What holds for one path.
  std::vector<Entry> of(const std::string& path, const FileSystem& files) && {
    add_skipping(path, files);
    for (const PathOverride& override : configuration_.overrides) {
      if (!configuration_.is_at(override.paths, path, files)) continue;
      add_rules("path.rules.", override.rules);
    }
    for (const RootSettings& root : configuration_.roots) {
      if (root.paths.written.empty() || configuration_.is_at(root.paths, path, files))
        add_root("path.", root);
    }
    return std::move(entries_);
  }

 private:
  static std::string name_of(UnknownVerdicts unknown) {
    if (unknown == UnknownVerdicts::hide) return "hide";
    return unknown == UnknownVerdicts::show ? "show" : "fail";
  }

  void given(std::string key, std::string value) {
    entries_.push_back({std::move(key), {std::move(value)}, by_command_line, {}});
  }

  void one(std::string key, std::string_view option, std::string value,
           const std::optional<PlacedText>& of_file) {
    const bool is_given = options_.input.choice.is_given(option);
    const bool is_of_file = of_file && !is_given;
    const std::string_view from = is_given ? by_command_line : of_file ? "" : by_default;
    entries_.push_back(
        {std::move(key), {std::move(value)}, from, is_of_file ? of_file->range : Range()});
  }

  void list(std::string key, std::string_view option, std::vector<std::string> in_force,
            const std::vector<PlacedText>& of_file) {
    if (options_.input.choice.is_given(option) || of_file.empty()) {
      const bool is_given = options_.input.choice.is_given(option);
      entries_.push_back(
          {std::move(key), std::move(in_force), is_given ? by_command_line : by_default, {}});
    } else {
      texts(std::move(key), of_file);
    }
  }

  void texts(std::string key, const std::vector<PlacedText>& of_file) {
    if (of_file.empty()) return;
    Entry entry{std::move(key), {}, {}, of_file.front().range};
    for (const PlacedText& text : of_file) entry.values.push_back(text.value);
    entries_.push_back(std::move(entry));
  }

  std::vector<std::string> formats_in_force() const {
    std::vector<std::string> all;
    for (const Output& output : options_.outputs) {
      const std::string file = output.file.empty() ? std::string() : "=" + output.file;
      all.push_back(std::string(output.format->name) + file);
    }
    return all;
  }

  void add_rules(const std::string& prefix, const std::vector<RuleSetting>& settings) {
    for (const RuleSetting& setting : settings) {
      Entry entry{prefix + setting.rule, {}, {}, setting.range};
      if (setting.is_on) entry.values.emplace_back(*setting.is_on ? "on" : "off");
      if (setting.severity) entry.values.emplace_back(rules::name(*setting.severity));
      entries_.push_back(std::move(entry));
    }
  }

  void add(const std::string& prefix, const PathOverride& override) {
    texts(prefix + "paths", override.paths.written);
    add_rules(prefix + "rules.", override.rules);
    if (!override.reason.empty())
      entries_.push_back({prefix + "reason", {override.reason}, {}, override.range});
    if (override.until) {
      const std::string date =
          fmt::format("{:04}-{:02}-{:02}", static_cast<int>(override.until->year()),
                      static_cast<unsigned>(override.until->month()),
                      static_cast<unsigned>(override.until->day()));
      entries_.push_back({prefix + "until", {date}, {}, override.range});
    }
  }

  void add(const std::string& prefix, const RootSettings& root) {
    texts(prefix + "paths", root.paths.written);
    add_root(prefix, root);
  }

  void add_root(const std::string& prefix, const RootSettings& root) {
    const auto text = [&](std::string_view key, const std::optional<PlacedText>& value) {
      if (value) entries_.push_back({prefix + std::string(key), {value->value}, {}, value->range});
    };
    texts(prefix + "var-files", root.variable_files);
    for (const auto& [name, value] : root.variables) text("vars." + name, value);
    text("workspace", root.workspace);
    texts(prefix + "parameter-files", root.parameter_files);
    for (const auto& [name, value] : root.parameters) text("parameters." + name, value);
    text("region", root.region);
    text("account", root.account);
    text("source", root.source);
  }

  void add_given_inputs() {
    const InputOptions& input = options_.input;
    for (const terraform::Setting& setting : input.settings) {
      if (setting.text) {
        given("vars." + setting.name, *setting.text);
      } else {
        given("var-files", setting.name);
      }
    }
    for (const std::string& file : input.parameter_files) given("parameter-files", file);
    if (!input.workspace.empty()) given("workspace", input.workspace);
    if (!input.region.empty()) given("region", input.region);
    if (!input.account.empty()) given("account", input.account);
    if (!input.plan_sources.empty()) given("source", input.plan_sources);
  }

  void add_skipping(const std::string& path, const FileSystem& files) {
    PathFilter filter(files, &configuration_);
    const std::string place = files.canonical(path);
    if (filter.is_excluded(place, files.is_directory(path))) {
      entries_.push_back(
          {"path.excluded", {"true"}, {}, configuration_.exclude.written.front().range});
    } else if (is_ignored(filter, place, files)) {
      entries_.push_back({"path.ignored", {"true"}, by_git, {}});
    }
  }

  /// From the working directory down to the path.
  static bool is_ignored(PathFilter& filter, const std::string& place, const FileSystem& files) {
    std::string at = files.canonical(".");
    if (!is_inside(place, at) || place == at) return false;
    filter.begin(at);
    for (std::size_t slash = at == "." || at == "/" ? 0 : at.size() + 1; slash < place.size();) {
      filter.enter(at);
      const std::size_t end = std::min(place.find('/', slash), place.size());
      at = place.substr(0, end);
      if (filter.passes_over(at, files.is_directory(at))) return true;
      slash = end + 1;
    }
    return false;
  }

  const Configuration& configuration_;
  const ScanOptions& options_;
  std::vector<Entry> entries_;
};

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

void write_text(const std::vector<Entry>& entries, const Sources& sources, std::ostream& out) {
  std::size_t widest = 0;
  std::vector<std::string> lines;
  for (const Entry& entry : entries) {
    lines.push_back(fmt::format("{} = {}", entry.key, joined(entry.values)));
    if (lines.back().size() <= 60) widest = std::max(widest, lines.back().size());
  }
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const Entry& entry = entries[at];
    const std::string from =
        entry.from.empty() ? sources.describe(entry.range) : std::string(entry.from);
    out << fmt::format("{:<{}}  # {}\n", lines[at], widest, from);
  }
}

void write_json(const Configuration& configuration, const std::vector<Entry>& entries,
                const Sources& sources, std::ostream& out) {
  report::JsonWriter json(out, report::JsonWriter::Layout::indented);
  json.begin_object();
  json.key("file");
  if (configuration.source != nullptr) {
    json.text(configuration.source->path());
  } else {
    json.null();
  }
  json.begin_array("settings");
  for (const Entry& entry : entries) {
    json.begin_object();
    json.member("key", entry.key);
    json.texts("values", entry.values);
    json.member("from", entry.from.empty() ? "file" : entry.from);
    if (entry.range.is_somewhere()) {
      const SourceFile& file = sources.file(entry.range.file);
      const Position start = file.position(entry.range.begin);
      json.member("file", file.path());
      json.member("line", start.line);
      json.member("column", start.column);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace

int config(const ConfigOptions& asked, Streams& streams) {
  if (asked.schema) {
    write_configuration_schema(streams.out);
    return exit_clean;
  }
  Sources sources;
  Diagnostics diagnostics;
  const DiskFileSystem files;
  ScanOptions options = asked.scan;
  const Configuration configuration =
      read_configuration(options.input.choice, files, sources, diagnostics);
  apply(configuration, options, diagnostics);
  load_chosen_rules(options.rules, files, sources, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  if (diagnostics.has_errors()) return exit_trouble;
  std::vector<Entry> entries = Settings(configuration, options).all();
  if (asked.about_path) {
    std::vector<Entry> of_path =
        Settings(configuration, options).of(options.input.paths.front(), files);
    std::ranges::move(of_path, std::back_inserter(entries));
  }
  if (asked.json) {
    write_json(configuration, entries, sources, streams.out);
  } else {
    write_text(entries, sources, streams.out);
  }
  return exit_clean;
}

}  // namespace preflint::cli
