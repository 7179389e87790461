#pragma once

#include "hcl/build.h"
#include "hcl/tree.h"

namespace preflint::hcl {

/// Complains about the error or the missing token at `at`, a child of the node at `parent`.
void complain(Builder& builder, const Tree& tree, std::uint32_t parent, std::uint32_t at);

/// Complains about the bracket, template sequence or heredoc that begins at `at` and is never
/// closed.
void complain_about_unclosed(Builder& builder, std::uint32_t at);

/// The first word, string or character of `range`.
Range first_token(const Builder& builder, const Range& range);

}  // namespace preflint::hcl
