// What the configuration file says of one root module, template or plan. The command line wins: its
// variables come behind those of the file, and of parameters, workspace, region and account the
// file only has what the command line leaves open.

#include <algorithm>

#include "base/suggest.h"
#include "cli/lower.h"

namespace preflint::cli {

using graph::Language;

namespace {

bool is_for(const Configuration& configuration, const RootSettings& root, const std::string& path,
            const FileSystem& files) {
  return root.paths.written.empty() || configuration.is_at(root.paths, path, files);
}

}  // namespace

terraform::Options Front::terraform_options(const std::string& path) const {
  terraform::Options options = terraform_;
  if (configuration_ == nullptr) return options;
  std::vector<terraform::Setting> settings;
  std::string workspace;
  for (const RootSettings& root : configuration_->roots) {
    if (!is_for(*configuration_, root, path, files_)) continue;
    for (const PlacedText& file : root.variable_files)
      settings.push_back({file.value, std::nullopt, file.range});
    for (const auto& [name, given] : root.variables)
      settings.push_back({name, given.value, given.range});
    if (root.workspace) workspace = root.workspace->value;
  }
  options.settings.insert(options.settings.begin(), settings.begin(), settings.end());
  if (options.workspace.empty()) options.workspace = workspace;
  return options;
}

cloudformation::LowerOptions Front::template_options(const std::string& path) const {
  cloudformation::LowerOptions options = cloudformation_;
  if (configuration_ == nullptr) return options;
  std::string region, account;
  for (std::size_t at = 0; at < of_roots_.size(); ++at) {
    const RootSettings& root = configuration_->roots[at];
    if (!is_for(*configuration_, root, path, files_)) continue;
    for (const auto& [name, given] : of_roots_[at].parameters) {
      if (!cloudformation_.parameters.contains(name)) options.parameters[name] = given;
    }
    if (root.region) region = root.region->value;
    if (root.account) account = root.account->value;
  }
  if (options.region.empty()) options.region = region;
  if (options.account.empty()) options.account = account;
  return options;
}

std::string Front::given_sources(const std::string& path) const {
  if (!plan_sources_.empty() || configuration_ == nullptr) return plan_sources_;
  std::string given;
  for (const RootSettings& root : configuration_->roots) {
    if (root.source && is_for(*configuration_, root, path, files_)) given = root.source->value;
  }
  return given;
}

void Front::check_configured(const std::vector<Unit>& units, Diagnostics& diagnostics) {
  if (configuration_ == nullptr) return;
  for (const RootSettings& root : configuration_->roots) {
    std::vector<const terraform::Module*> modules;
    for (const Unit& unit : units) {
      const bool is_meant = !root.variables.empty() && unit.language == Language::terraform &&
                            !unit.plan && is_for(*configuration_, root, unit.path, files_);
      if (is_meant) modules.push_back(&modules_.load(unit.path, sources_, files_, diagnostics));
    }
    if (modules.empty()) continue;
    for (const auto& [name, given] : root.variables) {
      std::vector<std::string> names;
      for (const terraform::Module* module : modules) {
        for (const terraform::Variable& variable : module->variables)
          names.emplace_back(variable.name.view());
      }
      if (std::ranges::find(names, name) != names.end()) continue;
      diagnostics.warning(given.range, "Value for undeclared variable",
                          "No root module that this is for declares a variable named \"" + name +
                              "\"." + did_you_mean(name, names));
    }
  }
}

}  // namespace preflint::cli
