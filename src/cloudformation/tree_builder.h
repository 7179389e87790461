#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cloudformation/node.h"
#include "cloudformation/recover.h"

namespace preflint::cloudformation {

/// What both syntaxes share: nodes are made bottom up, and a mapping is closed with its merge keys
/// merged and of equal keys the last one kept.
class TreeBuilder {
 public:
  static constexpr std::size_t deepest = 256;
  /// How many nodes all aliases and merge keys of a file may stand for.
  static constexpr std::uint32_t most_expanded = 200'000;

  /// `parsed` is what is read: the source, or the source with parts blanked.
  TreeBuilder(Tree& tree, std::string_view parsed, Diagnostics& diagnostics)
      : tree_(tree), parsed_(parsed), diagnostics_(diagnostics) {}

  std::string_view text() const { return tree_.source->text(); }
  std::string_view parsed() const { return parsed_; }
  Range range(std::size_t begin, std::size_t end) const;
  /// Keeps a decoded text; one that stands at `offset` as it is costs nothing.
  std::string_view keep(std::string_view decoded, std::size_t offset);

  Node* make(Node node) { return tree_.arena->make<Node>(node); }
  void close_sequence(Node& node, const std::vector<const Node*>& items);
  void close_mapping(Node& node, std::vector<Member>& members);
  /// An alias for `target` at this depth, or what stands in its place when that would be too much.
  const Node* alias(const Node* target, Range use, std::size_t depth);
  const Node* too_deep(Range range);

  Diagnostics& diagnostics() { return diagnostics_; }
  Tree& tree() { return tree_; }

 private:
  void merge(std::vector<Member>& members);
  void merge_from(const Node& source, std::vector<Member>& members, std::size_t own);
  void drop_duplicates(std::vector<Member>& members);
  bool spend(std::uint32_t nodes, Range range);

  Tree& tree_;
  std::string_view parsed_;
  Diagnostics& diagnostics_;
  std::uint32_t spent_ = 0;
  bool said_deep_ = false;
  bool said_spent_ = false;
};

/// Reads all of the text as one JSON document, or every YAML document of it, up to an error.
std::optional<SyntaxError> read_json(TreeBuilder& builder);
std::optional<SyntaxError> read_yaml(TreeBuilder& builder);

}  // namespace preflint::cloudformation
