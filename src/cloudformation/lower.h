#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cloudformation/options.h"
#include "cloudformation/template_files.h"
#include "graph/configuration.h"

namespace preflint::cloudformation {

/// The configurations that a file describes, one a template document in it; none when it holds no
/// template, about which nothing is said then. The graphs are not frozen.
std::vector<graph::Configuration> lower_templates(const SourceFile& source,
                                                  const LowerOptions& options,
                                                  Diagnostics& diagnostics);
std::vector<graph::Configuration> lower_templates(const std::shared_ptr<const TemplateFile>& file,
                                                  const LowerOptions& options,
                                                  Diagnostics& diagnostics);

/// The files that the nested stacks of a file's templates are in, whether or not they are there.
std::vector<std::string> called_templates(const TemplateFile& file, const LowerOptions& options);

}  // namespace preflint::cloudformation
