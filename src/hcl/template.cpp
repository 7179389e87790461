// Turns the text, interpolations and directives of a template into an expression, in the order in
// which hclsyntax does it: escapes are replaced, strip markers take the spaces off the text beside
// them, the indentation of a flush heredoc is removed, texts that stand side by side are joined,
// directives are folded.
//
// "The text beside a strip marker" is one token of hclsyntax's scanner, which ends at every line's
// end and before every `$` and
// `%`. That is visible (`~}` at the end of a line takes the newline, but not the next line's
// indentation), so texts are cut up the same way here. Each piece remembers where it was written.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates

#include "hcl/template.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "hcl/parse.h"
#include "value/strings.h"

namespace preflint::hcl {
namespace {

/// A piece of text, or a sequence.
struct Piece {
  const TemplateToken* sequence = nullptr;
  std::string text;
  Range range;
  bool verbatim = true;     ///< the text is what the range covers
  bool ends_token = false;  ///< the last piece of what hclsyntax's scanner returns at once

  bool is_text() const { return !sequence; }
};

/// Removes what begins with `count` bytes, or all but `count`, from a piece and from its range.
void keep_behind(Piece& piece, std::size_t count) {
  piece.text.erase(0, count);
  if (piece.verbatim) piece.range.begin += static_cast<std::uint32_t>(count);
}
void keep_before(Piece& piece, std::size_t count) {
  if (piece.verbatim) piece.range.end -= static_cast<std::uint32_t>(piece.text.size() - count);
  piece.text.resize(count);
}

/// The length of the space character that `text` begins with, as Go's unicode.IsSpace has it; 0 if
/// it begins with another.
std::size_t space_length(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned char first = static_cast<unsigned char>(text[0]);
  if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
  if (first < 0x80) return 0;
  static constexpr std::array<std::string_view, 17> others = {
      "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
      "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f"};
  for (const std::string_view space : others) {
    if (text.starts_with(space)) return space.size();
  }
  return text.starts_with("\u205f") || text.starts_with("\u3000") ? 3 : 0;
}

std::size_t leading_spaces(std::string_view text) {
  std::size_t length = 0;
  while (const std::size_t next = space_length(text.substr(length))) length += next;
  return length;
}

std::size_t without_trailing_spaces(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = space_length(text.substr(at));
    at += space > 0 ? space : 1;
    if (space == 0) length = at;
  }
  return length;
}

void append_utf8(std::string& text, std::uint32_t c) {
  const auto continuation = [&](int shift) {
    text += static_cast<char>(0x80 | ((c >> shift) & 0x3f));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xc0 | (c >> 6));
    continuation(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xe0 | (c >> 12));
    continuation(6);
    continuation(0);
  } else {
    text += static_cast<char>(0xf0 | (c >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

/// Cuts text up into pieces, and replaces escapes.
class Cutter {
 public:
  Cutter(Builder& builder, TemplateForm form, std::vector<Piece>& pieces)
      : builder_(builder), quoted_(form == TemplateForm::quoted), pieces_(pieces) {}

  void cut(const Range& range) {
    at_ = range.begin;
    end_ = range.end;
    while (at_ < end_) {
      const char c = builder_.text()[at_];
      if (c == '$' || c == '%') {
        sigil(c);
      } else if (quoted_ && c == '\\') {
        escape();
      } else {
        plain();
      }
      const bool ends = at_ == end_ || !quoted_ || is_sigil(builder_.text()[at_]) || is_sigil(c);
      pieces_.back().ends_token = ends;
    }
  }

 private:
  static bool is_sigil(char c) { return c == '$' || c == '%'; }
  std::string_view rest() const { return builder_.text().substr(at_, end_ - at_); }

  void add(std::string text, std::uint32_t length, bool verbatim) {
    Piece& piece = pieces_.emplace_back();
    piece.text = std::move(text);
    piece.range = builder_.range(at_, at_ + length);
    piece.verbatim = verbatim;
    at_ += length;
  }

  void sigil(char c) {
    const std::string_view text = rest();
    if (text.size() >= 3 && text[1] == c && text[2] == '{') {
      add({c, '{'}, 3, false);
    } else {
      add({c}, 1, true);
    }
  }

  void plain() {
    const std::string_view text = rest();
    std::size_t length = std::min(text.find_first_of(quoted_ ? "$%\\" : "$%\n"), text.size());
    if (length < text.size() && text[length] == '\n') ++length;
    add(std::string(text.substr(0, length)), static_cast<std::uint32_t>(length), true);
  }

  void escape() {
    const std::string_view text = rest();
    switch (text.size() > 1 ? text[1] : '\0') {
      case 'n':
        return add("\n", 2, false);
      case 'r':
        return add("\r", 2, false);
      case 't':
        return add("\t", 2, false);
      case '"':
        return add("\"", 2, false);
      case '\\':
        return add("\\", 2, false);
      case 'u':
        return code_point(4);
      case 'U':
        return code_point(8);
      default:
        break;
    }
    std::uint32_t length = std::min<std::uint32_t>(2, end_ - at_);
    while (length < end_ - at_ && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
      ++length;
    const std::string selector(text.substr(1, length - 1));
    invalid(length, "The symbol \"" + selector + "\" is not a valid escape sequence selector.");
    add(selector, length, false);
  }

  void code_point(std::uint32_t digits) {
    const std::string_view text = rest();
    std::uint32_t c = 0;
    const char* begin = text.data() + 2;
    const char* end = text.data() + std::min<std::size_t>(text.size(), 2 + digits);
    const std::from_chars_result result = std::from_chars(begin, end, c, 16);
    const auto found = static_cast<std::uint32_t>(result.ptr - begin);
    if (found < digits) {
      invalid(2 + found,
              digits == 4
                  ? "The \\u escape sequence must be followed by four hexadecimal digits."
                  : "The \\U escape sequence must be followed by eight hexadecimal digits.");
      return add(std::string(text.substr(0, 2 + found)), 2 + found, true);
    }
    std::string character;
    if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
      invalid(2 + digits, "Cannot encode character U+" + std::string(begin, end) + " in UTF-8.");
      character = "\ufffd";
    } else {
      append_utf8(character, c);
    }
    add(std::move(character), 2 + digits, false);
  }

  void invalid(std::uint32_t length, std::string detail) {
    builder_.errors.add(builder_.range(at_, at_ + length), "Invalid escape sequence",
                        std::move(detail));
  }

  Builder& builder_;
  bool quoted_;
  std::vector<Piece>& pieces_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
};

void strip_token_start(std::vector<Piece>& pieces, std::size_t at) {
  for (; at < pieces.size() && pieces[at].is_text(); ++at) {
    keep_behind(pieces[at], leading_spaces(pieces[at].text));
    if (!pieces[at].text.empty() || pieces[at].ends_token) return;
  }
}

/// Strips the end of the token that the last piece ends.
void strip_token_end(std::vector<Piece>& pieces) {
  for (std::size_t at = pieces.size(); at-- > 0 && pieces[at].is_text();) {
    keep_before(pieces[at], without_trailing_spaces(pieces[at].text));
    if (!pieces[at].text.empty() || at == 0 || pieces[at - 1].ends_token) return;
  }
}

std::vector<Piece> cut(Builder& builder, const std::vector<TemplateToken>& tokens,
                       TemplateForm form) {
  std::vector<Piece> pieces;
  Cutter cutter(builder, form, pieces);
  bool strip_next = false;
  for (const TemplateToken& token : tokens) {
    const std::size_t first = pieces.size();
    if (token.kind == TemplateToken::Kind::text) {
      cutter.cut(token.range);
      if (strip_next) strip_token_start(pieces, first);
      strip_next = false;
    } else {
      if (token.strip_before) strip_token_end(pieces);
      strip_next = token.strip_behind;
      Piece& piece = pieces.emplace_back();
      piece.sequence = &token;
      piece.range = token.range;
    }
  }
  return pieces;
}

/// How many characters the leading spaces of a line are; CR LF is one.
std::size_t indentation(std::string_view text) {
  return value::grapheme_count(text.substr(0, leading_spaces(text)));
}

/// Removes from the text at the start of each line as much as all of them have in common. Lines of
/// spaces alone don't count.
void remove_indentation(std::vector<Piece>& pieces) {
  std::size_t common = std::numeric_limits<std::size_t>::max();
  std::vector<Piece*> starts;
  bool line_start = true;
  for (Piece& piece : pieces) {
    if (line_start) {
      const bool blank = piece.is_text() && leading_spaces(piece.text) == piece.text.size() &&
                         piece.text.ends_with('\n');
      if (!blank) common = std::min(common, piece.is_text() ? indentation(piece.text) : 0);
      if (!blank && piece.is_text()) starts.push_back(&piece);
    }
    line_start = piece.is_text() && piece.text.ends_with('\n');
  }
  for (Piece* piece : starts) {
    for (std::size_t i = 0; i < common; ++i)
      keep_behind(*piece, value::grapheme_length(piece->text));
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The string that the pieces [begin, end) are, which knows where its parts were written. Pieces
/// that stand one after the other as they were written are one part.
value::Value joined(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::string text;
  std::vector<value::StringPart> parts;
  for (std::size_t i = begin; i < end;) {
    if (pieces[i].text.empty()) {
      ++i;
      continue;
    }
    value::StringPart part = {
        .text = {}, .hole = {}, .range = pieces[i].range, .verbatim = pieces[i].verbatim};
    const std::size_t part_begin = text.size();
    text += pieces[i++].text;
    const auto continues = [&](const Piece& piece) {
      return part.verbatim && piece.verbatim && part.range.end == piece.range.begin;
    };
    for (; i < end && (pieces[i].text.empty() || continues(pieces[i])); ++i) {
      if (!pieces[i].text.empty()) part.range.end = pieces[i].range.end;
      text += pieces[i].text;
    }
    part.text = std::string_view(text).substr(part_begin);
    parts.push_back(std::move(part));
  }
  if (!is_ascii(text)) {
    std::string composed = value::to_nfc(text);
    if (composed != text) return value::Value::string(std::move(composed));
  }
  if (parts.size() <= 1 && (parts.empty() || parts[0].verbatim))
    return value::Value::string(std::move(text));
  return value::Value::string(std::move(text), std::move(parts));
}

/// What the template consists of once its text is done with: literals and sequences.
struct Part {
  const TemplateToken* sequence = nullptr;
  const Expression* literal = nullptr;
};

std::vector<Part> join(Builder& builder, const std::vector<Piece>& pieces) {
  std::vector<Part> parts;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    if (!pieces[begin].is_text()) {
      parts.push_back({.sequence = pieces[begin].sequence});
    } else {
      while (end < pieces.size() && pieces[end].is_text()) ++end;
      const Range range = hull(pieces[begin].range, pieces[end - 1].range);
      parts.push_back({.literal = builder.literal(range, joined(pieces, begin, end))});
    }
    begin = end;
  }
  return parts;
}

std::string_view keyword(TemplateToken::Kind kind) {
  switch (kind) {
    case TemplateToken::Kind::else_:
      return "else";
    case TemplateToken::Kind::endif:
      return "endif";
    default:
      return "endfor";
  }
}

/// Folds directives into expressions.
class Folder {
 public:
  Folder(Builder& builder, const std::vector<Part>& parts, const Range& content, int depth)
      : builder_(builder), parts_(parts), content_(content), depth_(depth) {}

  std::vector<const Expression*> all() {
    std::vector<const Expression*> expressions;
    while (at_ < parts_.size()) expressions.push_back(one());
    return expressions;
  }

 private:
  const Expression* one() {
    const Part& part = parts_[at_++];
    if (part.literal) return part.literal;
    const TemplateToken& token = *part.sequence;
    switch (token.kind) {
      case TemplateToken::Kind::interpolation:
        return token.expression;
      case TemplateToken::Kind::if_:
      case TemplateToken::Kind::for_:
        return directive(token);
      default:
        break;
    }
    return error(token.range, "Unexpected " + std::string(keyword(token.kind)) + " directive",
                 "The control directives within this template are unbalanced.");
  }

  const Expression* directive(const TemplateToken& open) {
    depth_ += 2;
    const Expression* result = nullptr;
    if (depth_ > deepest_syntax) {
      at_ = parts_.size();
      result =
          error(open.range, "Nested too deeply", "Template directives are nested too deeply here.");
    } else {
      result = open.kind == TemplateToken::Kind::if_ ? conditional(open) : loop(open);
    }
    depth_ -= 2;
    return result;
  }

  /// Collects what stands before the next `else` or end, which is returned, or null at the end of
  /// the template.
  const TemplateToken* collect(std::vector<const Expression*>& expressions) {
    while (at_ < parts_.size()) {
      const TemplateToken* token = parts_[at_].sequence;
      if (token &&
          (token->kind == TemplateToken::Kind::else_ || token->kind == TemplateToken::Kind::endif ||
           token->kind == TemplateToken::Kind::endfor)) {
        ++at_;
        return token;
      }
      expressions.push_back(one());
    }
    return nullptr;
  }

  const Expression* conditional(const TemplateToken& open) {
    std::vector<const Expression*> if_true;
    std::vector<const Expression*> if_false;
    const TemplateToken* middle = nullptr;
    const TemplateToken* end = collect(if_true);
    if (end && end->kind == TemplateToken::Kind::else_) {
      middle = end;
      end = collect(if_false);
    }
    if (!end) return missing_end(open, "if", "endif");
    if (end->kind == TemplateToken::Kind::else_) {
      return error(end->range, "Unexpected else directive",
                   "Already in the else clause of this if directive.", open.range);
    }
    if (end->kind != TemplateToken::Kind::endif)
      return wrong_end(*end, "Expecting an endif directive for this if directive.", open);
    const Range true_range =
        builder_.range(open.range.end, middle ? middle->range.begin : end->range.begin);
    const Range false_range =
        builder_.range(middle ? middle->range.end : end->range.begin, end->range.begin);
    return builder_.make(hull(open.range, end->range),
                         ConditionalExpr{open.expression, content(if_true, true_range),
                                         content(if_false, false_range)});
  }

  const Expression* loop(const TemplateToken& open) {
    std::vector<const Expression*> body;
    const TemplateToken* end = collect(body);
    if (!end) return missing_end(open, "for", "endfor");
    if (end->kind == TemplateToken::Kind::else_) {
      return error(end->range, "Unexpected else directive",
                   "An else clause is not expected for a for directive.", open.range);
    }
    if (end->kind != TemplateToken::Kind::endfor)
      return wrong_end(*end, "Expecting an endfor directive for this for directive.", open);
    const Range whole = hull(open.range, end->range);
    ForExpr each{};
    each.variables = builder_.arena().make<ForVariables>(open.key_variable, open.value_variable);
    each.collection = open.expression;
    each.value = content(body, builder_.range(open.range.end, end->range.begin));
    return builder_.make(whole, TemplateJoinExpr{builder_.make(whole, each)});
  }

  const Expression* content(std::vector<const Expression*>& parts, const Range& range) {
    if (parts.empty()) parts.push_back(builder_.literal(range, value::Value::string("")));
    return builder_.make(range, TemplateExpr{builder_.arena().copy(parts)});
  }

  const Expression* missing_end(const TemplateToken& open, std::string_view name,
                                std::string_view end) {
    return error(builder_.range(content_.end, content_.end), "Unexpected end of template",
                 "The " + std::string(name) + " directive is missing its corresponding " +
                     std::string(end) + " directive.",
                 open.range);
  }

  const Expression* wrong_end(const TemplateToken& end, std::string detail,
                              const TemplateToken& open) {
    return error(end.range, "Unexpected " + std::string(keyword(end.kind)) + " directive",
                 std::move(detail), open.range);
  }

  const Expression* error(const Range& range, std::string summary, std::string detail,
                          const Range& context = {}) {
    builder_.errors.add(range, std::move(summary), std::move(detail), context);
    return builder_.make(range, ErrorExpr{});
  }

  Builder& builder_;
  const std::vector<Part>& parts_;
  Range content_;
  int depth_;
  std::size_t at_ = 0;
};

}  // namespace

const Expression* build_template(Builder& builder, const std::vector<TemplateToken>& tokens,
                                 TemplateForm form, const Range& range, const Range& content,
                                 int depth) {
  std::vector<Piece> pieces = cut(builder, tokens, form);
  if (form == TemplateForm::flush_heredoc) remove_indentation(pieces);
  const std::vector<Part> parts = join(builder, pieces);
  if (parts.size() == 1 && parts[0].sequence &&
      parts[0].sequence->kind == TemplateToken::Kind::interpolation) {
    return builder.make(range, TemplateWrapExpr{parts[0].sequence->expression});
  }
  std::vector<const Expression*> expressions = Folder(builder, parts, content, depth).all();
  if (expressions.empty())
    expressions.push_back(builder.literal(content, value::Value::string("")));
  const bool heredoc = form == TemplateForm::heredoc || form == TemplateForm::flush_heredoc;
  return builder.make(range, TemplateExpr{builder.arena().copy(expressions), heredoc});
}

value::Value string_literal(Builder& builder, const Range& content) {
  const std::string_view text = builder.text(content);
  if (text.find_first_of("\\$%") == std::string_view::npos && is_ascii(text))
    return value::Value::string(text);
  std::vector<Piece> pieces;
  Cutter(builder, TemplateForm::quoted, pieces).cut(content);
  return joined(pieces, 0, pieces.size());
}

}  // namespace preflint::hcl
