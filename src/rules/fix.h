#pragma once

#include <string>
#include <vector>

#include "base/range.h"
#include "value/value.h"

namespace preflint::rules {

/// A setting that mends a finding, in the words of the file's language. What has to be written for
/// it is found later, in the source, where someone asks (fix/fix.h).
struct Change {
  /// What the setting is in: the resource's header, or the ranges that its item may be recognised
  /// by.
  std::vector<Range> object;
  bool is_resource = false;
  std::vector<std::string> path;  ///< from there: names of blocks (of properties), last the setting
  value::Value value;             ///< wholly known, never null
  Range written;                  ///< of the present value; nowhere for one that is absent
};

/// One replacement in a file. An empty range is a place to insert at.
struct Edit {
  Range range;
  std::string text;

  bool operator==(const Edit&) const = default;
};

/// What would mend a finding.
struct Fix {
  std::string description;  ///< "set encrypted = true"; "" where no setting does
  std::vector<Edit> edits;  ///< none: `obstacle` says why
  std::string obstacle;     ///< why it has to be done by hand: "the value is var.encrypted"
  Range obstacle_range;     ///< where that is
};

}  // namespace preflint::rules
