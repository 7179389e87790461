// Prints a syntax tree as HCL text. Parentheses are nodes of the tree, so no precedence has to be
// thought of.

#include "hcl/print.h"

#include <algorithm>

#include <fmt/format.h>

namespace preflint::hcl {
namespace {

const char* spelling(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::logical_or:
      return "||";
    case BinaryOperator::logical_and:
      return "&&";
    case BinaryOperator::equal:
      return "==";
    case BinaryOperator::not_equal:
      return "!=";
    case BinaryOperator::greater:
      return ">";
    case BinaryOperator::greater_or_equal:
      return ">=";
    case BinaryOperator::less:
      return "<";
    case BinaryOperator::less_or_equal:
      return "<=";
    case BinaryOperator::add:
      return "+";
    case BinaryOperator::subtract:
      return "-";
    case BinaryOperator::multiply:
      return "*";
    case BinaryOperator::divide:
      return "/";
    default:
      return "%";
  }
}

class Printer {
 public:
  std::string take() { return std::move(out_); }

  void body(const Body& body, const std::string& indent) {
    for (const Attribute& attribute : body.attributes) {
      out_.append(indent).append(attribute.name.view()).append(" = ");
      expression(*attribute.expr);
      out_ += '\n';
    }
    for (const Block& block : body.blocks) {
      out_.append(indent).append(block.type.view());
      for (const Name& label : block.labels) {
        out_ += " \"";
        text(label.view(), false);
        out_ += '"';
      }
      out_ += " {\n";
      this->body(block.body, indent + "  ");
      out_.append(indent).append("}\n");
    }
  }

  void expression(const Expression& e) {
    std::visit([this](const auto& node) { one(node); }, e.node);
  }

 private:
  void list(std::span<const Expression* const> items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out_ += ", ";
      expression(*items[i]);
    }
  }

  /// The text of a quoted string. A `$` or `%` before a sequence would escape it.
  void text(std::string_view text, bool before_sequence) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      const bool opens =
          (c == '$' || c == '%') && (i + 1 < text.size() ? text[i + 1] == '{' : before_sequence);
      if (opens && i + 1 < text.size()) {
        out_.append(2, c);
      } else if (c == '"' || c == '\\') {
        out_.append({'\\', c});
      } else if (c == '\n') {
        out_ += "\\n";
      } else if (opens || static_cast<unsigned char>(c) < ' ') {
        out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      } else {
        out_ += c;
      }
    }
  }

  void quoted(std::string_view content) {
    out_ += '"';
    text(content, false);
    out_ += '"';
  }

  void value(const value::Value& value) {
    if (value.is_string()) {
      quoted(value.as_string());
    } else if (value.is_number()) {
      out_ += value.as_number().to_text();
    } else {
      out_ += value.is_bool() ? (value.as_bool() ? "true" : "false") : "null";
    }
  }

  void steps(std::span<const TraverseStep> steps) {
    for (const TraverseStep& step : steps) {
      if (step.kind == TraverseStep::Kind::attribute) {
        out_.append(".").append(step.name.view());
      } else {
        out_ += '[';
        value(*step.key);
        out_ += ']';
      }
    }
  }

  void one(const LiteralValueExpr& e) { value(*e.value); }
  void one(const ScopeTraversalExpr& e) {
    out_ += e.root.view();
    steps(e.steps);
  }
  void one(const RelativeTraversalExpr& e) {
    source(*e.source);
    steps(e.steps);
  }
  void one(const FunctionCallExpr& e) {
    out_.append(e.name.view()).append("(");
    list(e.args);
    out_ += e.expand_final ? "...)" : ")";
  }
  void one(const ConditionalExpr& e) {
    expression(*e.condition);
    out_ += " ? ";
    expression(*e.true_result);
    out_ += " : ";
    expression(*e.false_result);
  }
  void one(const IndexExpr& e) {
    source(*e.collection);
    out_ += '[';
    expression(*e.key);
    out_ += ']';
  }
  void one(const TupleConsExpr& e) {
    out_ += '[';
    list(e.items);
    out_ += ']';
  }
  void one(const ObjectConsExpr& e) {
    out_ += '{';
    for (std::size_t i = 0; i < e.items.size(); ++i) {
      out_ += i == 0 ? " " : ", ";
      expression(*e.items[i].key);
      out_ += " = ";
      expression(*e.items[i].value);
    }
    out_ += e.items.empty() ? "}" : " }";
  }
  void one(const ObjectConsKeyExpr& e) { expression(*e.wrapped); }
  void one(const ForExpr& e) {
    out_ += e.key ? "{for " : "[for ";
    for_variables(e);
    out_ += " : ";
    if (e.key) {
      expression(*e.key);
      out_ += " => ";
    }
    expression(*e.value);
    if (e.group) out_ += "...";
    if (e.condition) {
      out_ += " if ";
      expression(*e.condition);
    }
    out_ += e.key ? '}' : ']';
  }
  void for_variables(const ForExpr& e) {
    if (e.variables->key.text) out_.append(e.variables->key.view()).append(", ");
    out_.append(e.variables->value.view()).append(" in ");
    expression(*e.collection);
  }
  /// What something follows. A splat that does not take it in is an attribute-only one.
  void source(const Expression& e) {
    const SplatExpr* splat = e.as<SplatExpr>();
    if (!splat) return expression(e);
    source(*splat->source);
    out_ += ".*";
    const RelativeTraversalExpr* each = splat->each->as<RelativeTraversalExpr>();
    if (!each) return;
    for (const TraverseStep& step : each->steps) {
      out_ += '.';
      if (step.key) {
        value(*step.key);
      } else {
        out_ += step.name.view();
      }
    }
  }
  void one(const SplatExpr& e) {
    source(*e.source);
    out_ += "[*]";
    expression(*e.each);
  }
  void one(const AnonSymbolExpr&) {}
  void one(const TemplateExpr& e) {
    out_ += '"';
    parts(e.parts);
    out_ += '"';
  }
  void one(const TemplateWrapExpr& e) {
    out_ += "\"${";
    expression(*e.wrapped);
    out_ += "}\"";
  }
  void one(const TemplateJoinExpr& e) { loop(e, {}); }
  void one(const ParenthesesExpr& e) {
    out_ += '(';
    expression(*e.inner);
    out_ += ')';
  }
  void one(const BinaryOpExpr& e) {
    expression(*e.lhs);
    out_.append(" ").append(spelling(e.op)).append(" ");
    expression(*e.rhs);
  }
  void one(const UnaryOpExpr& e) {
    out_ += e.op == UnaryOperator::negate ? '-' : '!';
    expression(*e.operand);
  }
  void one(const ErrorExpr&) { out_ += "<error>"; }

  /// The strip markers of a sequence.
  struct Strip {
    const char* before = "";
    const char* behind = "";
  };

  static const value::Value* text_of(const Expression& e) {
    const LiteralValueExpr* literal = e.as<LiteralValueExpr>();
    return literal && literal->value->is_string() ? literal->value : nullptr;
  }

  /// Texts never stand side by side: of two strings, the second was interpolated. An empty text
  /// among others was spaces that a marker has stripped, and is printed as such.
  void parts(std::span<const Expression* const> parts) {
    std::vector<bool> is_text(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
      is_text[i] = text_of(*parts[i]) && (i == 0 || !is_text[i - 1]);
    const auto is_stripped = [&](std::size_t i) {
      return i < parts.size() && parts.size() > 1 && is_text[i] &&
             text_of(*parts[i])->as_string().empty();
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (is_stripped(i)) {
        out_ += ' ';
      } else if (is_text[i]) {
        text(text_of(*parts[i])->as_string(), i + 1 < parts.size());
      } else {
        sequence(*parts[i],
                 {i > 0 && is_stripped(i - 1) ? "~" : "", is_stripped(i + 1) ? "~" : ""});
      }
    }
  }

  void sequence(const Expression& e, const Strip& strip) {
    if (const TemplateJoinExpr* join = e.as<TemplateJoinExpr>()) {
      loop(*join, strip);
    } else if (const ConditionalExpr* condition = as_directive(e)) {
      directive(*condition, strip);
    } else {
      out_.append("${").append(strip.before);
      expression(e);
      out_.append(strip.behind).append("}");
    }
  }

  /// A conditional between templates may have been written as a directive, and can be printed as
  /// one.
  static const ConditionalExpr* as_directive(const Expression& e) {
    const ConditionalExpr* condition = e.as<ConditionalExpr>();
    return condition && condition->true_result->as<TemplateExpr>() &&
                   condition->false_result->as<TemplateExpr>()
               ? condition
               : nullptr;
  }
  void directive(const ConditionalExpr& e, const Strip& strip) {
    out_.append("%{").append(strip.before).append(" if ");
    expression(*e.condition);
    out_ += " }";
    parts(e.true_result->as<TemplateExpr>()->parts);
    out_ += "%{ else }";
    parts(e.false_result->as<TemplateExpr>()->parts);
    out_.append("%{ endif ").append(strip.behind).append("}");
  }
  void loop(const TemplateJoinExpr& e, const Strip& strip) {
    const ForExpr& each = *e.tuple->as<ForExpr>();
    out_.append("%{").append(strip.before).append(" for ");
    for_variables(each);
    out_ += " }";
    parts(each.value->as<TemplateExpr>()->parts);
    out_.append("%{ endfor ").append(strip.behind).append("}");
  }

  std::string out_;
};

/// A string is the same whether it is a literal or a template of one literal.
const value::Value* literal_of(const Expression& e) {
  if (const LiteralValueExpr* literal = e.as<LiteralValueExpr>()) return literal->value;
  const TemplateExpr* parts = e.as<TemplateExpr>();
  if (!parts || parts->parts.size() != 1) return nullptr;
  const LiteralValueExpr* literal = parts->parts[0]->as<LiteralValueExpr>();
  return literal && literal->value->is_string() ? literal->value : nullptr;
}

bool same(const Name& a, const Name& b) { return a.view() == b.view(); }

bool same(std::span<const TraverseStep> a, std::span<const TraverseStep> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const TraverseStep& x, const TraverseStep& y) {
                      return x.kind == y.kind &&
                             (x.key ? y.key && x.key->same_content(*y.key) : same(x.name, y.name));
                    });
}

/// Beyond their sub-expressions, are these alike? Both are of one type.
struct Alike {
  const Expression& other;

  template <class Node>
  bool operator()(const Node& a) const {
    return alike(a, *other.as<Node>());
  }
  static bool alike(const LiteralValueExpr& a, const LiteralValueExpr& b) {
    return a.value->same_content(*b.value);
  }
  static bool alike(const ScopeTraversalExpr& a, const ScopeTraversalExpr& b) {
    return same(a.root, b.root) && same(a.steps, b.steps);
  }
  static bool alike(const RelativeTraversalExpr& a, const RelativeTraversalExpr& b) {
    return same(a.steps, b.steps);
  }
  static bool alike(const FunctionCallExpr& a, const FunctionCallExpr& b) {
    return same(a.name, b.name) && a.expand_final == b.expand_final;
  }
  static bool alike(const ObjectConsKeyExpr& a, const ObjectConsKeyExpr& b) {
    return same(a.name, b.name);
  }
  static bool alike(const ForExpr& a, const ForExpr& b) {
    return same(a.variables->key, b.variables->key) &&
           same(a.variables->value, b.variables->value) && a.group == b.group && !a.key == !b.key &&
           !a.condition == !b.condition;
  }
  static bool alike(const BinaryOpExpr& a, const BinaryOpExpr& b) { return a.op == b.op; }
  static bool alike(const UnaryOpExpr& a, const UnaryOpExpr& b) { return a.op == b.op; }
  template <class Node>
  static bool alike(const Node&, const Node&) {
    return true;
  }
};

}  // namespace

std::string print(const Body& body) {
  Printer printer;
  printer.body(body, "");
  return printer.take();
}

std::string print(const Expression& expression) {
  Printer printer;
  printer.expression(expression);
  return printer.take();
}

bool equal(const Expression& a, const Expression& b) {
  const value::Value* literal_a = literal_of(a);
  const value::Value* literal_b = literal_of(b);
  if (literal_a || literal_b) return literal_a && literal_b && literal_a->same_content(*literal_b);
  if (a.node.index() != b.node.index() || !std::visit(Alike{b}, a.node)) return false;
  std::vector<const Expression*> children_a;
  std::vector<const Expression*> children_b;
  for_each_child(a, [&](const Expression& child) { children_a.push_back(&child); });
  for_each_child(b, [&](const Expression& child) { children_b.push_back(&child); });
  return std::equal(children_a.begin(), children_a.end(), children_b.begin(), children_b.end(),
                    [](const Expression* x, const Expression* y) { return equal(*x, *y); });
}

bool equal(const Body& a, const Body& b) {
  const auto same_attribute = [](const Attribute& x, const Attribute& y) {
    return same(x.name, y.name) && equal(*x.expr, *y.expr);
  };
  const auto same_block = [](const Block& x, const Block& y) {
    return same(x.type, y.type) && equal(x.body, y.body) &&
           std::equal(x.labels.begin(), x.labels.end(), y.labels.begin(), y.labels.end(),
                      [](const Name& p, const Name& q) { return same(p, q); });
  };
  return std::equal(a.attributes.begin(), a.attributes.end(), b.attributes.begin(),
                    b.attributes.end(), same_attribute) &&
         std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), same_block);
}

}  // namespace preflint::hcl
