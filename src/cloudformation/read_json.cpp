// JSON by recursive descent (RFC 8259) into the node tree. Templates made by tools come as
// megabytes on one line, which a YAML scanner reads slowly and whose surrogate pairs it refuses.

#include <array>
#include <optional>

#include "cloudformation/tree_builder.h"

namespace preflint::cloudformation {
namespace {

class JsonReader {
 public:
  explicit JsonReader(TreeBuilder& builder) : builder_(builder), text_(builder.text()) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  bool read_document() {
    const Node* root = read_value(0);
    if (root) {
      builder_.tree().documents.push_back(root);
      skip_space();
      if (!failed_ && at_ < text_.size()) fail("only one value can stand in a JSON file");
    }
    return !failed_;
  }

 private:
  const Node* read_value(std::size_t depth) {
    skip_space();
    if (at_ >= text_.size()) return fail("a value is missing at the end of the file");
    switch (text_[at_]) {
      case '{':
        return depth < TreeBuilder::deepest ? read_object(depth) : skip_deep();
      case '[':
        return depth < TreeBuilder::deepest ? read_array(depth) : skip_deep();
      case '"':
        return read_string_node();
      default:
        return read_word();
    }
  }

  const Node* read_object(std::size_t depth) {
    const std::size_t begin = at_++;
    std::vector<Member> members;
    skip_space();
    if (peek() == '}') {
      ++at_;
    } else {
      do {
        read_member(members, depth);
      } while (!failed_ && next_or_end('}'));
    }
    Node* node = builder_.make({.is_complete = !failed_});
    node->range = node->content = builder_.range(begin, at_);
    builder_.close_mapping(*node, members);
    return node;
  }

  void read_member(std::vector<Member>& members, std::size_t depth) {
    skip_space();
    if (peek() != '"') {
      fail("a key in double quotes was expected");
      return;
    }
    const std::size_t begin = at_;
    const std::optional<std::string_view> key = read_string();
    if (!key) return;
    const Range key_range = builder_.range(begin, at_);
    skip_space();
    if (peek() != ':') {
      fail("\":\" was expected after the key");
      return;
    }
    ++at_;
    if (const Node* value = read_value(depth + 1)) members.push_back({*key, key_range, value});
  }

  const Node* read_array(std::size_t depth) {
    const std::size_t begin = at_++;
    std::vector<const Node*> items;
    skip_space();
    if (peek() == ']') {
      ++at_;
    } else {
      do {
        if (const Node* item = read_value(depth + 1)) items.push_back(item);
      } while (!failed_ && next_or_end(']'));
    }
    Node* node = builder_.make({.is_complete = !failed_});
    node->range = node->content = builder_.range(begin, at_);
    builder_.close_sequence(*node, items);
    return node;
  }

  /// After an item: true at a comma, which is taken; false at the end of the collection, which is
  /// taken too.
  bool next_or_end(char end) {
    skip_space();
    if (peek() == ',') {
      ++at_;
      return true;
    }
    if (peek() == end) {
      ++at_;
    } else {
      fail(std::string("\",\" or \"") + end + "\" was expected");
    }
    return false;
  }

  const Node* read_string_node() {
    const std::size_t begin = at_;
    const std::optional<std::string_view> text = read_string();
    if (!text) return nullptr;
    const Range range = builder_.range(begin, at_);
    return builder_.make({.kind = Node::Kind::scalar,
                          .style = Node::Style::double_quoted,
                          .text = *text,
                          .range = range,
                          .content = range});
  }

  std::optional<std::string_view> read_string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' && !is_control()) ++at_;
    if (peek() == '"') return builder_.keep(text_.substr(begin, at_++ - begin), begin);
    std::string decoded(text_.substr(begin, at_ - begin));
    while (at_ < text_.size() && !is_control()) {
      const char c = text_[at_++];
      if (c == '"') return builder_.keep(decoded, begin);
      if (c != '\\') {
        decoded += c;
      } else if (!read_escape(decoded)) {
        return std::nullopt;
      }
    }
    fail("a string is not closed on its line");
    return std::nullopt;
  }

  bool is_control() const { return static_cast<unsigned char>(text_[at_]) < 0x20; }

  bool read_escape(std::string& decoded) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char c = peek();
    ++at_;
    if (const std::size_t found = names.find(c); c != '\0' && found != std::string_view::npos) {
      decoded += meanings[found];
      return true;
    }
    std::optional<std::uint32_t> unit = c == 'u' ? read_hex() : std::nullopt;
    if (!unit) {
      --at_;
      fail("this is not an escape sequence of JSON");
      return false;
    }
    if (*unit >= 0xD800 && *unit < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      const std::size_t before = at_;
      at_ += 2;
      const std::optional<std::uint32_t> low = read_hex();
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
      } else {
        at_ = before;
      }
    }
    append_utf8(decoded, *unit >= 0xD800 && *unit < 0xE000 ? 0xFFFD : *unit);
    return true;
  }

  std::optional<std::uint32_t> read_hex() {
    std::uint32_t code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      const bool digit = c >= '0' && c <= '9';
      const bool lower = c >= 'a' && c <= 'f';
      const bool upper = c >= 'A' && c <= 'F';
      if (!digit && !lower && !upper) return std::nullopt;
      code = code * 16 +
             static_cast<std::uint32_t>(digit ? c - '0' : (lower ? c - 'a' : c - 'A') + 10);
    }
    return code;
  }

  static void append_utf8(std::string& out, std::uint32_t code) {
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
    if (code < 0x80) {
      byte(code);
    } else if (code < 0x800) {
      byte(0xC0 | code >> 6);
      byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
      byte(0xE0 | code >> 12);
      byte(0x80 | (code >> 6 & 0x3F));
      byte(0x80 | (code & 0x3F));
    } else {
      byte(0xF0 | code >> 18);
      byte(0x80 | (code >> 12 & 0x3F));
      byte(0x80 | (code >> 6 & 0x3F));
      byte(0x80 | (code & 0x3F));
    }
  }

  const Node* read_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_.substr(at_, 1).find_first_of(" \t\r\n,:]}[{\"") != 0) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    const Range range = builder_.range(begin, at_);
    if (word == "null") return builder_.make({.range = range, .content = range});
    if (word != "true" && word != "false" && !is_number(word)) {
      at_ = begin;
      return fail("a value was expected");
    }
    return builder_.make({.kind = Node::Kind::scalar,
                          .style = Node::Style::json,
                          .text = word,
                          .range = range,
                          .content = range});
  }

  static bool is_number(std::string_view word) {
    std::size_t i = word.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
      const std::size_t begin = i;
      while (i < word.size() && word[i] >= '0' && word[i] <= '9') ++i;
      return i - begin;
    };
    const std::size_t whole = i;
    const std::size_t count = digits();
    if (count == 0 || (count > 1 && word[whole] == '0')) return false;
    if (i < word.size() && word[i] == '.') {
      ++i;
      if (digits() == 0) return false;
    }
    if (i < word.size() && (word[i] == 'e' || word[i] == 'E')) {
      ++i;
      if (i < word.size() && (word[i] == '+' || word[i] == '-')) ++i;
      if (digits() == 0) return false;
    }
    return i == word.size();
  }

  /// Steps over a collection that is too deep, without recursion.
  const Node* skip_deep() {
    const std::size_t begin = at_;
    std::size_t open = 0;
    do {
      const char c = text_[at_];
      if (c == '"') {
        if (!read_string()) return nullptr;
        continue;
      }
      if (c == '{' || c == '[') ++open;
      if (c == '}' || c == ']') --open;
      ++at_;
    } while (open > 0 && at_ < text_.size());
    return builder_.too_deep(builder_.range(begin, at_));
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  const Node* fail(std::string what) {
    if (!failed_) {
      what[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(what[0])));
      builder_.diagnostics().error(builder_.range(at_, at_ + 1), "Invalid JSON", what + ".");
    }
    failed_ = true;
    return nullptr;
  }

  TreeBuilder& builder_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

bool read_json(TreeBuilder& builder) { return JsonReader(builder).read_document(); }

}  // namespace preflint::cloudformation
