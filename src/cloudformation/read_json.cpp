// JSON into the node tree. A YAML scanner reads megabytes on one line slowly and refuses surrogate
// pairs, so JSON has a reader of its own.

#include "base/json_reader.h"
#include "cloudformation/tree_builder.h"

namespace preflint::cloudformation {
namespace {

class NodeMaker : public JsonListener {
 public:
  explicit NodeMaker(TreeBuilder& builder) : builder_(builder) {}

  const Node* root() const { return root_; }
  const std::optional<SyntaxError>& error() const { return error_; }

  void begin_collection() override { open_.emplace_back(); }

  void end_object(std::size_t begin, std::size_t end, bool complete) override {
    Node* node = builder_.make({.is_complete = complete});
    node->range = node->content = builder_.range(begin, end);
    builder_.close_mapping(*node, open_.back().members);
    open_.pop_back();
    add(node);
  }

  void end_array(std::size_t begin, std::size_t end, bool complete) override {
    Node* node = builder_.make({.is_complete = complete});
    node->range = node->content = builder_.range(begin, end);
    builder_.close_sequence(*node, open_.back().items);
    open_.pop_back();
    add(node);
  }

  void key(std::string_view name, std::size_t begin, std::size_t end) override {
    open_.back().next = {builder_.keep(name, begin + 1), builder_.range(begin, end)};
    open_.back().has_next = true;
  }

  void scalar(Scalar kind, std::string_view content, std::size_t begin, std::size_t end) override {
    Node node{.range = builder_.range(begin, end), .content = builder_.range(begin, end)};
    if (kind != Scalar::null) {
      const bool is_string = kind == Scalar::string;
      node.kind = Node::Kind::scalar;
      node.style = is_string ? Node::Style::double_quoted : Node::Style::json;
      node.text = builder_.keep(content, is_string ? begin + 1 : begin);
    }
    add(builder_.make(node));
  }

  void too_deep(std::size_t begin, std::size_t end) override {
    add(builder_.too_deep(builder_.range(begin, end)));
  }

  void error(std::size_t at, const std::string& what) override {
    const std::size_t before = builder_.parsed().substr(0, at).find_last_not_of(" \t\r\n");
    error_ = {at, before == std::string_view::npos ? 0 : before + 1, what};
  }

 private:
  struct Open {
    std::vector<const Node*> items;
    std::vector<Member> members;
    Member next;
    bool has_next = false;
  };

  void add(const Node* node) {
    if (open_.empty()) {
      root_ = node;
    } else if (open_.back().has_next) {
      open_.back().next.value = node;
      open_.back().members.push_back(open_.back().next);
      open_.back().has_next = false;
    } else {
      open_.back().items.push_back(node);
    }
  }

  TreeBuilder& builder_;
  std::vector<Open> open_;
  const Node* root_ = nullptr;
  std::optional<SyntaxError> error_;
};

}  // namespace

std::optional<SyntaxError> read_json(TreeBuilder& builder) {
  NodeMaker maker(builder);
  preflint::read_json(builder.parsed(), TreeBuilder::deepest, maker);
  if (maker.root()) builder.tree().documents.push_back(maker.root());
  return maker.error();
}

}  // namespace preflint::cloudformation
