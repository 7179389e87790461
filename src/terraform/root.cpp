// What the modules of one configuration share, and the limits on how many there may be.

#include "terraform/root.h"

#include <algorithm>

namespace preflint::terraform {

namespace {

std::string canonical_access_root(const FileSystem& files, const Options& options,
                                  const std::string& directory) {
  return files.canonical(options.access_root.empty() ? directory : options.access_root);
}

/// https://developer.hashicorp.com/terraform/cli/workspaces
std::string workspace_of(const FileSystem& files, const Options& options,
                         const std::string& directory) {
  if (!options.workspace.empty()) return options.workspace;
  const std::string path = join_path(directory, ".terraform/environment");
  const auto text = files.is_file(path) ? files.read(path) : std::string();
  return text && !text->empty() && text->size() < 256 ? *text : "default";
}

}  // namespace

Root::Root(const std::string& root_directory, const Options& options, Sources& all_sources,
           const FileSystem& file_system, ModuleCache& cache, Diagnostics& collected)
    : sources(all_sources),
      files(file_system),
      modules(cache),
      diagnostics(collected),
      directory(normalize_path(root_directory)),
      canonical(file_system.canonical(directory)),
      access_root(canonical_access_root(file_system, options, directory)),
      functions(
          hcl::terraform_functions({&file_system, access_root, directory, &all_sources, true})),
      installed(directory, file_system, collected),
      workspace(workspace_of(file_system, options, directory)) {}

const Module& Root::load(const std::string& module_directory) {
  const Module& module = modules.load(module_directory, sources, files, diagnostics);
  if (used.insert(&module).second)
    read.insert(read.end(), module.files.begin(), module.files.end());
  return module;
}

bool Root::take_instances(std::size_t count, Range at) {
  if (count <= most_instances - std::min(instances, most_instances)) {
    instances += count;
    return true;
  }
  if (!refused_) {
    diagnostics.error(at, "Too many instances",
                      "This configuration has more than " + std::to_string(most_instances) +
                          " resource and module instances; the rest is left out.");
  }
  refused_ = true;
  return false;
}

}  // namespace preflint::terraform
