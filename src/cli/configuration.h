#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/path_patterns.h"
#include "base/range.h"
#include "base/source.h"
#include "rules/rule.h"

namespace preflint::cli {

/// Something that the configuration file says, and where.
template <class T>
struct Placed {
  T value;
  Range range;
};

using PlacedText = Placed<std::string>;

/// What is said of the rules that a name or glob means.
struct RuleSetting {
  std::string rule;
  Range range;
  std::optional<bool> is_on;
  std::optional<rules::Severity> severity;
};

struct Paths {
  std::vector<PlacedText> written;
  PathPatterns patterns;  ///< seen from the directory of the file
};

/// Rules that are off, or of another severity, for some files.
struct PathOverride {
  Paths paths;
  std::vector<RuleSetting> rules;
  std::string reason;
  std::optional<std::chrono::year_month_day> until;  ///< the last day that it holds
  Range range;
};

/// What root modules and templates are read with.
struct RootSettings {
  Paths paths;  ///< none: all of them
  std::vector<std::pair<std::string, PlacedText>> variables;
  std::vector<PlacedText> variable_files;
  std::optional<PlacedText> workspace;
  std::vector<std::pair<std::string, PlacedText>> parameters;
  std::vector<PlacedText> parameter_files;
  std::optional<PlacedText> region;
  std::optional<PlacedText> account;
  std::optional<PlacedText> source;  ///< the root module that plans at `paths` were made of
};

/// A file of settings, as it says them. docs/configuration.md is the reference. Names of files in
/// it are as they are seen from the working directory here, and lead nowhere out of the directory
/// of the file: the tree that it stands in may be somebody else's.
struct Configuration {
  const SourceFile* source = nullptr;  ///< null: there is no file
  std::string directory;               ///< canonical

  std::vector<PlacedText> profiles;
  std::vector<RuleSetting> rules;
  std::vector<PathOverride> overrides;
  std::optional<PlacedText> fail_on;
  std::optional<PlacedText> min_severity;
  std::optional<PlacedText> unknown;
  std::vector<PlacedText> formats;  ///< FORMAT or FORMAT=FILE
  std::optional<PlacedText> baseline;
  Paths exclude;
  std::optional<Placed<bool>> respect_gitignore;
  std::vector<PlacedText> custom_rules;
  std::vector<RootSettings> roots;

  /// `path` seen from the directory of the file ("." for itself); nothing where it is outside.
  std::optional<std::string> relative(const std::string& path, const FileSystem& files) const;
  bool is_at(const Paths& paths, const std::string& path, const FileSystem& files) const;
};

/// What is asked of the command line: a file, "none", or empty for the one that is found.
struct ConfigurationChoice {
  std::string file;
  std::vector<std::string>
      given;  ///< the names of options that were given: these win ("--fail-on")

  bool is_given(std::string_view option) const;
};

/// The configuration that is in force: the file named, or the nearest of `.preflint.yaml` and
/// `.preflint.yml` from the working directory upwards, not beyond the root of a repository. What is
/// wrong in it is an error, and then nothing that it says is to be believed.
Configuration read_configuration(const ConfigurationChoice& choice, const FileSystem& files,
                                 Sources& sources, Diagnostics& diagnostics);

}  // namespace preflint::cli
