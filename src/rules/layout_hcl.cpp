// Comments and brackets of HCL (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md),
// found without parsing: this also works in a file that does not parse, and takes one walk. Strings
// and heredocs hold code again inside `${…}`, to any depth, so what the walk is in is a stack of
// its own.

#include <string_view>

#include "rules/layout.h"

namespace preflint::rules {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || (c & 0x80) != 0;
}

class Walk {
 public:
  explicit Walk(const SourceFile& file) : file_(file), text_(file.text()) {
    inside_.push_back({Mode::Kind::code, none, {}});
  }

  Layout run() {
    while (at_ < text_.size()) {
      switch (inside_.back().kind) {
        case Mode::Kind::code:
          code();
          break;
        case Mode::Kind::string:
          string();
          break;
        case Mode::Kind::heredoc:
          heredoc();
          break;
      }
    }
    while (!open_.empty()) close_block();
    return std::move(layout_);
  }

 private:
  static constexpr std::size_t none = Layout::none;

  struct Mode {
    enum class Kind { code, string, heredoc };
    Kind kind = Kind::code;
    std::size_t open =
        none;  ///< of code inside a template: how many blocks were open when it began
    std::string_view marker;  ///< of a heredoc
  };

  bool next_is(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }
  std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }

  void code() {
    const char c = text_[at_];
    if (c == '\n') {
      ++at_;
      line_begin_ = npos;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      ++at_;
    } else if (c == '#' || next_is("//")) {
      comment(line_end());
    } else if (next_is("/*")) {
      const std::size_t end = text_.find("*/", at_ + 2);
      comment(end == npos ? text_.size() : end + 2);
    } else {
      token(c);
    }
  }

  void comment(std::size_t end) {
    std::size_t last = end;
    if (last > at_ && text_[last - 1] == '\r') --last;
    layout_.comments.push_back({{file_.id(), offset(), static_cast<std::uint32_t>(last)},
                                open_.empty() ? none : open_.back()});
    at_ = end;
  }

  void token(char c) {
    if (line_begin_ == npos) line_begin_ = at_;
    if (next_is("<<") && begin_heredoc()) return;
    ++at_;
    if (c == '"') {
      inside_.push_back({Mode::Kind::string, none, {}});
    } else if (c == '{' || c == '[' || c == '(') {
      open_block();
    } else if (c == '}' || c == ']' || c == ')') {
      const bool ends_template_code = c == '}' && inside_.back().open == open_.size();
      if (ends_template_code) {
        inside_.pop_back();
      } else if (inside_.back().open == none || inside_.back().open < open_.size()) {
        if (!open_.empty()) close_block();
        line_begin_ = npos;
      }
    }
  }

  void open_block() {
    layout_.blocks.push_back({{file_.id(), static_cast<std::uint32_t>(line_begin_), 0},
                              open_.empty() ? none : open_.back()});
    open_.push_back(layout_.blocks.size() - 1);
  }

  void close_block() {
    layout_.blocks[open_.back()].range.end = offset();
    open_.pop_back();
  }

  /// `<<MARKER` or `<<-MARKER` and the end of the line.
  bool begin_heredoc() {
    std::size_t begin = at_ + 2;
    if (begin < text_.size() && text_[begin] == '-') ++begin;
    std::size_t end = begin;
    while (end < text_.size() && is_word(text_[end])) ++end;
    std::size_t line = end;
    if (line < text_.size() && text_[line] == '\r') ++line;
    if (end == begin || line >= text_.size() || text_[line] != '\n') return false;
    open_block();
    at_ = line + 1;
    inside_.push_back({Mode::Kind::heredoc, none, text_.substr(begin, end - begin)});
    at_line_start_ = true;
    return true;
  }

  void begin_template_code() {
    at_ += 2;
    inside_.push_back({Mode::Kind::code, open_.size(), {}});
  }

  bool is_escaped_marker() const { return next_is("$${") || next_is("%%{"); }

  void string() {
    const char c = text_[at_];
    if (is_escaped_marker()) {
      at_ += 3;
    } else if (next_is("${") || next_is("%{")) {
      begin_template_code();
    } else if (c == '\\') {
      at_ = std::min(at_ + 2, text_.size());
    } else {
      if (c == '"' || c == '\n') inside_.pop_back();  // a line end: the quote was never closed
      if (c != '\n') ++at_;
    }
  }

  void heredoc() {
    if (at_line_start_) {
      at_line_start_ = false;
      const std::string_view line = text_.substr(at_, line_end() - at_);
      const std::size_t begin = line.find_first_not_of(" \t");
      const std::size_t last = line.find_last_not_of(" \t\r");
      if (begin != npos && line.substr(begin, last - begin + 1) == inside_.back().marker) {
        at_ = line_end();
        inside_.pop_back();
        close_block();
        return;
      }
    }
    if (is_escaped_marker()) {
      at_ += 3;
    } else if (next_is("${") || next_is("%{")) {
      begin_template_code();
    } else {
      at_line_start_ = text_[at_] == '\n';
      ++at_;
    }
  }

  const SourceFile& file_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_begin_ =
      npos;  ///< of the code on this line that is still open to belong to a block
  bool at_line_start_ = false;  ///< in a heredoc
  std::vector<Mode> inside_;
  std::vector<std::size_t> open_;  ///< blocks
  Layout layout_;
};

}  // namespace

Layout hcl_layout(const SourceFile& file) { return Walk(file).run(); }

}  // namespace preflint::rules
