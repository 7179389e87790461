#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/source.h"
#include "fix/hcl.h"
#include "fix/node.h"
#include "fix/settings.h"
#include "rules/finding.h"
#include "schema/schema.h"

namespace preflint::fix {

/// Makes edits of the changes that mend findings. It looks at the sources alone, so it may be asked
/// at any time after judging; what it has read of a file it keeps. Used by one thread.
class Fixer {
 public:
  /// Both outlive this.
  Fixer(const Sources& sources, const schema::Schema& schema)
      : sources_(sources), schema_(schema) {}

  /// What would mend a finding, by itself; nothing where its rule knows of no setting, or where it
  /// is no fail.
  std::optional<rules::Fix> fix(const rules::Finding& finding);

  /// What would mend several findings together: a block that more than one needs is made once.
  struct Together {
    std::vector<rules::Edit> edits;  ///< by file and place, without overlaps
    std::vector<const rules::Finding*> mended;
    std::vector<const rules::Finding*> refused;  ///< they want a setting to be what others don't
  };
  /// Those without a fix are passed over.
  Together together(std::span<const rules::Finding* const> findings);

 private:
  /// Where a change is made.
  struct Place {
    HclFile* hcl = nullptr;
    HclPlace in_hcl;
    NodeFile* nodes = nullptr;
    const cloudformation::Node* node = nullptr;
    Range range;
  };
  /// What is made at one place.
  struct Work {
    Place place;
    std::string type;
    Settings settings;
  };

  std::expected<Place, Obstacle> place_of(const rules::Change& change,
                                          const rules::Finding& finding);
  std::expected<std::vector<Work>, Obstacle> work_for(const rules::Finding& finding);
  std::expected<std::vector<rules::Edit>, Obstacle> edits_of(std::span<const Work> work);

  const Sources& sources_;
  const schema::Schema& schema_;
  std::map<FileId, std::unique_ptr<HclFile>> hcl_;
  std::map<FileId, std::unique_ptr<NodeFile>> nodes_;
};

/// Gives every finding its fix, where there is one.
void add_fixes(std::span<rules::Finding> findings, const Sources& sources, unsigned jobs);

}  // namespace preflint::fix
