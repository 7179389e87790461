// Comments and indentation of YAML (https://yaml.org/spec/1.2.2/), found without parsing. A quote
// begins a quoted scalar only where a scalar can begin (`It's fine # comment` holds a comment), and
// the lines of a block scalar (`|`, `>`) hold no comments at all. A JSON text goes through unharmed
// and has none.

#include <string_view>

#include "rules/layout.h"

namespace preflint::rules {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

class Walk {
 public:
  explicit Walk(const SourceFile& file) : file_(file), text_(file.text()) {}

  Layout run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '\n') {
        next_line();
      } else if (is_blank(text_[at_])) {
        ++at_;
      } else if (text_[at_] == '#' &&
                 (at_ == 0 || is_blank(text_[at_ - 1]) || text_[at_ - 1] == '\n')) {
        comment();
      } else {
        token();
      }
    }
    close_blocks_from(0);
    return std::move(layout_);
  }

 private:
  struct Open {
    std::size_t block = 0;
    std::size_t column = 0;
    bool is_item = false;
  };

  char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  bool blank_follows() const { return is_blank(peek(1)) || peek(1) == '\n'; }
  std::size_t line_end(std::size_t from) const {
    return std::min(text_.find('\n', from), text_.size());
  }

  void next_line() {
    ++at_;
    line_start_ = at_;
    is_line_begun_ = false;
    // In a flow collection the line goes on within the collection.
    scalar_may_begin_ = true;
  }

  void comment() {
    std::size_t end = line_end(at_);
    if (end > at_ && text_[end - 1] == '\r') --end;
    const std::size_t around = open_.empty() ? Layout::none : open_.back().block;
    layout_.comments.push_back(
        {{file_.id(), static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}, around});
    at_ = line_end(at_);
  }

  void close_blocks_from(std::size_t index) {
    while (open_.size() > index) {
      layout_.blocks[open_.back().block].range.end = static_cast<std::uint32_t>(last_end_);
      open_.pop_back();
    }
  }

  void begin_line() {
    is_line_begun_ = true;
    node_column_ = at_ - line_start_;
    if (flow_depth_ > 0) return;
    const bool is_item = text_[at_] == '-' && blank_follows();
    std::size_t keep = open_.size();
    while (keep > 0) {
      const Open& last = open_[keep - 1];
      const bool holds_items =
          is_item && !last.is_item && last.column == node_column_;  // `Key:` and below it `- item`
      if (last.column < node_column_ || holds_items) break;
      --keep;
    }
    close_blocks_from(keep);
    const std::size_t parent = open_.empty() ? Layout::none : open_.back().block;
    layout_.blocks.push_back({{file_.id(), static_cast<std::uint32_t>(at_), 0}, parent});
    open_.push_back({layout_.blocks.size() - 1, node_column_, is_item});
  }

  void token() {
    if (!is_line_begun_) begin_line();
    const char c = text_[at_];
    if (scalar_may_begin_ && begins_something(c)) return;
    if (c == ':' && (blank_follows() || flow_depth_ > 0)) {
      scalar_may_begin_ = true;
    } else if (flow_depth_ > 0 && (c == ',' || c == '[' || c == '{')) {
      scalar_may_begin_ = true;
      if (c != ',') ++flow_depth_;
    } else {
      if (flow_depth_ > 0 && (c == ']' || c == '}')) --flow_depth_;
      scalar_may_begin_ = false;
    }
    last_end_ = ++at_;
  }

  /// What is special only where a node begins.
  bool begins_something(char c) {
    if (c == '"' || c == '\'') {
      quoted(c);
    } else if ((c == '-' || c == '?') && blank_follows()) {
      last_end_ = ++at_;
      std::size_t next = text_.find_first_not_of(" \t", at_);
      if (next != npos && text_[next] != '|' && text_[next] != '>')
        node_column_ = next - line_start_;
    } else if (c == '!' || c == '&') {
      while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '\n') ++at_;
      last_end_ = at_;
    } else if (c == '[' || c == '{') {
      ++flow_depth_;
      last_end_ = ++at_;
    } else if ((c == '|' || c == '>') && flow_depth_ == 0 && is_block_scalar_header()) {
      block_scalar();
    } else {
      return false;
    }
    return true;
  }

  void quoted(char quote) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] == '\\' && quote == '"') ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') line_start_ = at_ + 1;
      ++at_;
    }
    at_ = std::min(
        at_ + 1,
        text_.size());  // two single quotes in a row: the second begins where the first has ended
    scalar_may_begin_ = at_ < text_.size() && text_[at_] == '\'' && quote == '\'';
    last_end_ = at_;
  }

  bool is_block_scalar_header() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() &&
           (text_[end] == '+' || text_[end] == '-' || (text_[end] >= '1' && text_[end] <= '9')))
      ++end;
    const std::size_t rest = text_.find_first_not_of(" \t\r", end);
    return rest == npos || text_[rest] == '\n' || (text_[rest] == '#' && rest > end);
  }

  /// Skips the lines that are indented deeper than the node that the scalar belongs to, and empty
  /// ones.
  void block_scalar() {
    std::size_t line = line_end(at_);
    last_end_ = at_ + 1;
    const std::size_t sign = text_.substr(at_, line - at_).find('#');
    if (sign != npos) {
      at_ += sign;
      comment();
    }
    while (line < text_.size()) {
      const std::size_t begin = text_.find_first_not_of(" \r", line + 1);
      if (begin == npos) {
        line = text_.size();
      } else if (text_[begin] == '\n') {
        line = begin;
      } else if (begin - (line + 1) > node_column_) {
        line = line_end(begin);
        last_end_ = line;
      } else {
        break;
      }
    }
    at_ = line;
  }

  const SourceFile& file_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::size_t last_end_ = 0;     ///< behind the last sign that is not a comment
  std::size_t node_column_ = 0;  ///< of the innermost node that begins on this line
  std::size_t flow_depth_ = 0;
  bool is_line_begun_ = false;
  bool scalar_may_begin_ = true;
  std::vector<Open> open_;
  Layout layout_;
};

}  // namespace

Layout yaml_layout(const SourceFile& file) { return Walk(file).run(); }

}  // namespace preflint::rules
