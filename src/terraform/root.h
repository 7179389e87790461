#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "graph/configuration.h"
#include "hcl/function.h"
#include "hcl/scope.h"
#include "terraform/installed.h"
#include "terraform/load.h"
#include "terraform/options.h"

namespace preflint::terraform {

/// Modules call modules to this depth.
inline constexpr int deepest_modules = 32;
/// Resource and module instances of one configuration.
inline constexpr std::size_t most_instances = 100'000;

class ModuleInstance;

/// A declaration of a module instance.
struct Node {
  ModuleInstance* instance = nullptr;
  NodeKind kind = NodeKind::local;
  std::uint32_t index = 0;

  auto operator<=>(const Node&) const = default;
};

/// What all module instances of one configuration share. Used by one thread.
struct Root {
  Sources& sources;
  const FileSystem& files;
  ModuleCache& modules;
  Diagnostics& diagnostics;

  std::string directory;  ///< of the root module, as it is shown
  std::string canonical;
  std::string access_root;  ///< canonical; nothing outside is read
  hcl::FunctionTable functions;
  InstalledModules installed;
  std::string workspace = "default";  ///< or the one that `terraform workspace select` has left
  mutable hcl::Budget budget;

  /// What is being evaluated, each because of the one before.
  std::vector<Node> evaluating;
  std::set<Node> in_cycles;  ///< that there is a diagnostic about

  bool uses_ephemeral = false;  ///< something here is; otherwise nobody need look for it

  /// What `import` blocks say of the ids of resources, by address; empty until somebody asks.
  std::optional<std::map<std::string, value::Value>> imported;

  std::size_t instances = 0;
  std::vector<graph::Unresolved> unresolved;
  std::vector<FileId> read;  ///< every file, in the order they were first needed
  std::unordered_set<const Module*> used;
  std::unordered_set<const Module*> checked;  ///< whose references have been looked at

  Root(const std::string& root_directory, const Options& options, Sources& all_sources,
       const FileSystem& file_system, ModuleCache& cache, Diagnostics& collected);

  const Module& load(const std::string& module_directory);
  /// May `count` more instances be made? The first refusal is a diagnostic at `at`.
  bool take_instances(std::size_t count, Range at);

 private:
  bool refused_ = false;
};

}  // namespace preflint::terraform
