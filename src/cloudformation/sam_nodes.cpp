// Nodes that nobody wrote. They carry the range of what they come from, so that what is found in
// them points at a line that can be changed.

#include "cloudformation/sam_nodes.h"

#include <algorithm>

#include "cloudformation/template.h"

namespace preflint::cloudformation {
namespace {

std::uint32_t saturated(std::uint64_t size) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(size, UINT32_MAX));
}

void add_extent(Node& node, const Node& child) {
  node.expanded = saturated(std::uint64_t{node.expanded} + child.expanded);
  node.height = std::max<std::uint16_t>(node.height, child.height + 1u);
}

}  // namespace

bool MadeNodes::spend(std::size_t nodes) {
  if (nodes >= left) {
    left = 0;
    return false;
  }
  left -= static_cast<std::uint32_t>(nodes);
  return true;
}

const Node* Maker::scalar(std::string_view text, Node::Style style) const {
  nodes_->spend(1);
  return nodes_->tree.arena->make<Node>(Node{.kind = Node::Kind::scalar,
                                             .style = style,
                                             .text = text,
                                             .range = range_,
                                             .content = range_});
}

const Node* Maker::list(const std::vector<const Node*>& items) const {
  Node node{.kind = Node::Kind::sequence, .style = Node::Style::collection};
  node.range = node.content = range_;
  if (nodes_->spend(items.size() + 1)) node.items = nodes_->tree.arena->copy(items);
  for (const Node* item : node.items) add_extent(node, *item);
  return nodes_->tree.arena->make<Node>(node);
}

const Node* Maker::members(std::vector<Member> members) const {
  Node node{.kind = Node::Kind::mapping, .style = Node::Style::collection};
  node.range = node.content = range_;
  if (nodes_->spend(members.size() + 1)) node.members = nodes_->tree.arena->copy(members);
  for (const Member& member : node.members) add_extent(node, *member.value);
  return nodes_->tree.arena->make<Node>(node);
}

const Node* Maker::map(const Parts& parts) const {
  std::vector<Member> members;
  for (const Part& part : parts) {
    if (!part.value) continue;
    members.push_back({part.key, part.range.is_somewhere() ? part.range : range_, part.value});
  }
  return this->members(std::move(members));
}

const Node* Maker::get_att(std::string_view resource, std::string_view attribute) const {
  return call("Fn::GetAtt", text(std::string(resource) + "." + std::string(attribute)));
}

const Node* Maker::sub(std::string_view text, const Parts& variables) const {
  const Node* pattern = this->text(text);
  return call("Fn::Sub", variables.empty() ? pattern : list({pattern, map(variables)}));
}

const Node* Maker::if_else(std::string_view condition, const Node* then,
                           const Node* otherwise) const {
  return call("Fn::If", list({text(condition), then, otherwise}));
}

const Node* Maker::unknown() const {
  return call("Fn::Transform", map({{"Name", text("AWS::Serverless")}}));
}

std::string_view literal(const Node* node) {
  if (!node || !node->is_scalar() || !call_of(*node).name.empty()) return {};
  return node->text;
}

std::string_view referenced(const Node* node) {
  const Call call = node ? call_of(*node) : Call();
  if (call.name == "Ref" && call.argument->is_scalar()) return call.argument->text;
  if (call.name != "Fn::GetAtt") return {};
  const Node* name = call.argument;
  if (name->is_sequence()) return name->items.empty() ? "" : literal(name->items[0]);
  return name->is_scalar() ? name->text.substr(0, name->text.rfind('.')) : std::string_view();
}

bool is_plain_mapping(const Node* node) {
  return node && node->is_mapping() && call_of(*node).name.empty();
}

bool is_no_value(const Node& node) { return referenced(&node) == "AWS::NoValue"; }

}  // namespace preflint::cloudformation
