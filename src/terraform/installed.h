#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/filesystem.h"

namespace preflint::terraform {

/// Where `terraform init` has put the modules that don't come from a local path:
/// `.terraform/modules/modules.json`.
class InstalledModules {
 public:
  InstalledModules() = default;
  /// `root` is the directory of the root module. No such file: none are installed. A broken one is
  /// a diagnostic.
  InstalledModules(const std::string& root, const FileSystem& files, Diagnostics& diagnostics);

  /// The directory of a module by the names of its calls, outermost first and joined by '.':
  /// "network.vpc".
  std::optional<std::string> find(std::string_view calls) const;

 private:
  std::map<std::string, std::string, std::less<>> directories_;
};

}  // namespace preflint::terraform
