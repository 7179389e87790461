#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "graph/configuration.h"
#include "terraform/load.h"
#include "terraform/options.h"
#include "terraform/plan.h"

namespace preflint::terraform {

/// The resources of a plan as they are after the change, in a graph that is not frozen yet. They
/// stand in the plan's file.
graph::Configuration lower_plan(const Plan& plan, Diagnostics& diagnostics);

/// The same with the root module in `directory`, which the plan was made of: what the plan does not
/// know or does not tell is taken from there, and everything stands in the files of the modules. Of
/// what both know, the plan's values count; what is not in the plan is not deployed.
graph::Configuration lower_plan_with_sources(const Plan& plan, const std::string& directory,
                                             const Options& options, Sources& sources,
                                             const FileSystem& files, ModuleCache& modules,
                                             Diagnostics& diagnostics);

/// What both of them make of an instance, but for its values: where it stands in the plan.
graph::Resource plan_resource(const PlanResource& resource);

}  // namespace preflint::terraform
