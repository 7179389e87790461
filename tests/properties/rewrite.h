#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "hcl/ast.h"

namespace preflint::properties {

/// A place in a configuration's text that can be written in another way.
struct Place {
  Range range;
  std::string text;
  bool calls_functions = false;
};

/// A replacement of one range of the text.
std::string replaced(const SourceFile& source, const Range& range, const std::string& with);

/// Every argument of a resource or data block, at any depth, but for meta-arguments: the range of
/// its expression.
std::vector<Place> arguments(const SourceFile& source, const hcl::Body& body);
/// Those of them that name nothing and so can be moved elsewhere.
std::vector<Place> movable_arguments(const SourceFile& source, const hcl::Body& body);
/// The text with one nested block turned into a `dynamic` one, once for each nested block.
std::vector<std::string> with_dynamic_block(const SourceFile& source, const hcl::Body& body);

}  // namespace preflint::properties
