// YAML through libyaml's events into the node tree; the only file that knows libyaml. Events carry
// where a node starts and ends; what that leaves open (block scalars and collections "end" where
// the next token begins) yaml_extent.cpp finds. An error of the scanner ends the reading: what was
// complete by then stays, what was open is marked as cut off.

#include <yaml.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cloudformation/tree_builder.h"
#include "cloudformation/yaml_extent.h"

namespace preflint::cloudformation {
namespace {

/// libyaml counts characters; ranges are bytes.
class CharacterOffsets {
 public:
  explicit CharacterOffsets(std::string_view text) : text_(text) {
    if (std::ranges::none_of(text, is_continued)) return;
    std::size_t character = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (is_continuation(text[at])) continue;
      if (character++ % step == 0) steps_.push_back(at);
    }
  }

  std::size_t byte(std::size_t character) const {
    if (steps_.empty()) return std::min(character, text_.size());
    const std::size_t nearest = std::min(character / step, steps_.size() - 1);
    std::size_t at = steps_[nearest];
    for (std::size_t left = character - nearest * step; left > 0 && at < text_.size(); --left) {
      do ++at;
      while (at < text_.size() && is_continuation(text_[at]));
    }
    return at;
  }

 private:
  static constexpr std::size_t step = 64;

  static bool is_continued(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }
  static bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

  std::string_view text_;
  std::vector<std::size_t> steps_;  ///< the byte of each 64th character; empty: all are one byte
};

std::string_view view(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

class NodeEvents {
 public:
  NodeEvents(TreeBuilder& builder, std::size_t shift)
      : builder_(builder),
        text_(builder.text()),
        offsets_(builder.parsed().substr(shift)),
        shift_(shift) {}

  void take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        anchors_.clear();
        frames_.clear();
        root_ = nullptr;
        last_end_ = offset(event.start_mark);
        break;
      case YAML_DOCUMENT_END_EVENT:
        if (root_) builder_.tree().documents.push_back(root_);
        root_ = nullptr;
        break;
      case YAML_ALIAS_EVENT:
        alias(event);
        break;
      case YAML_SCALAR_EVENT:
        scalar(event);
        break;
      case YAML_SEQUENCE_START_EVENT:
        open(event.start_mark, event.data.sequence_start.tag, event.data.sequence_start.anchor,
             false);
        break;
      case YAML_MAPPING_START_EVENT:
        open(event.start_mark, event.data.mapping_start.tag, event.data.mapping_start.anchor, true);
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close(true, offset(event.end_mark));
        break;
      default:
        break;
    }
  }

  std::size_t offset(const yaml_mark_t& mark) const { return offsets_.byte(mark.index) + shift_; }

  /// libyaml's time for a token grows with the brackets that are open: there is an end to them.
  bool is_too_deep() const { return frames_.size() > most_open; }
  std::size_t last_end() const { return last_end_; }

  /// The end of what was understood for certain: a bracket that is not closed takes in what
  /// follows.
  std::size_t good() const {
    for (const Frame& frame : frames_) {
      if (is_flow(frame)) return frame.start.content + 1;
    }
    return last_end_;
  }

  /// After an error of the scanner.
  void abandon() {
    while (!frames_.empty()) close(false, last_end_);
    if (root_) builder_.tree().documents.push_back(root_);
  }

 private:
  static constexpr std::size_t most_open = 1000;

  /// A collection that is being read. A mapping's key is kept until its value is there.
  struct Frame {
    NodeStart start;
    std::string_view tag;
    std::string anchor;
    bool is_mapping = false;
    std::vector<const Node*> items;
    std::vector<Member> members;
    const Node* key = nullptr;
  };

  bool is_flow(const Frame& frame) const {
    const char first = frame.start.content < text_.size() ? text_[frame.start.content] : '\0';
    return first == (frame.is_mapping ? '{' : '[');
  }

  /// "!" says that a scalar is no number or word; the words of YAML itself ("!!str") say nothing
  /// about templates either, but for what a plain scalar means: it is a string then.
  std::string_view written_tag(const yaml_char_t* tag) {
    const std::string_view written = view(tag);
    if (written.empty() || written == "!") return {};
    return builder_.tree().texts.emplace_back(written);
  }

  void alias(const yaml_event_t& event) {
    const Range use = builder_.range(offset(event.start_mark), offset(event.end_mark));
    const auto target = anchors_.find(view(event.data.alias.anchor));
    if (target != anchors_.end() && target->second != nullptr) {
      add(builder_.alias(target->second, use, frames_.size()));
      last_end_ = use.end;
      return;
    }
    builder_.diagnostics().error(use, "Invalid alias",
                                 target == anchors_.end()
                                     ? "There is no anchor of this name above."
                                     : "The alias stands inside of what it names.");
    add(builder_.make({.kind = Node::Kind::lost, .range = use, .content = use}), {});
  }

  static bool is_null(const yaml_event_t& event, std::string_view value) {
    return event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE && event.data.scalar.tag == nullptr &&
           (value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL");
  }

  void scalar(const yaml_event_t& event) {
    const std::string_view value = {reinterpret_cast<const char*>(event.data.scalar.value),
                                    event.data.scalar.length};
    const std::string_view anchor = view(event.data.scalar.anchor);
    const NodeStart start = node_start(text_, offset(event.start_mark), value.empty());
    std::size_t end = start.is_empty ? start.content : offset(event.end_mark);
    if (is_null(event, value)) {
      const Range range = builder_.range(start.content, std::max(start.content, end));
      return add(builder_.make({.range = range, .content = range}), anchor);
    }
    Node node{.kind = Node::Kind::scalar};
    std::size_t inner = start.content;
    if (!start.is_empty) {
      node.style = style(event.data.scalar.style);
      if (node.style == Node::Style::literal || node.style == Node::Style::folded)
        end = block_end(text_, start.content, value);
      inner += node.style == Node::Style::plain ? 0 : 1;
    }
    node.tag = written_tag(event.data.scalar.tag);
    node.text = builder_.keep(value, inner);
    node.range = builder_.range(start.begin, end);
    node.content = builder_.range(start.content, end);
    add(builder_.make(node), anchor);
  }

  static Node::Style style(yaml_scalar_style_t style) {
    switch (style) {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return Node::Style::single_quoted;
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return Node::Style::double_quoted;
      case YAML_LITERAL_SCALAR_STYLE:
        return Node::Style::literal;
      case YAML_FOLDED_SCALAR_STYLE:
        return Node::Style::folded;
      default:
        return Node::Style::plain;
    }
  }

  void open(const yaml_mark_t& mark, const yaml_char_t* tag, const yaml_char_t* anchor,
            bool is_mapping) {
    Frame& frame = frames_.emplace_back();
    frame.start = node_start(text_, offset(mark), false);
    frame.tag = written_tag(tag);
    frame.anchor = view(anchor);
    frame.is_mapping = is_mapping;
    if (!frame.anchor.empty()) anchors_.insert_or_assign(frame.anchor, nullptr);
    last_end_ = frame.start.content;
  }

  void close(bool is_complete, std::size_t event_end) {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    std::size_t end = std::max(last_end_, frame.start.content);
    if (is_flow(frame) && is_complete) end = std::max(end, event_end);
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

  void add(Node* made, std::string_view anchor) {
    made->is_anchored = !anchor.empty();
    if (made->is_anchored) anchors_.insert_or_assign(std::string(anchor), made);
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
  CharacterOffsets offsets_;
  std::size_t shift_;
  std::vector<Frame> frames_;
  /// What an anchor names in this document; null while that is being read.
  std::map<std::string, const Node*, std::less<>> anchors_;
  const Node* root_ = nullptr;
  std::size_t last_end_ = 0;
};

/// libyaml's parser, which reads from a text that outlives it.
class Parser {
 public:
  explicit Parser(std::string_view text) : is_ready_(yaml_parser_initialize(&parser_) != 0) {
    if (!is_ready_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    if (is_ready_) yaml_parser_delete(&parser_);
  }

  /// Hands out the events up to the end of the text: false when an error came first.
  bool read(NodeEvents& events) {
    bool at_end = false;
    while (is_ready_ && !at_end && !events.is_too_deep()) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser_, &event) == 0) return false;
      events.take(event);
      at_end = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    return at_end;
  }

  const yaml_parser_t& state() const { return parser_; }

 private:
  yaml_parser_t parser_{};
  bool is_ready_;
};

SyntaxError syntax_error(const yaml_parser_t& parser, const NodeEvents& events, std::size_t shift) {
  if (events.is_too_deep())
    return {events.last_end(), events.good(), "This nests too deeply to be read."};
  const std::string problem = parser.problem == nullptr ? "out of memory" : parser.problem;
  if (parser.error == YAML_READER_ERROR)
    return {parser.problem_offset + shift, events.good(), "This is not YAML: " + problem + "."};
  const std::size_t at = events.offset(parser.problem_mark);
  if (parser.context == nullptr) return {at, events.good(), "This is not YAML: " + problem + "."};
  const std::string context = parser.context;
  if (context == "while scanning a quoted scalar" && problem == "found unexpected end of stream")
    return {at, events.offset(parser.context_mark) + 1, "This quote is not closed."};
  return {at, events.good(), "This is not YAML: " + problem + " " + context + "."};
}

}  // namespace

std::optional<SyntaxError> read_yaml(TreeBuilder& builder) {
  const std::size_t shift = builder.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  NodeEvents events(builder, shift);
  Parser parser(builder.parsed().substr(shift));
  if (parser.read(events)) return std::nullopt;
  SyntaxError error = syntax_error(parser.state(), events, shift);
  events.abandon();
  return error;
}

}  // namespace preflint::cloudformation
