// The edit between two texts is what lies between their common beginning and their common end:
// where somebody types, that is the edit.

#include "hcl/kept_trees.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <cstdint>

namespace preflint::hcl {

namespace {

TSPoint point_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line = before.rfind('\n') + 1;  // 0 where there is none
  return {static_cast<std::uint32_t>(std::ranges::count(before, '\n')),
          static_cast<std::uint32_t>(offset - line)};
}

TSInputEdit edit_between(std::string_view before, std::string_view after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t same = 0;
  while (same < shorter && before[same] == after[same]) ++same;
  std::size_t end = 0;
  while (end < shorter - same && before[before.size() - 1 - end] == after[after.size() - 1 - end])
    ++end;
  const std::size_t old_end = before.size() - end, new_end = after.size() - end;
  return {static_cast<std::uint32_t>(same),    static_cast<std::uint32_t>(old_end),
          static_cast<std::uint32_t>(new_end), point_at(before, same),
          point_at(before, old_end),           point_at(after, new_end)};
}

}  // namespace

void TreeDeleter::operator()(TSTree* tree) const { ts_tree_delete(tree); }

OwnedTree KeptTrees::edited(std::size_t index, std::string_view text) const {
  if (index >= pieces_.size() || !pieces_[index].tree) return nullptr;
  const Piece& piece = pieces_[index];
  OwnedTree tree(ts_tree_copy(piece.tree.get()));
  const TSInputEdit edit = edit_between(piece.text, text);
  ts_tree_edit(tree.get(), &edit);
  return tree;
}

void KeptTrees::keep(std::size_t index, std::string_view text, OwnedTree tree) {
  if (index >= pieces_.size()) pieces_.resize(index + 1);
  pieces_[index] = {std::string(text), std::move(tree)};
}

}  // namespace preflint::hcl
