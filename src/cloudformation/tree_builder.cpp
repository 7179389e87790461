// Nodes from what the readers of the two syntaxes see. Merge keys follow
// https://yaml.org/type/merge.html: what a mapping says itself wins, then the earlier of several
// merged ones. Aliases stay shared; what they would expand to is counted against a budget, since a
// few hundred bytes of aliases to aliases stand for billions of nodes.

#include "cloudformation/tree_builder.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <unordered_map>

namespace preflint::cloudformation {
namespace {

std::uint32_t saturated(std::uint64_t size) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(size, UINT32_MAX));
}

}  // namespace

Range TreeBuilder::range(std::size_t begin, std::size_t end) const {
  const std::size_t size = text().size();
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  return {tree_.source->id(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string_view TreeBuilder::keep(std::string_view decoded, std::size_t offset) {
  const std::string_view all = text();
  if (offset <= all.size() && all.substr(offset, decoded.size()) == decoded) {
    return all.substr(offset, decoded.size());
  }
  return tree_.texts.emplace_back(decoded);
}

void TreeBuilder::close_sequence(Node& node, const std::vector<const Node*>& items) {
  std::uint64_t size = 1;
  for (const Node* item : items) {
    size += item->expanded;
    node.height = std::max<std::uint16_t>(node.height, item->height + 1u);
  }
  node.kind = Node::Kind::sequence;
  node.style = Node::Style::collection;
  node.items = tree_.arena->copy(items);
  node.expanded = saturated(size);
}

void TreeBuilder::close_mapping(Node& node, std::vector<Member>& members) {
  drop_duplicates(members);
  merge(members);
  std::uint64_t size = 1;
  for (const Member& member : members) {
    size += member.value->expanded;
    node.height = std::max<std::uint16_t>(node.height, member.value->height + 1u);
  }
  node.kind = Node::Kind::mapping;
  node.style = Node::Style::collection;
  node.members = tree_.arena->copy(members);
  node.expanded = saturated(size);
}

void TreeBuilder::drop_duplicates(std::vector<Member>& members) {
  if (members.size() < 2) return;
  std::vector<std::uint32_t> order(members.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return members[a].key == members[b].key ? a < b : members[a].key < members[b].key;
  });
  bool found = false;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Member& later = members[order[i]];
    Member& earlier = members[order[i - 1]];
    if (later.key != earlier.key || later.key == "<<") continue;
    diagnostics_.warning(later.key_range, "Duplicate key",
                         "\"" + std::string(later.key) +
                             "\" was given before in the same mapping; the last one counts.",
                         earlier.key_range);
    earlier.value = nullptr;
    found = true;
  }
  if (found) std::erase_if(members, [](const Member& member) { return !member.value; });
}

void TreeBuilder::merge(std::vector<Member>& members) {
  const auto is_merge = [](const Member& member) {
    return member.key == "<<" && (member.value->is_mapping() || member.value->is_sequence());
  };
  const auto first = std::stable_partition(members.begin(), members.end(),
                                           [&](const Member& member) { return !is_merge(member); });
  if (first == members.end()) return;
  const std::vector<Member> merges(first, members.end());
  members.erase(first, members.end());
  for (const Member& merged : merges) {
    if (merged.value->is_mapping()) merge_from(*merged.value, members, members.size());
    for (const Node* item : merged.value->items) {
      if (item->is_mapping()) merge_from(*item, members, members.size());
    }
  }
}

void TreeBuilder::merge_from(const Node& source, std::vector<Member>& members, std::size_t own) {
  if (!spend(saturated(source.members.size()), source.range)) return;
  std::unordered_map<std::string_view, bool> present;
  for (std::size_t i = 0; i < own; ++i) present.emplace(members[i].key, true);
  for (const Member& member : source.members) {
    if (present.contains(member.key) || !spend(member.value->expanded, source.range)) continue;
    members.push_back(member);
  }
}

bool TreeBuilder::spend(std::uint32_t nodes, Range range) {
  if (nodes <= most_expanded - spent_) {
    spent_ += nodes;
    return true;
  }
  if (!said_spent_) {
    diagnostics_.error(range, "Too many aliases",
                       "What the aliases and merge keys of this file stand for is larger than " +
                           std::to_string(most_expanded) + " nodes; the rest is taken as unknown.");
  }
  said_spent_ = true;
  return false;
}

const Node* TreeBuilder::alias(const Node* target, Range use, std::size_t depth) {
  assert(target);
  if (depth + target->height > deepest + 1) return too_deep(use);
  if (spend(target->expanded, use)) return target;
  return make({.kind = Node::Kind::lost, .range = use, .content = use});
}

const Node* TreeBuilder::too_deep(Range range) {
  if (!said_deep_) {
    diagnostics_.error(range, "Nested too deeply",
                       "Only " + std::to_string(deepest) +
                           " levels of nesting are read; what is deeper is taken as unknown.");
  }
  said_deep_ = true;
  return make({.kind = Node::Kind::lost, .range = range, .content = range});
}

}  // namespace preflint::cloudformation
