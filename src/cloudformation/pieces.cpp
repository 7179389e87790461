// Which bytes of a scalar's decoded text stand where in the source. The text and its source are
// walked side by side: runs that are equal are verbatim; what differs is an escape sequence, or
// white space that folding or indentation changed. With this, a finding inside of a policy that is
// JSON text in a YAML block stands on its own line.

#include <algorithm>

#include "cloudformation/read.h"
#include "cloudformation/yaml_extent.h"

namespace preflint::cloudformation {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Walk {
 public:
  Walk(const SourceFile& source, const Node& node)
      : file_(source.id()), source_(source.text()), decoded_(node.text), style_(node.style) {
    at_ = node.content.begin;
    end_ = node.content.end;
    if (style_ == Node::Style::single_quoted || style_ == Node::Style::double_quoted) {
      ++at_;
      --end_;
    } else if (is_block()) {
      indent_ = block_indent(source_, at_, decoded_);
      at_ = block_body(source_, at_);
      skip_indent();
    }
  }

  std::vector<Piece> pieces() {
    while (done_ < decoded_.size()) {
      const bool moved = at_ < end_ && (take_escape() || take_equal() || take_space());
      if (!moved) break;
    }
    if (done_ < decoded_.size()) add(decoded_.size() - done_, end_, end_, false);
    return std::move(pieces_);
  }

 private:
  bool is_block() const { return style_ == Node::Style::literal || style_ == Node::Style::folded; }

  bool take_equal() {
    std::size_t size = 0;
    while (at_ + size < end_ && done_ + size < decoded_.size() &&
           source_[at_ + size] == decoded_[done_ + size] && !begins_escape(at_ + size)) {
      ++size;
      if (source_[at_ + size - 1] == '\n') break;
    }
    if (size == 0) return false;
    const bool is_line_end = source_[at_ + size - 1] == '\n';
    add(size, at_, at_ + size, true);
    if (is_line_end) skip_indent();
    return true;
  }

  /// White space that folding replaced, or that stands only in the source.
  bool take_space() {
    const std::size_t begin = at_;
    bool is_line_end = false;
    while (at_ < end_ && is_space(source_[at_]) && !(is_line_end && is_block())) {
      is_line_end = source_[at_++] == '\n';
    }
    if (at_ == begin) return false;
    std::size_t size = 0;
    while (done_ + size < decoded_.size() && is_space(decoded_[done_ + size]) &&
           !(is_block() && size > 0)) {
      ++size;
    }
    if (size > 0) add(size, begin, at_, false);
    if (is_line_end) skip_indent();
    return true;
  }

  bool begins_escape(std::size_t at) const {
    if (style_ == Node::Style::double_quoted) return source_[at] == '\\';
    return style_ == Node::Style::single_quoted && source_[at] == '\'';
  }

  bool take_escape() {
    if (!begins_escape(at_)) return false;
    if (style_ == Node::Style::single_quoted) {
      add(1, at_, at_ + 2, false);
      return true;
    }
    const char c = at_ + 1 < end_ ? source_[at_ + 1] : '\0';
    if (c == '\n' || c == '\r') {  // a line continued: nothing of it is in the text
      at_ += 2;
      while (at_ < end_ && is_space(source_[at_])) ++at_;
      return true;
    }
    std::size_t length = 2 + (c == 'x' ? 2u : c == 'u' ? 4u : c == 'U' ? 8u : 0u);
    const std::size_t size = character_size();
    if (c == 'u' && size == 4 && source_.substr(at_ + length, 2) == "\\u") length += 6;
    add(size, at_, std::min(at_ + length, end_), false);
    return true;
  }

  /// The bytes of the decoded character that comes next.
  std::size_t character_size() const {
    std::size_t size = 1;
    while (done_ + size < decoded_.size() &&
           (static_cast<unsigned char>(decoded_[done_ + size]) & 0xC0u) == 0x80u) {
      ++size;
    }
    return size;
  }

  void skip_indent() {
    if (!is_block()) return;
    for (std::size_t i = 0; i < indent_ && at_ < end_ && source_[at_] == ' '; ++i) ++at_;
  }

  void add(std::size_t size, std::size_t begin, std::size_t end, bool is_verbatim) {
    const Range range{file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const auto count = static_cast<std::uint32_t>(size);
    if (is_verbatim && !pieces_.empty() && pieces_.back().is_verbatim &&
        pieces_.back().range.end == range.begin) {
      pieces_.back().size += count;
      pieces_.back().range.end = range.end;
    } else {
      pieces_.push_back({static_cast<std::uint32_t>(done_), count, range, is_verbatim});
    }
    done_ += size;
    at_ = end;
  }

  FileId file_;
  std::string_view source_;
  std::string_view decoded_;
  Node::Style style_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t indent_ = 0;
  std::size_t done_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> pieces(const SourceFile& source, const Node& scalar) {
  if (scalar.style == Node::Style::generated)
    return {{0, static_cast<std::uint32_t>(scalar.text.size()), scalar.content, false}};
  const std::string_view all = source.text();
  const char* begin = scalar.text.data();
  if (!scalar.text.empty() && begin >= all.data() && begin < all.data() + all.size()) {
    const auto at = static_cast<std::uint32_t>(begin - all.data());
    const auto size = static_cast<std::uint32_t>(scalar.text.size());
    return {{0, size, {source.id(), at, at + size}, true}};
  }
  return Walk(source, scalar).pieces();
}

}  // namespace preflint::cloudformation
