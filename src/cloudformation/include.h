#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "cloudformation/options.h"
#include "cloudformation/template.h"
#include "cloudformation/template_files.h"

namespace preflint::cloudformation {

/// The template in `document` as it is deployed: with the files that `AWS::Include` names put in
/// place, where they are in the tree that may be read, and expanded by SAM's transform.
Template whole_template(const TemplateFile& file, const Node& document, const LowerOptions& options,
                        Diagnostics& diagnostics);

}  // namespace preflint::cloudformation
