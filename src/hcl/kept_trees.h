#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct TSTree;

namespace preflint::hcl {

struct TreeDeleter {
  void operator()(TSTree* tree) const;
};
using OwnedTree = std::unique_ptr<TSTree, TreeDeleter>;

/// tree-sitter's trees of a file as it was parsed last, piece by piece, from which a slightly
/// different text is parsed in less time. For one thread.
/// https://tree-sitter.github.io/tree-sitter/using-parsers/3-advanced-parsing.html ("Editing")
class KeptTrees {
 public:
  /// The tree of piece `index`, told of what makes it `text`; null where there is none.
  OwnedTree edited(std::size_t index, std::string_view text) const;
  void keep(std::size_t index, std::string_view text, OwnedTree tree);

 private:
  struct Piece {
    std::string text;
    OwnedTree tree;
  };
  std::vector<Piece> pieces_;
};

}  // namespace preflint::hcl
