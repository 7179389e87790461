#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cloudformation/node.h"

namespace preflint::cloudformation {

/// A key and its value in a mapping that is made. Without a value it is left out; without a range
/// of its own it stands where the mapping does.
struct Part {
  std::string_view key;
  const Node* value = nullptr;
  Range range = {};
};
using Parts = std::vector<Part>;

/// The nodes that a transform adds, and how many more it may add.
struct MadeNodes {
  static constexpr std::uint32_t most = 1'000'000;

  Tree tree;
  std::uint32_t left = most;

  std::string_view keep(std::string text) { return tree.texts.emplace_back(std::move(text)); }
  bool spend(std::size_t nodes);
};

/// Makes nodes that say that they were written at one range.
class Maker {
 public:
  Maker(MadeNodes& nodes, Range range) : nodes_(&nodes), range_(range) {}

  Maker at(Range range) const { return {*nodes_, range}; }
  Range range() const { return range_; }
  std::string_view keep(std::string text) const { return nodes_->keep(std::move(text)); }

  /// A string; the view must live as long as the nodes do.
  const Node* text(std::string_view text) const { return scalar(text, Node::Style::generated); }
  const Node* text(std::string&& text) const { return this->text(keep(std::move(text))); }
  const Node* text(const char* text) const { return this->text(std::string_view(text)); }
  /// A bool or a number.
  const Node* word(std::string_view word) const { return scalar(word, Node::Style::plain); }
  const Node* list(const std::vector<const Node*>& items) const;
  const Node* map(const Parts& parts) const;
  const Node* map(std::initializer_list<Part> parts) const { return map(Parts(parts)); }
  const Node* members(std::vector<Member> members) const;
  /// {name: argument}.
  const Node* call(std::string_view function, const Node* argument) const {
    return map({{function, argument}});
  }
  const Node* ref(std::string_view name) const { return call("Ref", text(name)); }
  const Node* no_value() const { return ref("AWS::NoValue"); }
  const Node* get_att(std::string_view resource, std::string_view attribute) const;
  const Node* sub(std::string_view text, const Parts& variables = {}) const;
  const Node* if_else(std::string_view condition, const Node* then, const Node* otherwise) const;
  /// What nobody can know before the transform has run.
  const Node* unknown() const;

 private:
  const Node* scalar(std::string_view text, Node::Style style) const;

  MadeNodes* nodes_;
  Range range_;
};

/// The text of a scalar that is no call; empty for everything else.
std::string_view literal(const Node* node);
/// The name in `Ref`, or in `Fn::GetAtt`'s first place; empty for everything else.
std::string_view referenced(const Node* node);
/// A mapping that is no call.
bool is_plain_mapping(const Node* node);
/// `!Ref AWS::NoValue`.
bool is_no_value(const Node& node);

}  // namespace preflint::cloudformation
