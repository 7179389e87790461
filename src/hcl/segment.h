#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace preflint::hcl {

/// A stretch of a body's text that holds one attribute or block, and what stands before it: parsed
/// on its own, it is parsed rightly, and what is wrong with it is wrong with nothing else.
struct Segment {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// Where the next item seems to begin all the same, should this one turn out to be broken: a
  /// bracket that is never closed takes the rest of the file. 0 if nowhere.
  std::uint32_t resume = 0;
  /// How deep the parser's stack may become.
  std::uint32_t depth = 0;
  /// What is never closed (a bracket, a template sequence, a heredoc, a block comment) begins here,
  /// the innermost of it; `none` if everything is.
  std::uint32_t open = none;

  static constexpr std::uint32_t none = 0xffff'ffff;
};

/// The segment of `text` that begins at `begin`. It ends at the end of the text or behind a newline
/// outside of all brackets, strings and heredocs. There is always some progress.
Segment next_segment(std::string_view text, std::uint32_t begin);

/// The `depth` of a text that is no body: an expression or a template.
std::uint32_t expression_depth(std::string_view text, std::uint32_t begin);
std::uint32_t template_depth(std::string_view text, std::uint32_t begin);

}  // namespace preflint::hcl
