#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "graph/configuration.h"
#include "terraform/load.h"
#include "terraform/options.h"
#include "value/value.h"

namespace preflint::terraform {

/// Which of `directories`, all those of a scan that hold Terraform files, are root modules: those
/// that no other one calls by a local path. Of directories that only call each other in a circle
/// the first is one, so that each is read from somewhere. They are parsed here, by `jobs` threads
/// (0: as many as there are processors).
std::vector<std::string> find_roots(const std::vector<std::string>& directories, Sources& sources,
                                    const FileSystem& files, ModuleCache& modules, unsigned jobs,
                                    Diagnostics& diagnostics);

/// The root module in `directory` with all that it calls, evaluated and added to a graph. The graph
/// is not frozen yet: that is for the caller, once nothing more is to be added.
graph::Configuration lower_root(const std::string& directory, const Options& options,
                                Sources& sources, const FileSystem& files, ModuleCache& modules,
                                Diagnostics& diagnostics);

/// The value of an expression (a source of its own) in the root module in `directory`, as
/// `terraform console` answers.
value::Value evaluate_in_module(const std::string& directory, const SourceFile& expression,
                                const Options& options, Sources& sources, const FileSystem& files,
                                ModuleCache& modules, Diagnostics& diagnostics);

}  // namespace preflint::terraform
