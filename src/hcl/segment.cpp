// Finds where the items of a body end, by looking at nothing but brackets, strings, heredocs and
// comments.
//
// A file is parsed in segments for three reasons. The syntax tree of tree-sitter is many times as
// large as its text, and this way there is never one for more than a few pages. What a broken item
// does to the parser stays with that item. And the depth to which brackets nest is known before the
// parser runs, whose memory is not safe from extreme depths.

#include "hcl/segment.h"

#include <algorithm>
#include <array>

namespace preflint::hcl {
namespace {

constexpr bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// The characters that mean something where they stand; all others are skipped.
constexpr std::array<bool, 256> significant(std::string_view characters) {
  std::array<bool, 256> table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> significant_in_code = significant("\"#/()[]{}<\n?-!");
constexpr std::array<bool, 256> significant_in_quotes = significant("\"\\$%\n");

/// What the scan is inside of.
struct Frame {
  enum class Kind : char { bracket, sequence, quote, heredoc };
  Kind kind;
  std::size_t begin = 0;
  char closer = 0;               ///< of a bracket
  std::string_view marker = {};  ///< of a heredoc
};

class Scan {
 public:
  Scan(std::string_view text, std::uint32_t begin) : text_(text), at_(begin) {
    segment_.begin = begin;
  }

  Segment run_template() {
    push({.kind = Frame::Kind::heredoc, .begin = at_});
    return run();
  }

  Segment run() {
    while (at_ < text_.size() && !done_) {
      if (open_.empty() || open_.back().kind <= Frame::Kind::sequence) {
        code();
      } else if (open_.back().kind == Frame::Kind::quote) {
        quoted();
      } else {
        heredoc();
      }
    }
    segment_.end = static_cast<std::uint32_t>(at_);
    if (!open_.empty() && open_.back().kind == Frame::Kind::quote)
      open_.pop_back();  // it is not terminated
    if (!open_.empty()) segment_.open = static_cast<std::uint32_t>(open_.back().begin);
    if (broken_ != none) segment_.open = static_cast<std::uint32_t>(broken_);
    return segment_;
  }

 private:
  char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void skip_to(const std::array<bool, 256>& stops) {
    while (at_ < text_.size() && !stops[static_cast<unsigned char>(text_[at_])]) ++at_;
  }

  void push(Frame frame) {
    open_.push_back(frame);
    segment_.depth =
        std::max(segment_.depth, static_cast<std::uint32_t>(8 * open_.size()) + chained_);
  }

  /// An operator whose operand follows: a chain of them is not reduced before its end.
  void chain() {
    chained_ += 4;
    segment_.depth =
        std::max(segment_.depth, static_cast<std::uint32_t>(8 * open_.size()) + chained_);
  }

  void code() {
    const char c = text_[at_];
    if (!significant_in_code[static_cast<unsigned char>(c)]) {
      if (!is_blank(c)) has_item_ = true;
      ++at_;
      if (has_item_) skip_to(significant_in_code);
      return;
    }
    switch (c) {
      case '\n':
        ++at_;
        end_of_line();
        return;
      case '#':
        skip_line();
        return;
      case '/':
        if (peek(1) == '/') return skip_line();
        if (peek(1) == '*') return skip_block_comment();
        break;
      case '"':
        push({Frame::Kind::quote, at_});
        break;
      case '(':
        push({Frame::Kind::bracket, at_, ')'});
        break;
      case '[':
        push({Frame::Kind::bracket, at_, ']'});
        break;
      case '{':
        push({Frame::Kind::bracket, at_, '}'});
        break;
      case ')':
      case ']':
      case '}':
        close(c);
        break;
      case '<':
        if (peek(1) == '<' && begin_heredoc()) return;
        break;
      default:
        if (c != '-' || at_ == 0 || !is_word(text_[at_ - 1]) || text_[at_ - 1] == '-')
          chain();  // it may be a part of a name
    }
    has_item_ = true;
    ++at_;
  }

  void close(char c) {
    if (open_.empty()) return;
    const Frame& top = open_.back();
    if (top.kind == Frame::Kind::bracket ? top.closer == c : c == '}') open_.pop_back();
  }

  void end_of_line() {
    if (open_.empty()) {
      if (has_item_) done_ = true;
    } else if (segment_.resume == 0 && begins_item()) {
      segment_.resume = static_cast<std::uint32_t>(at_);
    }
  }

  /// Does an attribute or a block begin here, in the first column?
  bool begins_item() const {
    std::size_t at = at_;
    if (at >= text_.size() || !is_word(text_[at]) || text_[at] == '-') return false;
    while (at < text_.size() && is_word(text_[at])) ++at;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    if (at + 1 < text_.size() && text_[at] == '=')
      return text_[at + 1] != '=' && text_[at + 1] != '>';
    while (at < text_.size() && (is_word(text_[at]) || is_blank(text_[at]) || text_[at] == '"')) {
      if (text_[at] == '"') at = std::min(text_.find_first_of("\"\n", at + 1), text_.size() - 1);
      ++at;
    }
    return at < text_.size() && text_[at] == '{';
  }

  void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }

  void skip_block_comment() {
    chain();
    const std::size_t end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos && broken_ == none) broken_ = at_;
    at_ = end == std::string_view::npos ? text_.size() : end + 2;
  }

  bool begin_heredoc() {
    std::size_t at = at_ + 2;
    if (at < text_.size() && text_[at] == '-') ++at;
    const std::size_t begin = at;
    while (at < text_.size() && is_word(text_[at])) ++at;
    const std::string_view marker = text_.substr(begin, at - begin);
    while (at < text_.size() && is_blank(text_[at])) ++at;
    if (marker.empty() || at == text_.size() || text_[at] != '\n') return false;
    push({.kind = Frame::Kind::heredoc, .begin = at_, .marker = marker});
    at_ = at + 1;
    at_line_start_ = true;
    return true;
  }

  /// At `$` or `%`: goes into the sequence that begins here, or over the text that it is.
  void sigil() {
    const char c = text_[at_];
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] == c) ++at_;
    if (at_ == text_.size() || text_[at_] != '{') return;
    ++at_;
    if (at_ - begin == 2) push({Frame::Kind::sequence, begin});
  }

  void quoted() {
    skip_to(significant_in_quotes);
    if (at_ == text_.size()) return;
    switch (text_[at_]) {
      case '"':
        open_.pop_back();
        ++at_;
        return;
      case '\n':
        unterminated();
        return;
      case '\\':
        at_ += peek(1) == '\n' ? 1 : 2;
        break;
      default:
        sigil();
    }
    at_ = std::min(at_, text_.size());
  }

  /// A string ends with its line. Within a sequence of a quoted template, it was rather meant to
  /// end that template.
  void unterminated() {
    open_.pop_back();
    if (open_.size() < 2 || open_.back().kind != Frame::Kind::sequence) return;
    if (open_[open_.size() - 2].kind != Frame::Kind::quote) return;
    if (broken_ == none) broken_ = open_.back().begin;
    open_.pop_back();
    open_.pop_back();
  }

  void heredoc() {
    if (at_line_start_ && ends_heredoc()) return;
    at_line_start_ = false;
    at_ = std::min(text_.find_first_of("$%\n", at_), text_.size());
    if (at_ == text_.size()) return;
    if (text_[at_] == '\n') {
      at_line_start_ = true;
      ++at_;
    } else {
      sigil();
    }
  }

  bool ends_heredoc() {
    std::size_t at = at_;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    const std::string_view marker = open_.back().marker;
    if (marker.empty()) return false;  // a template on its own ends with the text
    if (text_.substr(at, marker.size()) != marker) return false;
    at += marker.size();
    while (at < text_.size() && is_blank(text_[at])) ++at;
    if (at < text_.size() && text_[at] != '\n') return false;
    open_.pop_back();
    at_ = at;
    at_line_start_ = false;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Frame> open_;
  Segment segment_;
  static constexpr std::size_t none = std::string_view::npos;
  std::size_t broken_ =
      none;  ///< where begins what is not closed, although the scan went on behind it
  std::uint32_t chained_ = 0;
  bool has_item_ = false;
  bool done_ = false;
  bool at_line_start_ = false;
};

}  // namespace

Segment next_segment(std::string_view text, std::uint32_t begin) { return Scan(text, begin).run(); }

std::uint32_t expression_depth(std::string_view text, std::uint32_t begin) {
  std::uint32_t depth = 0;
  while (begin < text.size()) {
    const Segment segment = next_segment(text, begin);
    depth += segment.depth;
    begin = segment.end;
  }
  return depth;
}

std::uint32_t template_depth(std::string_view text, std::uint32_t begin) {
  return Scan(text, begin).run_template().depth;
}

}  // namespace preflint::hcl
