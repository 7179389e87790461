#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cloudformation/node.h"

namespace preflint::cloudformation {

/// Could `text` be a template at all? A search for the words that no template lacks, so that other
/// YAML and JSON costs next to nothing.
bool looks_like_template(std::string_view text);

/// Is the first key of a file a section of a template? `start` is how it begins. For files whose
/// names say nothing.
bool begins_like_template(std::string_view start);

/// Reads every document of a YAML or JSON file. What can't be read is a diagnostic; what was read
/// before it is in the tree.
Tree read(const SourceFile& source, Diagnostics& diagnostics);

/// Where the decoded text of a scalar came from, piece by piece, in order and without gaps.
std::vector<Piece> pieces(const SourceFile& source, const Node& scalar);

/// The tree as text, for tests: kinds, tags and the source text of every range.
std::string dump(const SourceFile& source, const Node& node);

}  // namespace preflint::cloudformation
