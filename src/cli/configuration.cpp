// The configuration file: found, held against the table of keys, and taken apart. It is YAML (or
// JSON), read by the reader of templates, whose ranges are exact and whose limits hold here too.
// Whatever is not as the table says is an error, since a setting that does nothing is worse than
// none: a misspelt `exclude` scans too much, a misspelt `fail-on` lets too much pass.

#include "cli/configuration.h"

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "cli/configuration_keys.h"
#include "cloudformation/read.h"
#include "rules/directive.h"
#include "value/json.h"
#include "value/value.h"

namespace preflint::cli {

using cloudformation::Member;
using cloudformation::Node;

namespace {

constexpr std::array<std::string_view, 2> file_names = {".preflint.yaml", ".preflint.yml"};
constexpr std::size_t largest_file = 1 << 20;
/// Directories above the working directory in which the file is looked for.
constexpr int most_levels = 128;

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0) text += at + 1 == words.size() ? " or " : ", ";
    text += words[at];
  }
  return text;
}

/// Holds a tree against the table of keys.
class Checker {
 public:
  explicit Checker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void mapping(const Node& node, std::span<const Key> keys, std::string_view what) {
    if (!node.is_mapping()) return wrong(node, std::string(what) + " is a mapping of keys.");
    std::vector<std::string> names;
    for (const Key& key : keys) names.emplace_back(key.name);
    for (const Member& member : node.members) {
      const auto key = std::ranges::find(keys, member.key, &Key::name);
      if (key == keys.end()) {
        diagnostics_.error(member.key_range, "Unknown key",
                           "There is no key \"" + std::string(member.key) + "\" here." +
                               did_you_mean(member.key, names) +
                               (names.size() > 12 ? "" : one_of(names)));
      } else {
        value(*member.value, *key);
      }
    }
    for (const Key& key : keys) {
      if (key.is_required && !node.find(key.name))
        wrong(node, "\"" + std::string(key.name) + "\" is missing.");
    }
  }

 private:
  static std::string one_of(const std::vector<std::string>& names) {
    const std::vector<std::string_view> words(names.begin(), names.end());
    return " There are " + listed(words) + ".";
  }

  void wrong(const Node& node, std::string detail) {
    const bool said = node.kind == Node::Kind::lost || !node.is_complete;
    if (!said) diagnostics_.error(node.range, "Invalid configuration", std::move(detail));
  }

  bool text(const Node& node, const Key& key) {
    const bool is_text = node.is_scalar() && node.tag.empty();
    if (!is_text) wrong(node, "\"" + std::string(key.name) + "\" takes a text.");
    return is_text;
  }

  void value(const Node& node, const Key& key) {
    const std::string name = "\"" + std::string(key.name) + "\"";
    switch (key.shape) {
      case Shape::text:
        text(node, key);
        break;
      case Shape::date:
        if (!node.is_scalar() || !rules::parse_date(node.text))
          wrong(node, name + " takes a date, written as 2030-12-31.");
        break;
      case Shape::choice:
        if (!node.is_scalar() || !is_one_of(node.text, key.words))
          wrong(node, name + " is " + listed(key.words) + "." + meant(node, key.words));
        break;
      case Shape::flag:
        if (!node.is_scalar() || (node.text != "true" && node.text != "false"))
          wrong(node, name + " is true or false.");
        break;
      case Shape::texts:
        if (!node.is_sequence()) return void(text(node, key));
        for (const Node* item : node.items) text(*item, key);
        break;
      case Shape::texts_by_name:
        if (!node.is_mapping()) wrong(node, name + " is a mapping from names to values.");
        break;
      case Shape::rules:
        if (!node.is_mapping()) return wrong(node, name + " is a mapping from rules to settings.");
        for (const Member& member : node.members) rule(*member.value);
        break;
      case Shape::objects:
        if (!node.is_sequence()) return wrong(node, name + " is a list.");
        for (const Node* item : node.items) mapping(*item, key.members, "An entry of " + name);
        break;
    }
  }

  void rule(const Node& node) {
    if (node.is_mapping()) return mapping(node, rule_members(), "What is said of a rule");
    if (!node.is_scalar() || !is_one_of(node.text, rule_words()))
      wrong(node, "A rule is on, off, low, medium, high or critical." + meant(node, rule_words()));
  }

  static std::string meant(const Node& node, std::span<const std::string_view> words) {
    if (!node.is_scalar()) return {};
    return did_you_mean(node.text, std::vector<std::string>(words.begin(), words.end()));
  }

  Diagnostics& diagnostics_;
};

/// A value as Terraform takes it on the command line: a text as it is, all else as JSON, which HCL
/// reads too.
std::string json_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
    case Node::Kind::lost:
      return "null";
    case Node::Kind::scalar: {
      const bool is_plain = node.style == Node::Style::plain || node.style == Node::Style::json;
      const bool is_word = node.text == "true" || node.text == "false" || node.text == "null";
      const bool is_number =
          !node.text.empty() && value::parse_json(node.text).has_value() &&
          node.text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
      if (is_plain && (is_word || is_number)) return std::string(node.text);
      return value::to_json(value::Value::string(Text(node.text)));
    }
    case Node::Kind::sequence: {
      std::string all;
      for (const Node* item : node.items) all += (all.empty() ? "" : ",") + json_of(*item);
      return "[" + all + "]";
    }
    case Node::Kind::mapping: {
      std::string all;
      for (const Member& member : node.members) {
        all += (all.empty() ? "" : ",") + value::to_json(value::Value::string(Text(member.key))) +
               ":" + json_of(*member.value);
      }
      return "{" + all + "}";
    }
  }
  return {};
}

/// Takes apart what the checker has seen; what it has refused is passed over.
class Taker {
 public:
  Taker(const SourceFile& source, const std::string& directory, const FileSystem& files,
        Diagnostics& diagnostics)
      : shown_(parent_path(source.path())),
        directory_(directory),
        files_(files),
        diagnostics_(diagnostics) {}

  void take(const Node& root, Configuration& into) {
    into.profiles = texts(root.find("profiles"));
    into.rules = rule_settings(root.find("rules"));
    each(root.find("overrides"),
         [&](const Node& entry) { into.overrides.push_back(path_override(entry)); });
    into.fail_on = text(root.find("fail-on"));
    into.min_severity = text(root.find("min-severity"));
    into.unknown = text(root.find("unknown"));
    into.formats = texts(root.find("formats"));
    for (PlacedText& format : into.formats) place_report(format);
    into.baseline = file(root.find("baseline"));
    into.exclude = paths(root.find("exclude"));
    if (const Node* flag = root.find("respect-gitignore"))
      into.respect_gitignore = {flag->text == "true", flag->range};
    into.custom_rules = files(root.find("custom-rules"));
    each(root.find("roots"),
         [&](const Node& entry) { into.roots.push_back(root_settings(entry)); });
  }

 private:
  template <class Use>
  static void each(const Node* list, const Use& use) {
    if (list == nullptr || !list->is_sequence()) return;
    for (const Node* item : list->items) use(*item);
  }

  static std::optional<PlacedText> text(const Node* node) {
    if (node == nullptr || !node->is_scalar()) return {};
    return PlacedText{std::string(node->text), node->range};
  }

  static std::vector<PlacedText> texts(const Node* node) {
    std::vector<PlacedText> all;
    if (std::optional<PlacedText> one = text(node)) all.push_back(*std::move(one));
    each(node, [&](const Node& item) {
      if (std::optional<PlacedText> one = text(&item)) all.push_back(*std::move(one));
    });
    return all;
  }

  static Paths paths(const Node* node) {
    Paths all{texts(node), {}};
    for (const PlacedText& pattern : all.written) all.patterns.add(pattern.value);
    return all;
  }

  static std::vector<RuleSetting> rule_settings(const Node* node) {
    std::vector<RuleSetting> all;
    if (node == nullptr) return all;
    for (const Member& member : node->members) {
      RuleSetting setting{std::string(member.key), member.key_range, {}, {}};
      const Node& value = *member.value;
      const Node* const flag = value.is_mapping() ? value.find("enabled") : &value;
      const Node* const severity = value.is_mapping() ? value.find("severity") : &value;
      if (flag && (flag->text == "on" || flag->text == "true")) setting.is_on = true;
      if (flag && (flag->text == "off" || flag->text == "false")) setting.is_on = false;
      if (severity) setting.severity = rules::severity_from(severity->text);
      all.push_back(std::move(setting));
    }
    return all;
  }

  PathOverride path_override(const Node& entry) {
    PathOverride made{
        paths(entry.find("paths")), rule_settings(entry.find("rules")), {}, {}, entry.range};
    if (const std::optional<PlacedText> reason = text(entry.find("reason")))
      made.reason = reason->value;
    if (const Node* until = entry.find("until")) made.until = rules::parse_date(until->text);
    for (const RuleSetting& setting : made.rules) {
      if (setting.is_on.value_or(false)) {
        diagnostics_.error(setting.range, "Invalid configuration",
                           "A rule can't be turned on for some files alone. Turn it on under the "
                           "key \"rules\" of the file, and off here for those it is not for.");
      }
    }
    return made;
  }

  RootSettings root_settings(const Node& entry) {
    return {.paths = paths(entry.find("paths")),
            .variables = values(entry.find("vars")),
            .variable_files = files(entry.find("var-files")),
            .workspace = text(entry.find("workspace")),
            .parameters = values(entry.find("parameters")),
            .parameter_files = files(entry.find("parameter-files")),
            .region = text(entry.find("region")),
            .account = text(entry.find("account")),
            .source = file(entry.find("source"))};
  }

  static std::vector<std::pair<std::string, PlacedText>> values(const Node* node) {
    std::vector<std::pair<std::string, PlacedText>> all;
    if (node == nullptr) return all;
    for (const Member& member : node->members) {
      const Node& value = *member.value;
      all.emplace_back(
          member.key,
          PlacedText{value.is_scalar() ? std::string(value.text) : json_of(value), value.range});
    }
    return all;
  }

  std::optional<PlacedText> file(const Node* node) {
    std::optional<PlacedText> named = text(node);
    if (named) place(named->value, named->range);
    return named;
  }

  std::vector<PlacedText> files(const Node* node) {
    std::vector<PlacedText> named = texts(node);
    for (PlacedText& one : named) place(one.value, one.range);
    return named;
  }

  void place_report(PlacedText& format) {
    const std::size_t equals = format.value.find('=');
    if (equals == std::string::npos || equals + 1 == format.value.size()) return;
    std::string path = format.value.substr(equals + 1);
    place(path, format.range);
    format.value.replace(equals + 1, std::string::npos, path);
  }

  /// What is read or written by the will of the file lies in the file's directory, links followed,
  /// and not among what belongs to git: hooks there would be run.
  void place(std::string& path, const Range& range) {
    path = join_path(shown_, path);
    const std::string canonical = files_.canonical(path);
    if (!is_inside(canonical, directory_)) {
      diagnostics_.error(range, "Path outside of the configuration's directory",
                         "This leads to " + canonical +
                             ". A configuration file names files of its own directory only; name "
                             "others on the command line.");
    } else if (canonical.find("/.git/") != std::string::npos || canonical.starts_with(".git/")) {
      diagnostics_.error(range, "Path inside of .git", "What is in there belongs to git.");
    }
  }

  std::string shown_;
  const std::string& directory_;
  const FileSystem& files_;
  Diagnostics& diagnostics_;
};

void read_into(Configuration& configuration, const FileSystem& files, Diagnostics& diagnostics) {
  const SourceFile& source = *configuration.source;
  const cloudformation::Tree tree = cloudformation::read(source, diagnostics);
  if (tree.documents.size() > 1) {
    diagnostics.error(tree.documents[1]->range, "Invalid configuration",
                      "A configuration file holds one document.");
  }
  if (tree.documents.empty() || tree.documents.front()->kind == Node::Kind::null) return;
  const Node& root = *tree.documents.front();
  Checker(diagnostics).mapping(root, configuration_keys(), "A configuration file");
  if (root.is_mapping())
    Taker(source, configuration.directory, files, diagnostics).take(root, configuration);
}

/// The path of the nearest file; empty where there is none.
std::string find_file(const FileSystem& files) {
  std::string up;
  std::string directory = files.canonical(".");
  for (int level = 0; level < most_levels; ++level) {
    for (const std::string_view name : file_names) {
      std::string path = up + std::string(name);
      if (files.is_file(path)) return path;
    }
    const std::string git = up + ".git";
    if (files.is_directory(git) || files.is_file(git)) return {};
    const std::string parent(parent_path(directory));
    if (parent == directory) return {};
    directory = parent;
    up += "../";
  }
  return {};
}

}  // namespace

std::optional<std::string> Configuration::relative(const std::string& path,
                                                   const FileSystem& files) const {
  const std::string canonical = files.canonical(path);
  if (!is_inside(canonical, directory)) return {};
  if (canonical.size() == directory.size()) return ".";
  if (directory == ".") return canonical;
  return canonical.substr(directory.size() + (directory == "/" ? 0 : 1));
}

bool Configuration::is_at(const Paths& paths, const std::string& path,
                          const FileSystem& files) const {
  const std::optional<std::string> seen = relative(path, files);
  if (!seen) return false;
  const auto is_all = [](const PlacedText& pattern) {
    return pattern.value == "." || pattern.value == "./" || pattern.value == "*" ||
           pattern.value == "**";
  };
  if (*seen == ".") return std::ranges::any_of(paths.written, is_all);
  const bool is_everything = std::ranges::any_of(paths.written, [](const PlacedText& pattern) {
    return pattern.value == "." || pattern.value == "./";
  });
  return is_everything || paths.patterns.matches(*seen, files.is_directory(path));
}

bool ConfigurationChoice::is_given(std::string_view option) const {
  return std::ranges::find(given, option) != given.end();
}

Configuration read_configuration(const ConfigurationChoice& choice, const FileSystem& files,
                                 Sources& sources, Diagnostics& diagnostics) {
  Configuration configuration;
  if (choice.file == "none") return configuration;
  const std::string path = choice.file.empty() ? find_file(files) : choice.file;
  if (path.empty()) return configuration;
  if (files.read_start(path, largest_file + 1).size() > largest_file) {
    diagnostics.error({}, "Unreadable configuration file",
                      path + " is too large: it may have 1 MiB.");
    return configuration;
  }
  auto text = files.read(path);
  if (!text) {
    diagnostics.error({}, "Unreadable configuration file", path + ": " + text.error() + ".");
    return configuration;
  }
  configuration.source = &sources.add(normalize_path(path), *std::move(text));
  configuration.directory = files.canonical(std::string(parent_path(path)));
  read_into(configuration, files, diagnostics);
  return configuration;
}

}  // namespace preflint::cli
