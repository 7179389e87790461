// Makes expressions from nodes. A chain of operators or of `.a[0]` is as deep in the tree as it is
// long, and is walked in a loop.

#include "hcl/parse.h"
#include "hcl/syntax_error.h"
#include "hcl/walk.h"

namespace preflint::hcl {

/// One link of a chain: `.a`, `[0]`, `["k"]` and `.0` are steps of a traversal; `[e]` and the
/// splats are not.
struct Walk::Step {
  enum class Kind : unsigned char { traverse, index, attribute_splat, full_splat };
  Kind kind = Kind::traverse;
  TraverseStep traverse = {};
  bool dotted = true;  ///< of a step of a traversal: `.a` or `.0`
  const Expression* key = nullptr;
  Range range = {};
};

const Expression* Walk::error(const Range& range, std::string summary, std::string detail,
                              const Range& context) {
  builder_.errors.add(range, std::move(summary), std::move(detail), context);
  return error(range);
}

const Expression* Walk::too_deep(std::uint32_t at) {
  return error(range(at), "Nested too deeply", "Expressions are nested too deeply here.");
}

void Walk::on_one_line(Newlines newlines, std::uint32_t begin, std::uint32_t end) {
  if (newlines == Newlines::ignored || begin >= end) return;
  const Range gap = between(begin, end);
  const std::size_t newline = builder_.text(gap).find('\n');
  if (newline == std::string_view::npos) return;
  const std::uint32_t at = begin + static_cast<std::uint32_t>(newline);
  builder_.errors.add(
      between(at, at + 1), "Invalid expression",
      "An expression ends with its line. To go on in the next line, put parentheses around it.");
}

const Expression* Walk::expression(std::uint32_t at, Newlines newlines, int depth) {
  if (depth > deepest_syntax) return too_deep(at);
  if (node(at).broken) return broken_expression(at);
  switch (node(at).kind) {
    case NodeKind::number:
      return builder_.number(range(at));
    case NodeKind::string:
      return plain_string(at);
    case NodeKind::identifier:
      return builder_.variable(range(at));
    case NodeKind::traversal:
      return builder_.traversal(range(at));
    case NodeKind::call:
      return call(at, newlines, depth);
    case NodeKind::parentheses:
      return builder_.make(range(at),
                           ParenthesesExpr{expression(first(at), Newlines::ignored, depth + 1)});
    case NodeKind::tuple:
      return tuple(at, depth);
    case NodeKind::object:
      return object(at, depth);
    case NodeKind::for_tuple:
    case NodeKind::for_object:
      return for_expression(at, depth);
    case NodeKind::unary:
      return unary(at, newlines, depth);
    case NodeKind::binary:
      return binary(at, newlines, depth);
    case NodeKind::conditional:
      return conditional(at, newlines, depth);
    case NodeKind::quoted_template:
      return quoted_template(at, depth);
    case NodeKind::heredoc:
      return heredoc(at, depth);
    case NodeKind::unterminated_string:
      return error(range(at), "Unterminated template string",
                   "No closing marker was found for the string. A quoted string ends on the line "
                   "it begins on; to write "
                   "several lines, use the \"heredoc\" syntax, like \"<<EOT\".");
    case NodeKind::missing_value:
      builder_.errors.add(
          between(node(at).begin - 1, node(at).begin), "Invalid expression",
          "Expected the start of an expression after the equals sign or colon, but there is none.");
      return error(range(at));
    default:
      break;
  }
  return is_postfix(node(at).kind) ? postfix(at, newlines, depth) : error(range(at));
}

const Expression* Walk::lone_expression(const Range& content) {
  std::uint32_t parent = 0;
  if (!children(0).empty() && node(first(0)).kind == NodeKind::error) parent = first(0);
  const bool failed = node(parent).kind == NodeKind::error;
  if (children(parent).empty() && !failed) {
    return error(content, "Missing expression",
                 "Expected the start of an expression, but found the end of the file.");
  }
  if (children(parent).empty() || !is_expression(node(first(parent)).kind)) {
    complain(builder_, tree_, 0, failed ? parent : first(parent));
    return error(content);
  }
  const std::uint32_t only = first(parent);
  if (!failed && node(only).behind == node(0).behind) return expression(only, Newlines::ignored, 0);
  const Range behind = between(builder_.next_token(node(only).end), content.end);
  return error(first_token(builder_, behind), "Extra characters after expression",
               "An expression was successfully parsed, but extra characters were found after it.",
               content);
}

const Expression* Walk::broken_expression(std::uint32_t at) {
  complain_about_children(at);
  return error(range(at));
}

const Expression* Walk::plain_string(std::uint32_t at) {
  const Node& string = node(at);
  return builder_.literal(range(at),
                          string_literal(builder_, between(string.begin + 1, string.end - 1)));
}

const Expression* Walk::call(std::uint32_t at, Newlines newlines, int depth) {
  const std::uint32_t name_at = first(at);
  if (node(name_at).broken) {
    complain_about_children(name_at);
    return error(range(at));
  }
  std::string name;
  if (node(name_at).kind == NodeKind::identifier) {
    name = text(name_at);
  } else {
    for (const std::uint32_t part : children(name_at))
      name.append(name.empty() ? "" : "::").append(text(part));
  }
  on_one_line(newlines, node(name_at).end, builder_.next_token(node(name_at).end));
  std::vector<const Expression*> args;
  bool expand = false;
  for (std::uint32_t child = node(name_at).behind; child < node(at).behind;
       child = node(child).behind) {
    if (node(child).kind == NodeKind::ellipsis) {
      expand = true;
    } else {
      args.push_back(expression(child, Newlines::ignored, depth + 1));
    }
  }
  return builder_.make(range(at), FunctionCallExpr{builder_.name(name, range(name_at)),
                                                   builder_.arena().copy(args), expand});
}

const Expression* Walk::tuple(std::uint32_t at, int depth) {
  std::vector<const Expression*> items;
  for (const std::uint32_t child : children(at))
    items.push_back(expression(child, Newlines::ignored, depth + 1));
  return builder_.make(range(at), TupleConsExpr{builder_.arena().copy(items)});
}

const Expression* Walk::object(std::uint32_t at, int depth) {
  std::vector<ObjectConsItem> items;
  for (std::uint32_t child = first(at); child < node(at).behind;) {
    const std::uint32_t value = node(child).behind;
    on_one_line(Newlines::count, node(child).end, node(value).begin);
    items.push_back({object_key(child, depth + 1), expression(value, Newlines::count, depth + 1)});
    child = node(value).behind;
  }
  return builder_.make(range(at), ObjectConsExpr{builder_.arena().copy(items)});
}

const Expression* Walk::object_key(std::uint32_t at, int depth) {
  if (node(at).kind == NodeKind::identifier) {
    const Range whole = range(at);
    return builder_.make(whole, ObjectConsKeyExpr{builder_.variable(whole), builder_.name(whole)});
  }
  const Expression* key = expression(at, Newlines::count, depth);
  return key->as<ScopeTraversalExpr>() ? builder_.make(key->range, ObjectConsKeyExpr{key, {}})
                                       : key;
}

std::uint32_t Walk::for_variables(std::uint32_t at, std::uint32_t end, Name& key, Name& value) {
  while (at < end && node(at).kind != NodeKind::in) {
    if (node(at).kind == NodeKind::identifier) {
      key = value;
      value = builder_.name(range(at));
    }
    at = node(at).behind;
  }
  return at < end ? node(at).behind : end;
}

const Expression* Walk::for_expression(std::uint32_t at, int depth) {
  const std::uint32_t end = node(at).behind;
  ForExpr result{};
  ForVariables variables;
  std::uint32_t child = for_variables(first(at), end, variables.key, variables.value);
  result.variables = builder_.arena().make<ForVariables>(variables);
  result.collection = expression(child, Newlines::ignored, depth + 1);
  child = node(child).behind;
  result.value = expression(child, Newlines::ignored, depth + 1);
  Range ellipsis;
  NodeKind behind = NodeKind::ignored;
  for (child = node(child).behind; child < end; child = node(child).behind) {
    if (node(child).kind == NodeKind::ellipsis) {
      result.group = true;
      ellipsis = range(child);
    } else if (behind == NodeKind::fat_arrow) {
      result.key = result.value;
      result.value = expression(child, Newlines::ignored, depth + 1);
    } else if (behind == NodeKind::if_) {
      result.condition = expression(child, Newlines::ignored, depth + 1);
    }
    behind = node(child).kind;
  }
  const bool makes_tuple = node(at).kind == NodeKind::for_tuple;
  bool is_valid = true;
  const auto invalid = [&](const Range& subject, const char* detail) {
    builder_.errors.add(subject, "Invalid 'for' expression", detail, range(at));
    is_valid = false;
  };
  if (makes_tuple && result.key)
    invalid(result.key->range, "Key expression is not valid when building a tuple.");
  if (makes_tuple && result.group)
    invalid(ellipsis, "Grouping ellipsis (...) cannot be used when building a tuple.");
  if (!makes_tuple && !result.key)
    invalid(result.value->range, "Key expression is required when building an object.");
  return is_valid ? builder_.make(range(at), result) : error(range(at));
}

const Expression* Walk::unary(std::uint32_t at, Newlines newlines, int depth) {
  const std::uint32_t operand = node(first(at)).behind;
  on_one_line(newlines, node(first(at)).end, node(operand).begin);
  const UnaryOperator op =
      text(first(at)) == "!" ? UnaryOperator::logical_not : UnaryOperator::negate;
  return builder_.make(range(at), UnaryOpExpr{op, expression(operand, newlines, depth + 1)});
}

namespace {

BinaryOperator binary_operator(std::string_view text) {
  switch (text[0]) {
    case '|':
      return BinaryOperator::logical_or;
    case '&':
      return BinaryOperator::logical_and;
    case '=':
      return BinaryOperator::equal;
    case '!':
      return BinaryOperator::not_equal;
    case '>':
      return text.size() == 1 ? BinaryOperator::greater : BinaryOperator::greater_or_equal;
    case '<':
      return text.size() == 1 ? BinaryOperator::less : BinaryOperator::less_or_equal;
    case '+':
      return BinaryOperator::add;
    case '-':
      return BinaryOperator::subtract;
    case '*':
      return BinaryOperator::multiply;
    case '/':
      return BinaryOperator::divide;
    default:
      return BinaryOperator::modulo;
  }
}

}  // namespace

const Expression* Walk::binary(std::uint32_t at, Newlines newlines, int depth) {
  // The left operands, from the outermost to the innermost: each is the first child of the one
  // before.
  std::uint32_t innermost = at;
  while (node(innermost).kind == NodeKind::binary && !node(innermost).broken)
    innermost = first(innermost);
  if (depth + static_cast<int>(innermost - at) > deepest_syntax) return too_deep(at);
  const Expression* lhs = expression(innermost, newlines, depth + static_cast<int>(innermost - at));
  for (std::uint32_t level = innermost; level-- > at;) {
    const std::uint32_t op = node(level + 1).behind;
    const std::uint32_t rhs = node(op).behind;
    on_one_line(newlines, node(level + 1).end, node(op).begin);
    on_one_line(newlines, node(op).end, node(rhs).begin);
    const Expression* right = expression(rhs, newlines, depth + static_cast<int>(level - at) + 1);
    lhs = builder_.make(range(level), BinaryOpExpr{binary_operator(text(op)), lhs, right});
  }
  return lhs;
}

const Expression* Walk::conditional(std::uint32_t at, Newlines newlines, int depth) {
  const std::uint32_t condition = first(at);
  const std::uint32_t if_true = node(condition).behind;
  const std::uint32_t if_false = node(if_true).behind;
  on_one_line(newlines, node(condition).end, node(if_true).begin);
  on_one_line(newlines, node(if_true).end, node(if_false).begin);
  const ConditionalExpr result{expression(condition, newlines, depth + 1),
                               expression(if_true, newlines, depth + 1),
                               expression(if_false, newlines, depth + 1)};
  return builder_.make(range(at), result);
}

const Expression* Walk::postfix(std::uint32_t at, Newlines newlines, int depth) {
  std::uint32_t innermost = at;
  while (is_postfix(node(innermost).kind) && !node(innermost).broken) innermost = first(innermost);
  if (depth + static_cast<int>(innermost - at) > deepest_syntax) return too_deep(at);
  const Expression* source =
      expression(innermost, newlines, depth + static_cast<int>(innermost - at));
  std::vector<Step> steps;
  for (std::uint32_t level = innermost; level-- > at;) postfix_step(level, newlines, depth, steps);
  return follow(source, steps);
}

void Walk::postfix_step(std::uint32_t at, Newlines newlines, int depth, std::vector<Step>& steps) {
  const std::uint32_t source = first(at);
  const std::uint32_t operand = node(source).behind;
  const std::uint32_t begin = builder_.next_token(node(source).end);
  const Range whole = between(begin, node(at).end);
  on_one_line(newlines, node(source).end, begin);
  switch (node(at).kind) {
    case NodeKind::get_attribute:
      if (node(operand).kind == NodeKind::attribute_path) {
        std::vector<TraverseStep> path;
        builder_.attribute_steps(range(operand), path);
        for (const TraverseStep& step : path) steps.push_back({.traverse = step});
      } else {
        on_one_line(newlines, begin, node(operand).begin);
        steps.push_back({.traverse = {.name = builder_.name(range(operand)), .range = whole}});
      }
      return;
    case NodeKind::legacy_index:
      return legacy_step(operand, steps);
    case NodeKind::index: {
      const Expression* key = expression(operand, Newlines::ignored, depth + 1);
      const TemplateExpr* heredoc = key->as<TemplateExpr>();
      const LiteralValueExpr* literal =
          (heredoc && heredoc->parts.size() == 1 ? heredoc->parts[0] : key)->as<LiteralValueExpr>();
      if (literal && (literal->value->is_string() || literal->value->is_number())) {
        steps.push_back(
            {.traverse = {.kind = TraverseStep::Kind::index, .key = literal->value, .range = whole},
             .dotted = false});
      } else {
        steps.push_back({.kind = Step::Kind::index, .key = key, .range = whole});
      }
      return;
    }
    case NodeKind::attribute_splat:
      steps.push_back({.kind = Step::Kind::attribute_splat, .range = whole});
      return;
    default:
      steps.push_back({.kind = Step::Kind::full_splat, .range = whole});
  }
}

void Walk::legacy_step(std::uint32_t at, std::vector<Step>& steps) {
  const Range whole = range(at);
  const std::size_t digits = text(at).find_first_not_of(". \t");
  const Range number = between(whole.begin + static_cast<std::uint32_t>(digits), whole.end);
  if (!steps.empty() && steps.back().range.end == whole.begin &&
      steps.back().kind == Step::Kind::traverse && steps.back().dotted &&
      steps.back().traverse.kind == TraverseStep::Kind::index) {
    builder_.errors.add(hull(between(steps.back().range.begin + 1, whole.begin), number),
                        "Invalid legacy index syntax",
                        "When using the legacy index syntax, chaining two indexes together is not "
                        "permitted. Use the proper "
                        "index syntax instead, like [0][1].");
  }
  const TraverseStep step{
      .kind = TraverseStep::Kind::index, .key = builder_.number_key(number), .range = whole};
  steps.push_back({.traverse = step, .range = whole});
}

const Expression* Walk::follow(const Expression* source, std::span<const Step> steps) {
  std::vector<TraverseStep> pending;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = steps[i];
    if (step.kind == Step::Kind::traverse) {
      pending.push_back(step.traverse);
      continue;
    }
    source = builder_.traverse(source, pending);
    const Range whole = hull(source->range, step.range);
    if (step.kind == Step::Kind::index) {
      source = builder_.make(whole, IndexExpr{source, step.key});
    } else if (step.kind == Step::Kind::full_splat) {
      const Expression* each =
          follow(builder_.make(step.range, AnonSymbolExpr{}), steps.subspan(i + 1));
      return builder_.make(hull(whole, each->range), SplatExpr{source, each});
    } else {
      source = attribute_splat(source, steps, i);
    }
  }
  return builder_.traverse(source, pending);
}

/// `.*` takes the dotted steps behind it, and leaves `i` at the last of them.
const Expression* Walk::attribute_splat(const Expression* source, std::span<const Step> steps,
                                        std::size_t& i) {
  const Range marker = steps[i].range;
  std::vector<TraverseStep> taken;
  for (; i + 1 < steps.size() && steps[i + 1].kind == Step::Kind::traverse && steps[i + 1].dotted;
       ++i) {
    taken.push_back(steps[i + 1].traverse);
  }
  if (i + 1 < steps.size() && steps[i + 1].kind == Step::Kind::attribute_splat) {
    builder_.errors.add(
        steps[i + 1].range, "Nested splat expression not allowed",
        "A splat expression (*) cannot be used inside another attribute-only splat expression.");
  }
  const Expression* each = builder_.traverse(builder_.make(marker, AnonSymbolExpr{}), taken);
  return builder_.make(hull(source->range, each->range), SplatExpr{source, each});
}

}  // namespace preflint::hcl
