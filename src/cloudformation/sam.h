#pragma once

#include "base/diagnostic.h"
#include "cloudformation/template.h"

namespace preflint::cloudformation {

/// The template as `Transform: AWS::Serverless-2016-10-31` makes it: every AWS::Serverless::*
/// resource in it has become the resources that it stands for. What was generated has the range of
/// the property that it comes from, and of the resource's name where it comes from none. A template
/// with such resources and without the transform is expanded all the same, with a warning; every
/// other template stays as it is.
Template expand_serverless(Template source, Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
