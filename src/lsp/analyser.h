#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "graph/configuration.h"
#include "rules/finding.h"
#include "rules/fix.h"

namespace preflint::lsp {

/// What a client's settings say; what they don't is as the command line has it.
struct Settings {
  std::optional<std::vector<std::string>> profiles;
  std::optional<std::vector<std::string>> rules;       ///< globs
  std::optional<std::vector<std::string>> skip_rules;  ///< globs
  std::optional<std::string> min_severity;
  bool show_unknown = false;

  bool operator==(const Settings&) const = default;
};

/// What is open in the editor. Paths are absolute.
struct Workspace {
  std::vector<std::string> folders;
  std::map<std::string, std::shared_ptr<const std::string>> buffers;  ///< unsaved text, by path
  Settings settings;
};

/// What has become different.
struct Changes {
  std::set<std::string> edited;   ///< buffers that were there before
  std::set<std::string> on_disk;  ///< files that came, went or changed; buffers opened or closed
  bool settings = false;
  bool folders = false;

  void add(const Changes& others) {
    edited.insert(others.edited.begin(), others.edited.end());
    on_disk.insert(others.on_disk.begin(), others.on_disk.end());
    settings |= others.settings;
    folders |= others.folders;
  }
};

/// A file that was read.
struct AnalysedFile {
  FileId id = FileId::none;
  std::string path;       ///< absolute, as the workspace's folder names it
  std::string canonical;  ///< without links
};

/// What came of one unit: a root module with all that it calls, a plan, or a file of templates.
struct Analysed {
  std::shared_ptr<const Sources> sources;  ///< with the rules' pages
  std::vector<AnalysedFile> files;
  std::vector<rules::Finding> findings;
  Diagnostics diagnostics;
  std::vector<graph::Configuration> configurations;  ///< where one of the files is open
  std::shared_ptr<const void> rules;                 ///< what the findings' rules live in
};

struct Step {
  std::size_t unit = 0;
  std::shared_ptr<const Analysed> result;  ///< null: the unit is no more
};

/// What judges files for the server. Used by one thread, but for `canonical`.
class Analyser {
 public:
  virtual ~Analyser() = default;

  /// From now on, this is what is open. Nothing is read yet.
  virtual void update(const Workspace& workspace, const Changes& changes) = 0;
  /// Does the next thing that is to be done, and gives what came of it; nothing when all is done,
  /// or when a stop was requested. What was stopped is still to be done.
  virtual std::optional<Step> next(const std::stop_token& stop) = 0;
  /// Is anything still to be done that concerns an open buffer? That is done before the rest.
  virtual bool is_behind() const = 0;
  /// What would mend a finding of a result, by itself.
  virtual std::optional<rules::Fix> fix(const Analysed& analysed,
                                        const rules::Finding& finding) const = 0;
  /// What people should be told apart from any file, since it was last asked for.
  virtual std::vector<std::string> complaints() = 0;
  virtual std::string canonical(const std::string& path) const = 0;
};

}  // namespace preflint::lsp
