#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/discover.h"
#include "cli/options.h"
#include "cloudformation/lower.h"
#include "graph/configuration.h"
#include "terraform/configuration.h"
#include "terraform/load.h"
#include "value/value.h"

namespace preflint::cli {

/// What all configurations of a run are read with. Safe to use from several threads.
class Front {
 public:
  Front(Sources& sources, const FileSystem& files)
      : sources_(sources), files_(files), trees_{files.canonical(".")} {}

  /// Reads what the options say of variables and parameters. A file of them that can't be read is
  /// an error.
  void configure(const InputOptions& options, Diagnostics& diagnostics);

  /// One thing to read: a root module's directory, or a file that may hold templates.
  struct Unit {
    graph::Language language = graph::Language::terraform;
    std::string path;
  };
  /// In the order of their paths, root modules first.
  std::vector<Unit> units(const Inputs& inputs, Diagnostics& diagnostics);

  /// The value of an expression in the root module of a directory.
  value::Value evaluate(const std::string& directory, const SourceFile& expression,
                        Diagnostics& diagnostics);

  /// The configurations of a unit, frozen: one for a root module, one a template for a file (none
  /// when it is something else).
  std::vector<graph::Configuration> lower(const Unit& unit, Diagnostics& diagnostics);

 private:
  Sources& sources_;
  /// What may be read for a unit at `path`: nothing outside of it is.
  std::string tree_of(const std::string& path) const;

  const FileSystem& files_;
  std::vector<std::string> trees_;  ///< canonical: the working directory, and the paths of the scan
                                    ///< that are outside of it
  terraform::ModuleCache modules_;
  terraform::Options terraform_;
  cloudformation::LowerOptions cloudformation_;
};

}  // namespace preflint::cli
