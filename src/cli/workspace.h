#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/filesystem.h"
#include "base/overlay.h"
#include "cli/analysis.h"
#include "cli/configuration.h"
#include "cli/folder_files.h"
#include "cli/lower.h"
#include "cli/options.h"
#include "lsp/analyser.h"

namespace preflint::cli {

/// The folders that are open in an editor, and what has come of each root module and template in
/// them. A unit is analysed again when something that it has looked at has changed, and nothing
/// else is.
class EditedWorkspace final : public lsp::Analyser {
 public:
  EditedWorkspace(const LspOptions& options, const FileSystem& disk);

  void update(const lsp::Workspace& workspace, const lsp::Changes& changes) override;
  std::optional<lsp::Step> next(const std::stop_token& stop) override;
  bool is_behind() const override;
  std::optional<rules::Fix> fix(const lsp::Analysed& analysed,
                                const rules::Finding& finding) const override;
  std::vector<std::string> complaints() override;
  std::string canonical(const std::string& path) const override { return disk_.canonical(path); }

 private:
  /// A folder's configuration file and the rules that judge in it.
  struct RulesOfRun {
    Sources sources;
    Configuration configuration;
    InputOptions input;
    ChosenRules chosen;
    Footprint looked_at;
  };
  struct Folder {
    std::string path;        ///< absolute
    bool is_module = false;  ///< of a file outside of all folders: only its directory is looked at
    bool is_stale = true;
    std::set<std::string> known;  ///< the files and directories found, canonical
    /// What decides which units there are, by the path of each buffer: the lines that call modules
    /// and templates.
    std::map<std::string, std::string> calls;
    std::shared_ptr<const RulesOfRun> rules;
  };
  struct Unit {
    std::size_t id = 0;
    std::string folder;
    Front::Unit what;
    bool for_several_roots = false;
    bool is_stale = true;
    bool is_open = false;  ///< a buffer is among its files, or may be
    std::unique_ptr<Kept> kept;
    Footprint looked_at;
    std::shared_ptr<const lsp::Analysed> last;
  };

  RuleOptions rules_by(const lsp::Settings& settings);
  void load_rules(Folder& folder);
  void set_folders(const lsp::Workspace& workspace);
  void set_buffers(const lsp::Workspace& workspace);
  void mark(const std::string& path, bool came_or_went);
  void mark_open();
  bool looks_at_buffer(const Unit& unit) const;
  std::vector<Front::Unit> find_units(Folder& folder, FolderFiles& files);
  void discover(Folder& folder);
  std::optional<lsp::Step> analyse(Unit& unit, const std::stop_token& stop);

  LspOptions options_;
  const FileSystem& disk_;
  OverlayFileSystem files_;
  std::map<std::string, std::shared_ptr<const std::string>> buffers_;  // canonical paths
  lsp::Settings settings_;
  std::map<std::string, Folder> folders_;
  std::map<std::string, std::unique_ptr<Unit>> units_;  // by folder, language and path
  std::vector<std::size_t> gone_;                       // units that are no more
  std::vector<std::string> complaints_;
  std::size_t next_id_ = 1;
  schema::Schema schema_;  // for fixes
  RuleFunctionPool functions_;
};

}  // namespace preflint::cli
