// Collects what the JSON reader tells into nodes.

#include "hcl/json_tree.h"

#include <algorithm>
#include <vector>

#include "base/json_reader.h"
#include "hcl/parse.h"

namespace preflint::hcl {
namespace {

class NodeMaker : public JsonListener {
 public:
  NodeMaker(JsonTree& tree, const SourceFile& source, SyntaxErrors& errors)
      : tree_(tree), source_(source), errors_(errors) {}

  void begin_collection() override { open_.emplace_back(); }

  void end_object(std::size_t begin, std::size_t end, bool) override {
    if (open_.back().has_next)
      add({.kind = JsonNode::Kind::lost, .range = open_.back().next.key_range});
    const std::span<const JsonMember> members = tree_.arena.copy(open_.back().members);
    open_.pop_back();
    add({.kind = JsonNode::Kind::object, .members = members, .range = range(begin, end)});
  }

  void end_array(std::size_t begin, std::size_t end, bool) override {
    const std::span<const JsonNode* const> items = tree_.arena.copy(open_.back().items);
    open_.pop_back();
    add({.kind = JsonNode::Kind::array, .items = items, .range = range(begin, end)});
  }

  void key(std::string_view name, std::size_t begin, std::size_t end) override {
    open_.back().next = {kept(name), range(begin, end), nullptr};
    open_.back().has_next = true;
  }

  void scalar(Scalar kind, std::string_view content, std::size_t begin, std::size_t end) override {
    add({.kind = kind_of(kind), .text = kept(content), .range = range(begin, end)});
  }

  void too_deep(std::size_t begin, std::size_t end) override {
    errors_.add(range(begin, begin + 1), "Nested too deeply",
                "The value is nested too deeply here.");
    add({.kind = JsonNode::Kind::lost, .range = range(begin, end)});
  }

  void error(std::size_t at, const std::string& what) override {
    errors_.add(range(at, at + 1), "Invalid JSON", what);
  }

 private:
  struct Open {
    std::vector<const JsonNode*> items;
    std::vector<JsonMember> members;
    JsonMember next;
    bool has_next = false;
  };

  static JsonNode::Kind kind_of(Scalar kind) {
    switch (kind) {
      case Scalar::string:
        return JsonNode::Kind::string;
      case Scalar::number:
        return JsonNode::Kind::number;
      case Scalar::boolean:
        return JsonNode::Kind::boolean;
      case Scalar::null:
        break;
    }
    return JsonNode::Kind::null;
  }

  Range range(std::size_t begin, std::size_t end) const {
    const std::size_t size = source_.text().size();
    return {source_.id(), static_cast<std::uint32_t>(std::min(begin, size)),
            static_cast<std::uint32_t>(std::min(end, size))};
  }

  /// What was decoded elsewhere is kept.
  std::string_view kept(std::string_view text) {
    const std::string_view all = source_.text();
    const std::less_equal<> before;
    const bool stands_there = before(all.data(), text.data()) &&
                              before(text.data() + text.size(), all.data() + all.size());
    return stands_there ? text : std::string_view(tree_.texts.emplace_back(text));
  }

  void add(const JsonNode& made) {
    const JsonNode* node = tree_.arena.make<JsonNode>(made);
    if (open_.empty()) {
      tree_.root = node;
    } else if (open_.back().has_next) {
      open_.back().next.value = node;
      open_.back().members.push_back(open_.back().next);
      open_.back().has_next = false;
    } else {
      open_.back().items.push_back(node);
    }
  }

  JsonTree& tree_;
  const SourceFile& source_;
  SyntaxErrors& errors_;
  std::vector<Open> open_;
};

}  // namespace

void read_json_tree(JsonTree& tree, const SourceFile& source, SyntaxErrors& errors) {
  NodeMaker maker(tree, source, errors);
  read_json(source.text(), static_cast<std::size_t>(deepest_syntax), maker);
}

}  // namespace preflint::hcl
