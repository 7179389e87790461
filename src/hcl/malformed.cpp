// What the error recovery of the parser leaves of a `for` or of a directive does not say what is
// wrong with it; its words, read one after the other, do. The messages are hclsyntax's.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser.go

#include "hcl/malformed.h"

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "hcl/syntax_error.h"

namespace preflint::hcl {
namespace {

class Words {
 public:
  Words(const Builder& builder, std::uint32_t begin, std::uint32_t end)
      : builder_(builder), end_(end) {
    move_to(begin);
  }

  std::string_view word() const { return builder_.text(range_); }
  const Range& range() const { return range_; }
  void next() { move_to(range_.end); }
  bool is_name() const {
    const char c = word().empty() ? ' ' : word().front();
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  }
  bool take(std::string_view wanted) {
    if (word() != wanted) return false;
    next();
    return true;
  }
  bool take_name() {
    if (!is_name()) return false;
    next();
    return true;
  }

 private:
  void move_to(std::uint32_t begin) {
    range_ = first_token(builder_, builder_.range(std::min(begin, end_), end_));
  }

  const Builder& builder_;
  std::uint32_t end_;
  Range range_;
};

/// What is missing of `x, y in`; null if nothing is.
const char* missing_of_names(Words& words, bool in_directive) {
  if (!words.take_name()) {
    return in_directive ? "For directive requires variable name after 'for'."
                        : "For expression requires variable name after 'for'.";
  }
  if (words.take(",") && !words.take_name()) {
    return in_directive ? "For directive requires value variable name after comma."
                        : "For expression requires value variable name after comma.";
  }
  if (!words.take("in")) {
    return in_directive ? "For directive requires 'in' keyword after names."
                        : "For expression requires the 'in' keyword after its name declarations.";
  }
  return nullptr;
}

std::string unknown_keyword(std::string_view word) {
  constexpr std::array<std::string_view, 5> keywords = {"if", "for", "else", "endif", "endfor"};
  const std::vector<std::string> names(keywords.begin(), keywords.end());
  return "\"" + std::string(word) + "\" is not a valid template control keyword." +
         did_you_mean(word, names);
}

}  // namespace

std::optional<Malformed> malformed_for(const Builder& builder, std::uint32_t begin,
                                       std::uint32_t end) {
  Words words(builder, begin, end);
  if (!words.take("for")) return std::nullopt;
  if (const char* missing = missing_of_names(words, false))
    return Malformed{words.range(), "Invalid 'for' expression", missing};
  const Range rest = builder.range(words.range().begin, end);
  if (builder.text(rest).find(':') != std::string_view::npos) return std::nullopt;
  return Malformed{words.range(), "Invalid 'for' expression",
                   "For expression requires a colon after the collection expression."};
}

Malformed malformed_directive(const Builder& builder, std::uint32_t begin, std::uint32_t end) {
  const bool strips = builder.text().substr(begin + 2).starts_with('~');
  Words words(builder, begin + (strips ? 3 : 2), end);
  if (!words.is_name()) {
    return {builder.range(begin, std::min(begin + 2, end)), "Invalid template directive",
            "A template directive keyword (\"if\", \"for\", etc) is expected at the beginning of a "
            "%{ sequence."};
  }
  const std::string word(words.word());
  const Range keyword = words.range();
  words.next();
  if (word == "for") {
    if (const char* missing = missing_of_names(words, true))
      return {words.range(), "Invalid 'for' directive", missing};
  }
  if (word == "if" || word == "for") {
    const bool ends = words.word() == "}" || words.word() == "~";
    return ends ? Malformed{words.range(), "Invalid expression",
                            "Expected the start of an expression, but found an invalid expression "
                            "token."}
                : Malformed{words.range(), "Extra characters in " + word + " marker",
                            "Expected a closing brace to end the sequence, but found extra "
                            "characters."};
  }
  if (word == "else" || word == "endif" || word == "endfor") {
    return {words.range(), "Extra characters in " + word + " marker",
            "Expected a closing brace to end the sequence, but found extra characters."};
  }
  return {keyword, "Invalid template control keyword", unknown_keyword(word)};
}

}  // namespace preflint::hcl
