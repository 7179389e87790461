#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "cloudformation/options.h"

namespace preflint::cli {

/// Reads a file of CloudFormation parameters, in any of the three forms in use: the list that the
/// command line tools take
/// ([{"ParameterKey": …, "ParameterValue": …}]), a plain map, and CodePipeline's template
/// configuration ({"Parameters": {…}}). Later values of a name win.
void read_parameters(const SourceFile& source, cloudformation::LowerOptions& options,
                     Diagnostics& diagnostics);

}  // namespace preflint::cli
