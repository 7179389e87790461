// YAML through yaml-cpp's events into the node tree; the only file that knows yaml-cpp. Events
// carry the offset at which a node starts; yaml_extent.cpp finds where it ends. An error of the
// scanner ends the reading: what was complete by then stays, what was open is marked as cut off.

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <unordered_map>

#include "cloudformation/tree_builder.h"
#include "cloudformation/yaml_extent.h"

namespace preflint::cloudformation {
namespace {

/// The source as a stream, without a copy of it.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // NOLINT: a stream buffer that is only read from
    setg(begin, begin, begin + text.size());
  }
};

class NodeEvents : public YAML::EventHandler {
 public:
  explicit NodeEvents(TreeBuilder& builder)
      : builder_(builder),
        text_(builder.text()),
        shift_(text_.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    anchors_.clear();
    frames_.clear();
    root_ = nullptr;
    last_end_ = offset(mark);
    document_start_ = last_end_;
  }

  void OnDocumentEnd() override {
    if (root_) builder_.tree().documents.push_back(root_);
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const NodeStart start = node_start(text_, offset(mark), true);
    const std::string_view rest = text_.substr(start.content);
    std::size_t size = 0;
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!start.is_empty && rest.starts_with(word)) size = word.size();
    }
    const std::size_t begin = size > 0 || start.is_empty ? start.content : absent_at();
    const Range range = builder_.range(begin, begin + size);
    add(builder_.make({.range = range, .content = range}), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t begin = offset(mark);
    std::size_t end = begin + 1;
    while (end < text_.size() &&
           std::string_view(" \t\r\n,[]{}").find(text_[end]) == std::string_view::npos) {
      ++end;
    }
    const Range use = builder_.range(begin, end);
    const auto target = anchors_.find(anchor);
    if (target != anchors_.end()) {
      add(builder_.alias(target->second, use, frames_.size()));
      last_end_ = end;
      return;
    }
    builder_.diagnostics().error(use, "Invalid alias", "The alias stands inside of what it names.");
    add(builder_.make({.kind = Node::Kind::lost, .range = use, .content = use}), YAML::NullAnchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const NodeStart start = node_start(text_, offset(mark), value.empty());
    Node node{.kind = Node::Kind::scalar};
    std::size_t end = start.content;
    std::size_t inner = start.content;
    if (!start.is_empty) {
      node.style = scalar_style(text_, start.content);
      end = scalar_end(text_, start.content, node.style, value);
      check_closed(node.style, start.content, end);
      inner += node.style == Node::Style::plain ? 0 : 1;
    }
    node.tag = written_tag(tag);
    node.text = builder_.keep(value, inner);
    node.range = builder_.range(start.begin, end);
    node.content = builder_.range(start.content, end);
    add(builder_.make(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, false);
  }
  void OnSequenceEnd() override { close(true); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, true);
  }
  void OnMapEnd() override { close(true); }

  std::size_t document_start() const { return document_start_; }
  /// The end of what was understood for certain: a bracket that is not closed takes in what
  /// follows.
  std::size_t good() const {
    for (const Frame& frame : frames_) {
      if (is_flow(frame)) return frame.start.content + 1;
    }
    return last_end_;
  }

  const std::optional<SyntaxError>& unclosed() const { return unclosed_; }

  /// After an error of the scanner.
  void abandon() {
    while (!frames_.empty()) close(false);
    if (root_) builder_.tree().documents.push_back(root_);
  }

 private:
  /// A collection that is being read. A mapping's key is kept until its value is there.
  struct Frame {
    NodeStart start;
    std::string_view tag;
    YAML::anchor_t anchor = YAML::NullAnchor;
    bool is_mapping = false;
    std::vector<const Node*> items;
    std::vector<Member> members;
    const Node* key = nullptr;
  };

  /// yaml-cpp takes the end of the file for the quote that is missing.
  void check_closed(Node::Style style, std::size_t begin, std::size_t end) {
    const bool is_quoted =
        style == Node::Style::single_quoted || style == Node::Style::double_quoted;
    const bool is_closed = end > begin + 1 && text_[end - 1] == text_[begin];
    if (is_quoted && !is_closed) unclosed_ = {end, begin + 1, "This quote is not closed."};
  }

  bool is_flow(const Frame& frame) const {
    const char first = frame.start.content < text_.size() ? text_[frame.start.content] : '\0';
    return first == (frame.is_mapping ? '{' : '[');
  }

  std::size_t offset(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)) + shift_, text_.size());
  }

  /// yaml-cpp gives "?" and "!" for none; the words of YAML itself ("!!str") say nothing about
  /// templates either, but for what a plain scalar means: it is a string then.
  std::string_view written_tag(const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return {};
    return builder_.tree().texts.emplace_back(tag);
  }

  /// Where a value stands that was left out: behind its ':' or '-'.
  std::size_t absent_at() const {
    const std::size_t next = text_.find_first_not_of(" \t", last_end_);
    const bool has_colon = next != std::string_view::npos && text_[next] == ':';
    return has_colon ? next + 1 : last_end_;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            bool is_mapping) {
    Frame& frame = frames_.emplace_back();
    frame.start = node_start(text_, offset(mark), false);
    frame.tag = written_tag(tag);
    frame.anchor = anchor;
    frame.is_mapping = is_mapping;
    last_end_ = frame.start.content;
  }

  void close(bool is_complete) {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    std::size_t end = std::max(last_end_, frame.start.content);
    if (is_flow(frame) && is_complete) {
      end = flow_end(text_, std::max(last_end_, frame.start.content + 1),
                     frame.is_mapping ? '}' : ']');
    }
    const Range range = builder_.range(frame.start.begin, end);
    if (frames_.size() >= TreeBuilder::deepest) {
      add(builder_.too_deep(range));
      return;
    }
    Node* node = builder_.make({.is_complete = is_complete, .tag = frame.tag});
    node->range = range;
    node->content = builder_.range(frame.start.content, end);
    if (frame.is_mapping) {
      builder_.close_mapping(*node, frame.members);
    } else {
      builder_.close_sequence(*node, frame.items);
    }
    add(node, frame.anchor);
  }

  void add(Node* made, YAML::anchor_t anchor) {
    made->is_anchored = anchor != YAML::NullAnchor;
    if (made->is_anchored) anchors_[anchor] = made;
    add(made);
  }

  void add(const Node* node) {
    last_end_ = node->range.end;
    if (frames_.empty()) {
      root_ = node;
      return;
    }
    Frame& frame = frames_.back();
    if (!frame.is_mapping) {
      frame.items.push_back(node);
    } else if (!frame.key) {
      frame.key = node;
    } else {
      if (frame.key->kind != Node::Kind::sequence && frame.key->kind != Node::Kind::mapping) {
        frame.members.push_back({frame.key->text, frame.key->content, node});
      }
      frame.key = nullptr;
    }
  }

  TreeBuilder& builder_;
  std::string_view text_;
  std::size_t shift_;
  std::vector<Frame> frames_;
  std::unordered_map<YAML::anchor_t, const Node*> anchors_;
  const Node* root_ = nullptr;
  std::size_t last_end_ = 0;
  std::size_t document_start_ = 0;
  std::optional<SyntaxError> unclosed_;
};

}  // namespace

std::optional<SyntaxError> read_yaml(TreeBuilder& builder) {
  ViewBuffer buffer(builder.parsed());
  std::istream stream(&buffer);
  NodeEvents events(builder);
  const std::size_t shift = builder.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  try {
    YAML::Parser parser(stream);
    std::size_t last_start = std::string_view::npos;
    while (parser.HandleNextDocument(events)) {
      // What yaml-cpp cannot place between documents, it neither takes nor refuses.
      if (events.document_start() == last_start)
        return SyntaxError{last_start, last_start, "The YAML cannot be read from here on."};
      last_start = events.document_start();
    }
    return events.unclosed();
  } catch (const YAML::Exception& error) {
    const std::size_t at = static_cast<std::size_t>(std::max(error.mark.pos, 0)) + shift;
    const std::size_t good = events.good();
    events.abandon();
    return SyntaxError{at, good, "This is not YAML: " + error.msg + "."};
  }
}

}  // namespace preflint::cloudformation
