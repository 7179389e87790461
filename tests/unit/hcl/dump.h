#pragma once

// The syntax tree as one line of text, every node by its own name, so that a test can say what a
// text means.

#include <string>

#include "hcl/ast.h"

namespace preflint::hcl {

class Dump {
 public:
  static std::string of(const Expression& e) { return std::visit(Dump(), e.node); }

  static std::string of(const Body& body) {
    std::string result;
    for (const Attribute& a : body.attributes)
      result += (result.empty() ? "" : " ") + std::string(a.name.view()) + "=" + of(*a.expr);
    for (const Block& b : body.blocks) {
      result += (result.empty() ? "" : " ") + std::string(b.type.view());
      for (const Name& label : b.labels) result += " " + std::string(label.view());
      result += "{" + of(b.body) + "}";
    }
    return result;
  }

  std::string operator()(const LiteralValueExpr& e) const { return value(*e.value); }
  std::string operator()(const ScopeTraversalExpr& e) const {
    return std::string(e.root.view()) + steps(e.steps);
  }
  std::string operator()(const RelativeTraversalExpr& e) const {
    return "rel(" + of(*e.source) + ")" + steps(e.steps);
  }
  std::string operator()(const FunctionCallExpr& e) const {
    return std::string(e.name.view()) + "(" + list(e.args) + (e.expand_final ? "...)" : ")");
  }
  std::string operator()(const ConditionalExpr& e) const {
    return "if(" + of(*e.condition) + ", " + of(*e.true_result) + ", " + of(*e.false_result) + ")";
  }
  std::string operator()(const IndexExpr& e) const {
    return "index(" + of(*e.collection) + ", " + of(*e.key) + ")";
  }
  std::string operator()(const TupleConsExpr& e) const { return "[" + list(e.items) + "]"; }
  std::string operator()(const ObjectConsExpr& e) const {
    std::string result = "{";
    for (const ObjectConsItem& item : e.items) {
      if (result.size() > 1) result += ", ";
      result += of(*item.key) + "=" + of(*item.value);
    }
    return result + "}";
  }
  std::string operator()(const ObjectConsKeyExpr& e) const {
    return e.name.text ? "key:" + std::string(e.name.view()) : "key(" + of(*e.wrapped) + ")";
  }
  std::string operator()(const ForExpr& e) const {
    std::string result = "for(" + std::string(e.variables->key.view()) + "," +
                         std::string(e.variables->value.view()) + " in " + of(*e.collection) + ": ";
    if (e.key) result += of(*e.key) + " => ";
    result += of(*e.value) + (e.group ? "..." : "");
    return result + (e.condition ? " if " + of(*e.condition) : "") + ")";
  }
  std::string operator()(const SplatExpr& e) const {
    return "splat(" + of(*e.source) + ", " + of(*e.each) + ")";
  }
  std::string operator()(const AnonSymbolExpr&) const { return "@"; }
  std::string operator()(const TemplateExpr& e) const {
    return (e.heredoc ? "heredoc(" : "template(") + list(e.parts) + ")";
  }
  std::string operator()(const TemplateWrapExpr& e) const { return "wrap(" + of(*e.wrapped) + ")"; }
  std::string operator()(const TemplateJoinExpr& e) const { return "join(" + of(*e.tuple) + ")"; }
  std::string operator()(const ParenthesesExpr& e) const { return "(" + of(*e.inner) + ")"; }
  std::string operator()(const BinaryOpExpr& e) const {
    static constexpr const char* names[] = {"||", "&&", "==", "!=", ">", ">=", "<",
                                            "<=", "+",  "-",  "*",  "/", "%"};
    return "<" + of(*e.lhs) + " " + names[static_cast<int>(e.op)] + " " + of(*e.rhs) + ">";
  }
  std::string operator()(const UnaryOpExpr& e) const {
    return (e.op == UnaryOperator::negate ? "<-" : "<!") + of(*e.operand) + ">";
  }
  std::string operator()(const ErrorExpr&) const { return "ERROR"; }

 private:
  static std::string value(const value::Value& v) {
    if (v.is_number()) return v.as_number().to_text();
    if (v.is_bool()) return v.as_bool() ? "true" : "false";
    if (v.is_null()) return "null";
    std::string text = "'";
    for (const char c : v.as_string())
      text += c == '\n' ? std::string("\\n") : c == '\r' ? std::string("\\r") : std::string(1, c);
    return text + "'";
  }
  static std::string list(std::span<const Expression* const> items) {
    std::string result;
    for (const Expression* item : items) result += (result.empty() ? "" : ", ") + of(*item);
    return result;
  }
  static std::string steps(std::span<const TraverseStep> steps) {
    std::string result;
    for (const TraverseStep& step : steps)
      result += step.key ? "[" + value(*step.key) + "]" : "." + std::string(step.name.view());
    return result;
  }
};

}  // namespace preflint::hcl
