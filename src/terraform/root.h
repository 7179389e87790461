#pragma once

#include <cstddef>
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
