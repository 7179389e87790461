#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "cli/options.h"

namespace preflint::cli {

/// What a scan was asked to look at.
struct Inputs {
  std::vector<std::string>
      terraform_directories;  ///< every directory with Terraform files; roots are found among them
  std::vector<std::string>
      documents;  ///< YAML, JSON and other files, which may be templates or plans
  /// The files that were named one by one (a pre-commit hook does): the whole module is their
  /// context, they get the findings. Empty: everything does.
  std::vector<std::string> named_files;
};

/// Looks through the directories of the options, without following what no scan wants (.git,
/// .terraform, node_modules) and what git ignores. Named files that are neither Terraform nor could
/// be templates are passed over, and so is all that the configuration excludes. A path that is not
/// there, or can't be listed, is an error. Everything is sorted, so that no result depends on the
/// order of a directory.
Inputs discover(const InputOptions& options, const FileSystem& files, Diagnostics& diagnostics);

}  // namespace preflint::cli
