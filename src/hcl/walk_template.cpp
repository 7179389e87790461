// Collects the text, interpolations and directives of templates; template.cpp makes expressions
// from them.

#include "hcl/syntax_error.h"
#include "hcl/walk.h"

namespace preflint::hcl {

/// What makes all of a template an error: a directive that can't be read, for what it opens or
/// closes is not known then, and a missing end. Null if it has neither.
const Expression* Walk::template_error(std::uint32_t at, const Range& subject) {
  for (const std::uint32_t child : children(at)) {
    if (node(child).kind == NodeKind::directive && node(child).broken) {
      complain_about_children(child);
      return error(range(at));
    }
    if (node(child).kind == NodeKind::unterminated) {
      if (builder_.errors.explained()) return error(range(at));
      return error(subject, "Unterminated template string",
                   "No closing marker was found for the string.");
    }
  }
  return nullptr;
}

const Expression* Walk::quoted_template(std::uint32_t at, int depth) {
  if (const Expression* failure = template_error(at, range(at))) return failure;
  const Range content = between(node(at).begin + 1, node(at).end - 1);
  return build_template(builder_, template_tokens(at, depth), TemplateForm::quoted, range(at),
                        content, depth);
}

const Expression* Walk::heredoc(std::uint32_t at, int depth) {
  const Range start = range(first(at));
  if (const Expression* failure = template_error(at, start)) return failure;
  const std::string_view opening = text(first(at));
  if (opening.find_first_of(" \t") != std::string_view::npos) {
    builder_.errors.add(start, "Invalid heredoc",
                        "The marker that introduces a heredoc must be the last thing on its line.");
  }
  Range content = between(start.end, start.end);
  for (const std::uint32_t child : children(at)) {
    if (node(child).kind == NodeKind::heredoc_end) content.end = node(child).begin;
  }
  const TemplateForm form = opening[2] == '-' ? TemplateForm::flush_heredoc : TemplateForm::heredoc;
  return build_template(builder_, template_tokens(at, depth), form, range(at), content, depth);
}

const Expression* Walk::lone_template(const Range& content) {
  if (const Expression* failure = template_error(0, content)) return failure;
  if (node(0).kind == NodeKind::error) {
    complain(builder_, tree_, 0, 0);
    return error(content);
  }
  complain_about_children(0);
  return build_template(builder_, template_tokens(0, 0), TemplateForm::bare, content, content, 0);
}

std::vector<TemplateToken> Walk::template_tokens(std::uint32_t parent, int depth) {
  std::vector<TemplateToken> tokens;
  for (const std::uint32_t child : children(parent)) {
    switch (node(child).kind) {
      case NodeKind::quoted_text:
      case NodeKind::heredoc_text:
      case NodeKind::template_text:
        tokens.push_back({.range = range(child)});
        break;
      case NodeKind::interpolation:
        tokens.push_back(interpolation(child, depth));
        break;
      case NodeKind::directive:
        tokens.push_back(directive(child, depth));
        break;
      default:
        break;
    }
  }
  return tokens;
}

namespace {

TemplateToken sequence(TemplateToken::Kind kind, const Range& range, std::string_view text) {
  TemplateToken token{.kind = kind, .range = range};
  token.strip_before = text.size() > 2 && text[2] == '~';
  token.strip_behind = text.ends_with("~}");
  return token;
}

}  // namespace

TemplateToken Walk::interpolation(std::uint32_t at, int depth) {
  TemplateToken token = sequence(TemplateToken::Kind::interpolation, range(at), text(at));
  const std::uint32_t inner = node(first(at)).behind;
  if (node(at).broken) {
    token.expression = broken_expression(at);
  } else if (inner < node(at).behind) {
    token.expression = expression(inner, Newlines::ignored, depth + 1);
  } else {
    token.expression =
        error(range(at), "Invalid expression",
              "Expected the start of an expression, but found the end of the template sequence.");
  }
  return token;
}

TemplateToken Walk::directive(std::uint32_t at, int depth) {
  TemplateToken token = sequence(TemplateToken::Kind::interpolation, range(at), text(at));
  const std::uint32_t keyword = node(first(at)).behind;
  std::uint32_t operand = node(keyword).behind;
  switch (node(keyword).kind) {
    case NodeKind::if_:
      token.kind = TemplateToken::Kind::if_;
      break;
    case NodeKind::for_:
      token.kind = TemplateToken::Kind::for_;
      operand = for_variables(keyword, node(at).behind, token.key_variable, token.value_variable);
      break;
    case NodeKind::else_:
      token.kind = TemplateToken::Kind::else_;
      break;
    case NodeKind::endif:
      token.kind = TemplateToken::Kind::endif;
      break;
    default:
      token.kind = TemplateToken::Kind::endfor;
      break;
  }
  if (operand < node(at).behind)
    token.expression = expression(operand, Newlines::ignored, depth + 1);
  return token;
}

}  // namespace preflint::hcl
