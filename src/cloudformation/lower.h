#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cloudformation/options.h"
#include "graph/configuration.h"

namespace preflint::cloudformation {

/// The configurations that a file describes, one a template document in it; none when it holds no
/// template, about which nothing is said then. The graphs are not frozen.
std::vector<graph::Configuration> lower_templates(const SourceFile& source,
                                                  const LowerOptions& options,
                                                  Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
