#pragma once

#include <expected>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/source.h"
#include "fix/lines.h"
#include "fix/settings.h"
#include "hcl/ast.h"
#include "rules/fix.h"
#include "schema/schema.h"

namespace preflint::fix {

/// Where settings can be made in HCL: a block, or an object in an expression.
struct HclPlace {
  const hcl::Block* block = nullptr;
  const hcl::Expression* object = nullptr;
  std::vector<std::string> names;  ///< of the blocks around it, from the resource inwards

  Range range() const { return block ? block->range : object->range; }
};

/// One file in HCL's native syntax. Only the resources that are asked for are parsed.
class HclFile {
 public:
  HclFile(const SourceFile& source, const schema::Schema& schema)
      : source_(source), schema_(schema), lines_(source.text()) {}

  const LineIndex& lines() const { return lines_; }

  /// `resource`: the block that the object should be in.
  std::expected<HclPlace, Obstacle> find(const rules::Change& change, const Range& resource);
  /// Makes the settings at a place in a resource of type `type`.
  Result set(const HclPlace& place, const std::string& type, const Settings& settings,
             LineEditor& editor) const;

 private:
  const hcl::File& parsed(const Range& range);

  const SourceFile& source_;
  const schema::Schema& schema_;
  LineIndex lines_;
  std::map<Range, std::unique_ptr<hcl::File>> parsed_;
};

}  // namespace preflint::fix
