// Copies expressions node by node. A template in a JSON string with escape sequences
// (`"${f(\"a\")}"`) is parsed from its decoded text; a finding has to point into the file all the
// same.

#include "hcl/relocate.h"

#include <algorithm>
#include <vector>

namespace preflint::hcl {
namespace {

/// The first piece that ends behind `at`.
std::span<const JsonPiece>::iterator piece_at(std::size_t at, std::span<const JsonPiece> pieces) {
  return std::partition_point(pieces.begin(), pieces.end(),
                              [at](const JsonPiece& piece) { return piece.at + piece.size <= at; });
}

class Copier {
 public:
  Copier(File& into, const Range& content, std::span<const JsonPiece> pieces)
      : into_(into), content_(content), pieces_(pieces) {}

  const Expression* copy(const Expression* e) {
    if (!e) return nullptr;
    at_ = e->range;
    auto node = std::visit(*this, e->node);
    return into_.arena.make<Expression>(place(e->range), std::move(node));
  }

  using Node = decltype(Expression::node);

  Node operator()(const LiteralValueExpr& e) {
    if (!e.value->is_string()) return LiteralValueExpr{into_.keep(*e.value)};
    return LiteralValueExpr{into_.keep(string(*e.value, at_))};
  }
  Node operator()(const ScopeTraversalExpr& e) {
    return ScopeTraversalExpr{name(e.root), steps(e.steps)};
  }
  Node operator()(const RelativeTraversalExpr& e) {
    return RelativeTraversalExpr{copy(e.source), steps(e.steps)};
  }
  Node operator()(const FunctionCallExpr& e) {
    return FunctionCallExpr{name(e.name), all(e.args), e.expand_final};
  }
  Node operator()(const ConditionalExpr& e) {
    return ConditionalExpr{copy(e.condition), copy(e.true_result), copy(e.false_result)};
  }
  Node operator()(const IndexExpr& e) { return IndexExpr{copy(e.collection), copy(e.key)}; }
  Node operator()(const TupleConsExpr& e) { return TupleConsExpr{all(e.items)}; }
  Node operator()(const ObjectConsExpr& e) {
    std::vector<ObjectConsItem> items;
    for (const ObjectConsItem& item : e.items) items.push_back({copy(item.key), copy(item.value)});
    return ObjectConsExpr{into_.arena.copy(items)};
  }
  Node operator()(const ObjectConsKeyExpr& e) {
    return ObjectConsKeyExpr{copy(e.wrapped), name(e.name)};
  }
  Node operator()(const ForExpr& e) {
    return ForExpr{into_.arena.make<ForVariables>(name(e.variables->key), name(e.variables->value)),
                   copy(e.collection),
                   copy(e.key),
                   copy(e.value),
                   copy(e.condition),
                   e.group};
  }
  Node operator()(const SplatExpr& e) { return SplatExpr{copy(e.source), copy(e.each)}; }
  Node operator()(const AnonSymbolExpr& e) { return e; }
  Node operator()(const TemplateExpr& e) { return TemplateExpr{all(e.parts), e.heredoc}; }
  Node operator()(const TemplateWrapExpr& e) { return TemplateWrapExpr{copy(e.wrapped)}; }
  Node operator()(const TemplateJoinExpr& e) { return TemplateJoinExpr{copy(e.tuple)}; }
  Node operator()(const ParenthesesExpr& e) { return ParenthesesExpr{copy(e.inner)}; }
  Node operator()(const BinaryOpExpr& e) { return BinaryOpExpr{e.op, copy(e.lhs), copy(e.rhs)}; }
  Node operator()(const UnaryOpExpr& e) { return UnaryOpExpr{e.op, copy(e.operand)}; }
  Node operator()(const ErrorExpr& e) { return e; }

 private:
  Range place(const Range& range) const {
    return range.is_somewhere() ? relocated(range.begin, range.end, content_, pieces_) : range;
  }

  Name name(const Name& from) {
    return {from.text ? into_.intern(from.view()) : nullptr, place(from.range)};
  }

  std::span<const TraverseStep> steps(std::span<const TraverseStep> from) {
    std::vector<TraverseStep> steps;
    for (const TraverseStep& step : from) {
      steps.push_back({step.kind, name(step.name), step.key ? into_.keep(*step.key) : nullptr,
                       place(step.range)});
    }
    return into_.arena.copy(steps);
  }

  std::span<const Expression* const> all(std::span<const Expression* const> from) {
    std::vector<const Expression*> expressions;
    for (const Expression* e : from) expressions.push_back(copy(e));
    return into_.arena.copy(expressions);
  }

  /// A literal's text is what its range covers, quotes aside, unless it has parts.
  value::Value string(const value::Value& from, const Range& range) const {
    if (from.parts().empty()) {
      const std::size_t size = from.as_string().size();
      const bool quoted = range.size() == size + 2;
      if (!quoted && range.size() != size) return from;  // NFC has changed it
      return relocated_string(from.as_string(), range.begin + (quoted ? 1 : 0), content_, pieces_);
    }
    std::vector<value::StringPart> parts;
    for (const value::StringPart& part : from.parts()) {
      if (part.verbatim) {
        const value::Value inner =
            relocated_string(part.text.view(), part.range.begin, content_, pieces_);
        parts.insert(parts.end(), inner.parts().begin(), inner.parts().end());
      } else {
        parts.push_back(part);
        parts.back().range = place(part.range);
      }
    }
    return value::Value::string(from.as_text(), std::move(parts));
  }

  File& into_;
  Range content_;
  std::span<const JsonPiece> pieces_;
  Range at_;  // of the expression whose node is being copied, until its children are
};

}  // namespace

Range relocated(std::uint32_t begin, std::uint32_t end, const Range& content,
                std::span<const JsonPiece> pieces) {
  const auto place = [&](std::size_t at, bool is_end) {
    const auto piece = piece_at(is_end && at > 0 ? at - 1 : at, pieces);
    if (piece == pieces.end()) return content.end;
    std::size_t source = is_end ? piece->source_end : piece->source_begin;
    if (piece->verbatim) source = piece->source_begin + (at - piece->at);
    return content.begin + static_cast<std::uint32_t>(source);
  };
  const std::uint32_t first = place(begin, false);
  return {content.file, first, begin == end ? first : place(end, true)};
}

const Expression* relocated(const Expression& expression, File& into, const Range& content,
                            std::span<const JsonPiece> pieces) {
  return Copier(into, content, pieces).copy(&expression);
}

value::Value relocated_string(std::string_view text, std::uint32_t begin, const Range& content,
                              std::span<const JsonPiece> pieces) {
  std::vector<value::StringPart> parts;
  const std::size_t end = begin + text.size();
  for (auto piece = piece_at(begin, pieces); piece != pieces.end() && piece->at < end; ++piece) {
    const std::size_t from = std::max<std::size_t>(piece->at, begin);
    const std::size_t to = std::min(piece->at + piece->size, end);
    value::StringPart part;
    part.text = text.substr(from - begin, to - from);
    part.range = relocated(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to),
                           content, pieces);
    part.verbatim = piece->verbatim;
    parts.push_back(std::move(part));
  }
  return value::Value::string(text, std::move(parts));
}

}  // namespace preflint::hcl
