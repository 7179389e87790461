#pragma once

// The concrete tree between the parser and the syntax tree: what tree-sitter found, flat and
// without its punctuation.

#include <cstdint>
#include <span>
#include <vector>

namespace preflint::hcl {

/// The kinds of nodes are those of grammars/hcl/grammar.js.
enum class NodeKind : unsigned char {
  ignored,  ///< punctuation: not in the tree
  error,    ///< what does not fit, with what could be recognized in it
  missing,  ///< what the parser assumed in order to go on

  source,
  attribute,
  block,
  open_brace,
  close_brace,

  number,
  string,
  unterminated_string,
  identifier,
  traversal,
  call,
  parentheses,
  tuple,
  object,
  for_tuple,
  for_object,
  unary,
  binary,
  conditional,
  quoted_template,
  heredoc,
  missing_value,
  get_attribute,
  legacy_index,
  index,
  attribute_splat,
  full_splat,

  attribute_name,
  scoped_name,
  attribute_path,
  legacy_key,
  operator_,
  fat_arrow,
  ellipsis,
  for_,
  in,
  if_,
  else_,
  endif,
  endfor,

  quote_start,
  quote_end,
  quoted_text,
  heredoc_start,
  heredoc_text,
  heredoc_end,
  template_text,
  unterminated,
  interpolation,
  directive,
  interpolation_start,
  directive_start
};

constexpr bool is_expression(NodeKind kind) {
  return kind >= NodeKind::number && kind <= NodeKind::full_splat;
}
constexpr bool is_postfix(NodeKind kind) {
  return kind >= NodeKind::get_attribute && kind <= NodeKind::full_splat;
}

/// All others are tokens.
constexpr bool has_children(NodeKind kind) {
  switch (kind) {
    case NodeKind::error:
    case NodeKind::source:
    case NodeKind::attribute:
    case NodeKind::block:
    case NodeKind::scoped_name:
    case NodeKind::interpolation:
    case NodeKind::directive:
      return true;
    default:
      return kind >= NodeKind::call && kind <= NodeKind::full_splat &&
             kind != NodeKind::missing_value;
  }
}

struct Node {
  NodeKind kind = NodeKind::ignored;
  bool broken = false;  ///< an error or something missing is among the children
  char expected = 0;    ///< of something missing: what its text begins with
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t behind =
      0;  ///< the index of the node that follows in the parent, or of whatever follows the parent
};

/// Nodes in the order they were written, a parent before its children.
using Tree = std::vector<Node>;

/// The children of a node, from a tree that does not change.
class Children {
 public:
  class Iterator {
   public:
    Iterator(const Tree& tree, std::uint32_t at) : tree_(&tree), at_(at) {}
    std::uint32_t operator*() const { return at_; }
    Iterator& operator++() {
      at_ = (*tree_)[at_].behind;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const Tree* tree_;
    std::uint32_t at_;
  };

  Children(const Tree& tree, std::uint32_t parent) : tree_(tree), parent_(parent) {}
  Iterator begin() const { return {tree_, parent_ + 1}; }
  Iterator end() const { return {tree_, tree_[parent_].behind}; }
  bool empty() const { return parent_ + 1 == tree_[parent_].behind; }

 private:
  const Tree& tree_;
  std::uint32_t parent_;
};

}  // namespace preflint::hcl
