#pragma once

// A JSON text as a tree, for the JSON syntax.

#include <deque>
#include <span>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/range.h"
#include "hcl/build.h"

namespace preflint::hcl {

struct JsonNode;

struct JsonMember {
  std::string_view key;
  Range key_range;  ///< with its quotes
  const JsonNode* value = nullptr;
};

struct JsonNode {
  enum class Kind : unsigned char {
    null,
    boolean,
    number,
    string,
    array,
    object,
    lost  ///< an error, or beyond a limit; there is a diagnostic
  };

  Kind kind = Kind::null;
  std::string_view text;  ///< of a string, decoded; of numbers and words as written
  std::span<const JsonNode* const> items;
  std::span<const JsonMember> members;  ///< all of them, also those with equal keys
  Range range;
};

/// Lives as long as the source.
struct JsonTree {
  Arena arena;
  std::deque<std::string> texts;  ///< of strings that do not stand in the source as they are
  const JsonNode* root = nullptr;
};

/// Reads as much of `source` as is JSON.
void read_json_tree(JsonTree& tree, const SourceFile& source, SyntaxErrors& errors);

}  // namespace preflint::hcl
