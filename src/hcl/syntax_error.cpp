// Says what is wrong where the parser found an error, in the words of hclsyntax.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser.go

#include "hcl/syntax_error.h"

#include <algorithm>
#include <array>

#include "hcl/malformed.h"

namespace preflint::hcl {
namespace {

struct Message {
  const char* summary;
  const char* detail;
};

constexpr Message item_required = {"Argument or block definition required",
                                   "An argument or block definition is required here."};
constexpr Message invalid_expression = {
    "Invalid expression",
    "Expected the start of an expression, but found an invalid expression token."};
constexpr Message missing_newline = {"Missing newline after argument",
                                     "An argument definition must end with a newline."};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<std::string_view, 8> long_tokens = {
    "::", "||", "&&", "==", "!=", "<=", ">=", "..."};

bool is_operator(std::string_view text) {
  constexpr std::array<std::string_view, 14> operators = {"||", "&&", "==", "!=", "<=", ">=", "<",
                                                          ">",  "+",  "-",  "*",  "/",  "%",  "?"};
  return std::ranges::find(operators, text) != operators.end();
}

/// What is wrong with a character that no token begins with; no summary if nothing is.
Message about_character(std::string_view text) {
  if (text == "...") {
    return {"Missing closing parenthesis",
            "An expanded function argument (with ...) must be immediately followed by closing "
            "parentheses."};
  }
  if (std::ranges::find(long_tokens, text) != long_tokens.end()) return {nullptr, nullptr};
  switch (text[0]) {
    case '\'':
      return {"Invalid character",
              "Single quotes are not valid. Use double quotes (\") to enclose strings."};
    case '`':
      return {"Invalid character",
              "The \"`\" character is not valid. To create a multi-line string, use the "
              "\"heredoc\" syntax, like \"<<EOT\"."};
    case ';':
      return {"Invalid character",
              "The \";\" character is not valid. Use newlines to separate arguments and blocks, "
              "and commas "
              "to separate items in collection values."};
    case '&':
      return {"Unsupported operator",
              "Bitwise operators are not supported. Did you mean boolean AND (\"&&\")?"};
    case '|':
      return {"Unsupported operator",
              "Bitwise operators are not supported. Did you mean boolean OR (\"||\")?"};
    case '^':
      return {"Unsupported operator", "Bitwise operators are not supported."};
    case '~':
      return {"Unsupported operator",
              "Bitwise operators are not supported. Did you mean boolean NOT (\"!\")?"};
    case '.':
      return {"Invalid attribute name", "An attribute name is required after a dot."};
    case '@':
    case '\\':
    case '$':
      return {"Invalid character", "This character is not used within the language."};
    default:
      return {nullptr, nullptr};
  }
}

/// What an error among the children of a node of kind `parent` means.
Message about_child(NodeKind parent, bool is_first) {
  switch (parent) {
    case NodeKind::attribute:
      return is_first ? invalid_expression : missing_newline;
    case NodeKind::scoped_name:
      return {
          "Missing function name",
          "Function scope resolution symbol :: must be followed by a function name in this scope."};
    case NodeKind::call:
      return {"Missing argument separator",
              "A comma is required to separate each function argument from the next."};
    case NodeKind::tuple:
      return {"Missing item separator", "Expected a comma to mark the beginning of the next item."};
    case NodeKind::object:
      return {"Missing attribute separator",
              "Expected a newline or comma to mark the beginning of the next attribute."};
    case NodeKind::for_tuple:
    case NodeKind::for_object:
      return {"Invalid 'for' expression", "Extra characters in the 'for' expression."};
    case NodeKind::index:
      return {"Missing close bracket on index",
              "The index operator must end with a closing bracket (\"]\")."};
    case NodeKind::full_splat:
      return {"Missing close bracket on splat index",
              "The star for a full splat operator must be immediately followed by a closing "
              "bracket (\"]\")."};
    case NodeKind::parentheses:
      return {"Unbalanced parentheses",
              "Expected a closing parenthesis to terminate the expression."};
    case NodeKind::conditional:
      return {"Missing false expression in conditional",
              "The conditional operator (...?...:...) requires a false expression, delimited by a "
              "colon."};
    case NodeKind::interpolation:
      return {"Extra characters after interpolation expression",
              "Expected a closing brace to end the interpolation expression, but found extra "
              "characters. This can happen when "
              "you include interpolation syntax for another language, such as shell scripting, but "
              "forget to escape the "
              "interpolation start token. If this is an embedded sequence for another language, "
              "escape it by starting with "
              "\"$${\" instead of just \"${\"."};
    default:
      return invalid_expression;
  }
}

Message about_item(std::string_view text, bool behind_attribute) {
  if (text[0] == ',' && behind_attribute) {
    return {"Unexpected comma after argument",
            "Argument definitions must be separated by newlines, not commas. An argument "
            "definition must end with a newline."};
  }
  if (behind_attribute && is_operator(text)) {
    return text == "?" ? about_child(NodeKind::conditional, false)
                       : Message{"Invalid expression",
                                 "Expected the start of an expression after the operator, but "
                                 "there is none."};
  }
  if (text[0] == '"' && !behind_attribute)
    return {"Invalid argument name", "Argument names must not be quoted."};
  if (behind_attribute) return missing_newline;
  return is_word(text[0]) ? Message{item_required.summary,
                                    "An argument or block definition is required here. To set an "
                                    "argument, use the equals sign "
                                    "\"=\" to introduce the argument value."}
                          : item_required;
}

Message about_block(const Builder& builder, const Tree& tree, std::uint32_t parent,
                    const Range& subject, bool behind_attribute) {
  for (const std::uint32_t child : Children(tree, parent)) {
    if (tree[child].begin >= subject.begin) break;
    if (tree[child].kind != NodeKind::open_brace) continue;
    const bool on_one_line =
        behind_attribute &&
        !has_newline(builder.text(builder.range(tree[child].end, subject.begin)));
    if (on_one_line && builder.text(subject) == ",") {
      return {"Invalid single-argument block definition",
              "Single-line block syntax can include only one argument definition. To define "
              "multiple arguments, use the multi-line block syntax with one argument definition "
              "per line."};
    }
    return about_item(builder.text(subject), behind_attribute);
  }
  return {"Invalid block definition",
          "Either a quoted string block label or an opening brace (\"{\") is expected here."};
}

Message about_missing(const Builder& builder, const Tree& tree, std::uint32_t parent,
                      const Node& missing) {
  if (missing.expected == '}' && tree[parent].kind == NodeKind::block) {
    return {"Unclosed configuration block",
            "There is no closing brace for this block before the end of the file. This may be "
            "caused by incorrect brace nesting elsewhere in this file."};
  }
  if (missing.expected == '}' && tree[parent].kind == NodeKind::interpolation) {
    return {"Unclosed template interpolation sequence",
            "There is no closing brace for this interpolation sequence before the end of the "
            "template. This might be caused by "
            "incorrect nesting inside the given expression."};
  }
  const bool is_loop =
      tree[parent].kind == NodeKind::for_tuple || tree[parent].kind == NodeKind::for_object;
  const bool behind_dot = missing.begin > 0 && builder.text()[missing.begin - 1] == '.';
  if (missing.expected == 'i' && behind_dot)
    return {"Invalid attribute name", "An attribute name is required after a dot."};
  if (missing.expected == 'i' && !is_loop) return invalid_expression;  // an identifier, for all
  return about_child(tree[parent].kind, true);
}

/// What the words of a `for` or of a directive say is wrong with it.
std::optional<Malformed> malformed(const Builder& builder, const Tree& tree, std::uint32_t parent,
                                   std::uint32_t at) {
  const Node& outer = tree[parent];
  if (outer.kind == NodeKind::directive)
    return malformed_directive(builder, outer.begin, outer.end);
  if (tree[at].kind == NodeKind::error) {
    for (const std::uint32_t child : Children(tree, at)) {
      if (tree[child].kind == NodeKind::directive_start)
        return malformed_directive(builder, tree[child].begin, outer.end);
    }
  }
  const bool in_brackets = outer.kind == NodeKind::tuple || outer.kind == NodeKind::object ||
                           outer.kind == NodeKind::for_tuple || outer.kind == NodeKind::for_object;
  return in_brackets ? malformed_for(builder, outer.begin + 1, outer.end) : std::nullopt;
}

/// `a::b` without a call, or `a::` without a name.
Message about_scope(const Builder& builder, const Range& colons) {
  const std::string_view behind = builder.text().substr(colons.end);
  if (!behind.empty() && is_word(behind[0])) {
    return {
        "Missing open parenthesis",
        "Function selector must be followed by an open parenthesis to begin the function call."};
  }
  return {"Missing function name",
          "Function scope resolution symbol :: must be followed by a function name in this scope."};
}

}  // namespace

Range first_token(const Builder& builder, const Range& range) {
  const std::string_view text = builder.text();
  std::uint32_t begin = std::min(builder.next_token(range.begin), range.end);
  if (begin == range.end) begin = range.begin;
  std::uint32_t end = begin;
  if (end < range.end && text[end] == '"') {
    end = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.find_first_of("\"\n", end + 1), range.end - 1));
  }
  if (end < range.end) ++end;
  for (const std::string_view token : long_tokens) {
    if (text.substr(begin, range.end - begin).starts_with(token))
      end = begin + static_cast<std::uint32_t>(token.size());
  }
  if (is_word(text.size() > begin ? text[begin] : ' ')) {
    const bool is_number = text[begin] >= '0' && text[begin] <= '9';
    while (end < range.end && (is_word(text[end]) || (is_number && text[end] == '.'))) ++end;
  }
  return builder.range(begin, end);
}

void complain(Builder& builder, const Tree& tree, std::uint32_t parent, std::uint32_t at) {
  if (builder.errors.explained()) return;
  const Node& node = tree[at];
  if (std::optional<Malformed> found = malformed(builder, tree, parent, at)) {
    if (!builder.errors.is_first_on_line(builder.text(), found->subject)) return;
    builder.errors.add(found->subject, std::move(found->summary), std::move(found->detail),
                       builder.range(tree[parent].begin, tree[parent].end));
    return;
  }
  if (node.kind == NodeKind::missing) {
    const Message message = about_missing(builder, tree, parent, node);
    builder.errors.add(builder.range(node.begin, node.end), message.summary, message.detail,
                       builder.range(tree[parent].begin, tree[parent].end));
    return;
  }
  const Range subject = first_token(builder, builder.range(node.begin, node.end));
  if (!builder.errors.is_first_on_line(builder.text(), subject)) return;
  bool is_first = true;
  bool behind_attribute = false;
  for (const std::uint32_t child : Children(tree, parent)) {
    if (child >= at) break;
    is_first =
        !is_expression(tree[child].kind) || (is_first && tree[child].kind == NodeKind::identifier);
    behind_attribute = tree[child].kind == NodeKind::attribute &&
                       !has_newline(builder.text(builder.range(tree[child].end, subject.begin)));
  }
  const std::string_view text = builder.text(subject);
  Message message = text.empty() ? Message{nullptr, nullptr} : about_character(text);
  if (text == "::") message = about_scope(builder, subject);
  const NodeKind kind = tree[parent].kind;
  const bool among_items =
      kind == NodeKind::source || kind == NodeKind::error || kind == NodeKind::block ||
      (kind == NodeKind::attribute && tree[parent + 1].kind == NodeKind::identifier);
  if (!message.summary || (among_items && !behind_attribute && text.starts_with('.'))) {
    if (text.empty()) {
      message = about_child(kind, is_first);
    } else if (among_items && kind != NodeKind::block) {
      message = about_item(text, behind_attribute);
    } else if (kind == NodeKind::block) {
      message = about_block(builder, tree, parent, subject, behind_attribute);
    } else {
      message = about_child(kind, is_first);
    }
  }
  builder.errors.add(subject, message.summary, message.detail,
                     builder.range(tree[parent].begin, tree[parent].end));
}

void complain_about_unclosed(Builder& builder, std::uint32_t at) {
  const std::string_view text = builder.text();
  const std::size_t last = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
  const char before = last == std::string_view::npos ? '\n' : text[last];
  const Range subject =
      builder.range(at, std::min<std::uint32_t>(at + (text[at] == '$' || text[at] == '%' ? 2 : 1),
                                                static_cast<std::uint32_t>(text.size())));
  const auto unclosed = [&](const char* summary, std::string what, const char* nesting) {
    builder.errors.add(subject, summary,
                       "There is no " + what +
                           " before the end of the file. This may be caused by incorrect " +
                           nesting + " nesting elsewhere in this file.");
  };
  switch (text[at]) {
    case '(':
      if (is_word(before))
        return unclosed("Unterminated function call", "closing parenthesis for this function call",
                        "parenthesis");
      return unclosed("Unbalanced parentheses", "closing parenthesis to terminate the expression",
                      "parenthesis");
    case '[':
      return unclosed("Unterminated tuple constructor expression", "corresponding closing bracket",
                      "bracket");
    case '{':
      if (is_word(before) || before == '"')
        return unclosed("Unclosed configuration block", "closing brace for this block", "brace");
      return unclosed("Unterminated object constructor expression", "corresponding closing brace",
                      "brace");
    case '/':
      return unclosed("Unterminated comment", "\"*/\" to end this comment", "comment");
    case '<':
      builder.errors.add(subject, "Unterminated template string",
                         "No closing marker was found for the string.");
      return;
    default:
      builder.errors.add(subject, "Unclosed template interpolation sequence",
                         "There is no closing brace for this interpolation sequence before the end "
                         "of the file. This might be "
                         "caused by incorrect nesting inside the given expression.");
  }
}

}  // namespace preflint::hcl
