#pragma once

// The one place that knows which expressions an expression is made of; included by ast.h.

#include "hcl/ast.h"

namespace preflint::hcl {

template <class Visit>
struct ChildVisitor {
  const Visit& visit;

  void one(const Expression* child) const {
    if (child) visit(*child);
  }
  void operator()(const LiteralValueExpr&) const {}
  void operator()(const ScopeTraversalExpr&) const {}
  void operator()(const RelativeTraversalExpr& e) const { one(e.source); }
  void operator()(const FunctionCallExpr& e) const {
    for (const Expression* arg : e.args) one(arg);
  }
  void operator()(const ConditionalExpr& e) const {
    one(e.condition);
    one(e.true_result);
    one(e.false_result);
  }
  void operator()(const IndexExpr& e) const {
    one(e.collection);
    one(e.key);
  }
  void operator()(const TupleConsExpr& e) const {
    for (const Expression* item : e.items) one(item);
  }
  void operator()(const ObjectConsExpr& e) const {
    for (const ObjectConsItem& item : e.items) {
      one(item.key);
      one(item.value);
    }
  }
  /// A bare word that is a key refers to nothing; any other wrapped expression counts.
  void operator()(const ObjectConsKeyExpr& e) const {
    if (!e.name.text) one(e.wrapped);
  }
  void operator()(const ForExpr& e) const {
    one(e.collection);
    one(e.key);
    one(e.value);
    one(e.condition);
  }
  void operator()(const SplatExpr& e) const {
    one(e.source);
    one(e.each);
  }
  void operator()(const AnonSymbolExpr&) const {}
  void operator()(const TemplateExpr& e) const {
    for (const Expression* part : e.parts) one(part);
  }
  void operator()(const TemplateWrapExpr& e) const { one(e.wrapped); }
  void operator()(const TemplateJoinExpr& e) const { one(e.tuple); }
  void operator()(const ParenthesesExpr& e) const { one(e.inner); }
  void operator()(const BinaryOpExpr& e) const {
    one(e.lhs);
    one(e.rhs);
  }
  void operator()(const UnaryOpExpr& e) const { one(e.operand); }
  void operator()(const ErrorExpr&) const {}
};

template <class Visit>
void for_each_child(const Expression& expression, const Visit& visit) {
  std::visit(ChildVisitor<Visit>{visit}, expression.node);
}

}  // namespace preflint::hcl
