#pragma once

#include <cstddef>
#include <string_view>

#include "cloudformation/node.h"

namespace preflint::cloudformation {

/// Where a node's content begins, behind its tag and anchor.
struct NodeStart {
  std::size_t begin = 0;  ///< the tag, or the content where there is none
  std::size_t content = 0;
  bool is_empty = false;  ///< a tag or an anchor with nothing behind it; content is their end
};

/// `at` is where the node's first property or its content stands; `is_blank` says that its decoded
/// text is empty, as that of a tag alone is.
NodeStart node_start(std::string_view text, std::size_t at, bool is_blank);

/// The end of the block scalar at `at` that reads as `decoded`: that of its last line that isn't
/// blank, without its line end.
std::size_t block_end(std::string_view text, std::size_t at, std::string_view decoded);

/// The indentation of a block scalar's lines; `at` is its `|` or `>`.
std::size_t block_indent(std::string_view text, std::size_t at, std::string_view decoded);
/// The start of the first line behind a block scalar's header.
std::size_t block_body(std::string_view text, std::size_t at);

}  // namespace preflint::cloudformation
