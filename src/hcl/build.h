#pragma once

// What the parts of the parser share; for parse.cpp and what it is made of.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/ast.h"

namespace preflint::hcl {

/// The syntax errors of one file. What a hostile file makes of itself is told as far as anyone
/// would read it.
class SyntaxErrors {
 public:
  static constexpr int most = 100;

  explicit SyntaxErrors(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(Range subject, std::string summary, std::string detail, Range context = {});
  int count() const { return count_; }
  /// The parser trips over one mistake several times. Is `subject` the first place on its line?
  bool is_first_on_line(std::string_view text, const Range& subject);
  /// Has been told what makes the parser fail at other places too, so that those are not worth
  /// telling?
  bool explained() const { return explained_; }
  void set_explained(bool explained) { explained_ = explained; }

 private:
  Diagnostics& diagnostics_;
  int count_ = 0;
  std::optional<std::uint32_t> last_;
  bool explained_ = false;
};

/// Makes the nodes of a file's tree.
class Builder {
 public:
  Builder(File& file, const SourceFile& source, SyntaxErrors& file_errors)
      : errors(file_errors), file_(file), text_(source.text()), id_(source.id()) {}

  SyntaxErrors& errors;

  std::string_view text() const { return text_; }
  std::string_view text(const Range& range) const {
    return text_.substr(range.begin, range.size());
  }
  Range range(std::uint32_t begin, std::uint32_t end) const { return {id_, begin, end}; }

  /// Where the next token begins: behind spaces, newlines and comments.
  std::uint32_t next_token(std::uint32_t at) const;

  Name name(const Range& range) { return {intern(text(range)), range}; }
  Name name(std::string_view text, const Range& range) { return {intern(text), range}; }

  template <class Node>
  const Expression* make(const Range& range, Node node) {
    return file_.arena.make<Expression>(range, std::move(node));
  }
  const Expression* literal(const Range& range, value::Value value) {
    return make(range, LiteralValueExpr{file_.keep(std::move(value))});
  }
  const Expression* number(const Range& range);
  const value::Value* number_key(const Range& range);
  /// `true`, `false`, `null` or a variable.
  const Expression* variable(const Range& range);
  /// `a.b.c` written without spaces.
  const Expression* traversal(const Range& range);
  /// The steps that `.a.b` written without spaces is.
  void attribute_steps(const Range& range, std::vector<TraverseStep>& steps);
  /// `source` and what follows it. A traversal is extended, anything else becomes the source of
  /// one. The steps are used up.
  const Expression* traverse(const Expression* source, std::vector<TraverseStep>& steps);

  Arena& arena() { return file_.arena; }
  File& file() { return file_; }

 private:
  /// The file's text for `name`. The same few names come again and again, so a glance at the last
  /// ones spares most look-ups.
  const Text* intern(std::string_view name) {
    const auto first = static_cast<unsigned char>(name.empty() ? 0 : name.front());
    const auto last = static_cast<unsigned char>(name.empty() ? 0 : name.back());
    const Text*& known = recent_[(name.size() * 67 + first * 31u + last) % recent_.size()];
    if (!known || known->view() != name) known = file_.intern(name);
    return known;
  }

  File& file_;
  std::string_view text_;
  FileId id_;
  std::array<const Text*, 512> recent_ = {};
  const value::Value* true_ = nullptr;
  const value::Value* false_ = nullptr;
  const value::Value* null_ = nullptr;
};

/// Complains about the first byte of `range` that is not UTF-8.
void check_encoding(const SourceFile& source, const Range& range, SyntaxErrors& errors);

/// Does a newline stand in the text of `range`?
bool has_newline(std::string_view text);

}  // namespace preflint::hcl
