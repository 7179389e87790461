#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/source.h"
#include "cloudformation/node.h"
#include "fix/settings.h"
#include "rules/fix.h"

namespace preflint::fix {

/// A file in YAML or JSON: a template, or Terraform's JSON syntax.
class NodeFile {
 public:
  explicit NodeFile(const SourceFile& source);

  /// The object that a change is made in. `type`: of the resource; a template's resource of another
  /// one is generated from it.
  std::expected<const cloudformation::Node*, Obstacle> find(const rules::Change& change,
                                                            const std::string& type) const;
  /// Makes the settings. Edits at one place are in the order in which they were made.
  Result set(const cloudformation::Node& object, const Settings& settings,
             std::vector<rules::Edit>& edits) const;

  Syntax syntax() const;

 private:
  const SourceFile& source_;
  cloudformation::Tree tree_;
};

}  // namespace preflint::fix
