// Syntax trees as bytes. Numbers are written seven bits a byte, the lowest first (LEB128); a text
// is an index into the list of texts at the beginning; a range begins relative to the one before
// it, which is near. An expression is the index of its alternative in `Expression::node` and then
// its members in the order of ast.h; what may be null or nowhere is 0, else one more than it is.

#include "hcl/frozen.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace preflint::hcl {
namespace {

using Node = decltype(Expression::node);

enum class LiteralKind : unsigned char { null, no, yes, number, string, string_in_parts };

class Freezer {
 public:
  std::string freeze(const Body& of) {
    body(of);
    std::string content = std::move(bytes_);
    bytes_.clear();
    number(texts_.size());
    for (const std::string_view text : texts_) {
      number(text.size());
      bytes_ += text;
    }
    return bytes_ + content;
  }

  void operator()(const LiteralValueExpr& e) { literal(*e.value); }
  void operator()(const ScopeTraversalExpr& e) {
    name(e.root);
    steps(e.steps);
  }
  void operator()(const RelativeTraversalExpr& e) {
    expression(e.source);
    steps(e.steps);
  }
  void operator()(const FunctionCallExpr& e) {
    name(e.name);
    all(e.args);
    number(e.expand_final ? 1 : 0);
  }
  void operator()(const ConditionalExpr& e) {
    expression(e.condition);
    expression(e.true_result);
    expression(e.false_result);
  }
  void operator()(const IndexExpr& e) {
    expression(e.collection);
    expression(e.key);
  }
  void operator()(const TupleConsExpr& e) { all(e.items); }
  void operator()(const ObjectConsExpr& e) {
    number(e.items.size());
    for (const ObjectConsItem& item : e.items) {
      expression(item.key);
      expression(item.value);
    }
  }
  void operator()(const ObjectConsKeyExpr& e) {
    expression(e.wrapped);
    name(e.name);
  }
  void operator()(const ForExpr& e) {
    name(e.variables->key);
    name(e.variables->value);
    expression(e.collection);
    expression(e.key);
    expression(e.value);
    expression(e.condition);
    number(e.group ? 1 : 0);
  }
  void operator()(const SplatExpr& e) {
    expression(e.source);
    expression(e.each);
  }
  void operator()(const AnonSymbolExpr&) {}
  void operator()(const TemplateExpr& e) {
    all(e.parts);
    number(e.heredoc ? 1 : 0);
  }
  void operator()(const TemplateWrapExpr& e) { expression(e.wrapped); }
  void operator()(const TemplateJoinExpr& e) { expression(e.tuple); }
  void operator()(const ParenthesesExpr& e) { expression(e.inner); }
  void operator()(const BinaryOpExpr& e) {
    number(static_cast<std::uint32_t>(e.op));
    expression(e.lhs);
    expression(e.rhs);
  }
  void operator()(const UnaryOpExpr& e) {
    number(static_cast<std::uint32_t>(e.op));
    expression(e.operand);
  }
  void operator()(const ErrorExpr&) {}

 private:
  void number(std::size_t number) {
    for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
    bytes_ += static_cast<char>(number);
  }

  void text(std::string_view text) {
    const auto [at, is_new] = indexes_.try_emplace(text, texts_.size());
    if (is_new) texts_.push_back(text);
    number(at->second);
  }

  void range(const Range& range) {
    if (!range.is_somewhere()) return number(0);
    const std::int64_t step = std::int64_t{range.begin} - before_;
    number(1 + (static_cast<std::uint64_t>(step < 0 ? -step : step) << 1 | (step < 0 ? 1 : 0)));
    number(range.size());
    before_ = range.begin;
  }

  void name(const Name& name) {
    number(name.text ? 1 : 0);
    if (name.text) text(name.view());
    range(name.range);
  }

  void literal(const value::Value& value) {
    const auto kind = [&](LiteralKind of) { number(static_cast<std::uint32_t>(of)); };
    if (value.is_null()) return kind(LiteralKind::null);
    if (value.is_bool()) return kind(value.as_bool() ? LiteralKind::yes : LiteralKind::no);
    if (value.is_number()) {
      kind(LiteralKind::number);
      return text(numbers_.emplace_back(value.as_number().to_text()));
    }
    kind(value.parts().empty() ? LiteralKind::string : LiteralKind::string_in_parts);
    text(value.as_string());
    if (value.parts().empty()) return;
    number(value.parts().size());
    for (const value::StringPart& part : value.parts()) {
      assert(!part.is_hole);
      text(part.text.view());
      range(part.range);
      number(part.verbatim ? 1 : 0);
    }
  }

  void steps(std::span<const TraverseStep> steps) {
    number(steps.size());
    for (const TraverseStep& step : steps) {
      number(static_cast<std::uint32_t>(step.kind));
      if (step.kind == TraverseStep::Kind::attribute) {
        name(step.name);
      } else {
        literal(*step.key);
      }
      range(step.range);
    }
  }

  void all(std::span<const Expression* const> expressions) {
    number(expressions.size());
    for (const Expression* e : expressions) expression(e);
  }

  void expression(const Expression* e) {
    if (!e) return number(0);
    number(1 + e->node.index());
    range(e->range);
    std::visit(*this, e->node);
  }

  void body(const Body& body) {
    range(body.range);
    number(body.attributes.size());
    for (const Attribute& attribute : body.attributes) {
      name(attribute.name);
      range(attribute.range);
      expression(attribute.expr);
    }
    number(body.blocks.size());
    for (const Block& block : body.blocks) {
      name(block.type);
      number(block.labels.size());
      for (const Name& label : block.labels) name(label);
      range(block.header);
      range(block.range);
      this->body(block.body);
    }
  }

  std::string bytes_;
  std::vector<std::string_view> texts_;
  std::map<std::string_view, std::size_t> indexes_;
  std::deque<std::string> numbers_;  // what texts_ has of them
  std::uint32_t before_ = 0;
};

class Thawer {
 public:
  Thawer(std::string_view frozen, FileId id, File& into) : bytes_(frozen), id_(id), into_(into) {}

  void thaw() {
    texts_.resize(number());
    for (const Text*& text : texts_) {
      const std::size_t size = number();
      text = into_.intern(bytes_.substr(at_, size));
      at_ += size;
    }
    into_.body = body();
  }

 private:
  std::uint32_t number() {
    std::uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const unsigned char byte = static_cast<unsigned char>(bytes_[at_++]);
      number |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  }

  bool flag() { return number() != 0; }
  const Text& text() { return *texts_[number()]; }

  Range range() {
    const std::uint32_t step = number();
    if (step == 0) return {};
    const std::uint32_t distance = (step - 1) >> 1;
    before_ += ((step - 1) & 1) != 0 ? 0u - distance : distance;
    return {id_, before_, before_ + number()};
  }

  Name name() {
    Name name;
    if (flag()) name.text = &text();
    name.range = range();
    return name;
  }

  value::Value string(bool in_parts) {
    const Text& content = text();
    if (!in_parts) return value::Value::string(content);
    std::vector<value::StringPart> parts(number());
    for (value::StringPart& part : parts) {
      part.text = text();
      part.range = range();
      part.verbatim = flag();
    }
    return value::Value::string(content, std::move(parts));
  }

  const value::Value* literal() {
    const LiteralKind kind = static_cast<LiteralKind>(number());
    switch (kind) {
      case LiteralKind::null:
        return into_.keep(value::Value());
      case LiteralKind::no:
      case LiteralKind::yes:
        return into_.keep(value::Value::boolean(kind == LiteralKind::yes));
      case LiteralKind::number:
        return into_.keep(value::Value::number(*value::Number::parse(text().view())));
      case LiteralKind::string:
      case LiteralKind::string_in_parts:
        return into_.keep(string(kind == LiteralKind::string_in_parts));
    }
    return nullptr;
  }

  template <class T, class Read>
  std::span<const T> list(const Read& read) {
    std::vector<T> items;
    const std::uint32_t count = number();
    items.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) items.push_back(read());
    return into_.arena.copy(items);
  }

  std::span<const TraverseStep> steps() {
    return list<TraverseStep>([this] {
      TraverseStep step;
      step.kind = static_cast<TraverseStep::Kind>(number());
      if (step.kind == TraverseStep::Kind::attribute) {
        step.name = name();
      } else {
        step.key = literal();
      }
      step.range = range();
      return step;
    });
  }

  std::span<const Expression* const> all() {
    return list<const Expression*>([this] { return expression(); });
  }

  // The members of a node in the order of `Freezer`: a braced list is evaluated from left to right.
  Node node(std::type_identity<LiteralValueExpr>) { return LiteralValueExpr{literal()}; }
  Node node(std::type_identity<ScopeTraversalExpr>) { return ScopeTraversalExpr{name(), steps()}; }
  Node node(std::type_identity<RelativeTraversalExpr>) {
    return RelativeTraversalExpr{expression(), steps()};
  }
  Node node(std::type_identity<FunctionCallExpr>) {
    return FunctionCallExpr{name(), all(), flag()};
  }
  Node node(std::type_identity<ConditionalExpr>) {
    return ConditionalExpr{expression(), expression(), expression()};
  }
  Node node(std::type_identity<IndexExpr>) { return IndexExpr{expression(), expression()}; }
  Node node(std::type_identity<TupleConsExpr>) { return TupleConsExpr{all()}; }
  Node node(std::type_identity<ObjectConsExpr>) {
    return ObjectConsExpr{
        list<ObjectConsItem>([this] { return ObjectConsItem{expression(), expression()}; })};
  }
  Node node(std::type_identity<ObjectConsKeyExpr>) {
    return ObjectConsKeyExpr{expression(), name()};
  }
  Node node(std::type_identity<ForExpr>) {
    const ForVariables variables{name(), name()};
    return ForExpr{into_.arena.make<ForVariables>(variables),
                   expression(),
                   expression(),
                   expression(),
                   expression(),
                   flag()};
  }
  Node node(std::type_identity<SplatExpr>) { return SplatExpr{expression(), expression()}; }
  Node node(std::type_identity<AnonSymbolExpr>) { return AnonSymbolExpr{}; }
  Node node(std::type_identity<TemplateExpr>) { return TemplateExpr{all(), flag()}; }
  Node node(std::type_identity<TemplateWrapExpr>) { return TemplateWrapExpr{expression()}; }
  Node node(std::type_identity<TemplateJoinExpr>) { return TemplateJoinExpr{expression()}; }
  Node node(std::type_identity<ParenthesesExpr>) { return ParenthesesExpr{expression()}; }
  Node node(std::type_identity<BinaryOpExpr>) {
    return BinaryOpExpr{static_cast<BinaryOperator>(number()), expression(), expression()};
  }
  Node node(std::type_identity<UnaryOpExpr>) {
    return UnaryOpExpr{static_cast<UnaryOperator>(number()), expression()};
  }
  Node node(std::type_identity<ErrorExpr>) { return ErrorExpr{}; }

  template <std::size_t Index>
  Node alternative() {
    return node(std::type_identity<std::variant_alternative_t<Index, Node>>());
  }

  template <std::size_t... Indexes>
  Node node_of(std::size_t index, std::index_sequence<Indexes...>) {
    using Read = Node (Thawer::*)();
    static constexpr std::array<Read, sizeof...(Indexes)> reads = {
        &Thawer::alternative<Indexes>...};
    return (this->*reads[index])();
  }

  const Expression* expression() {
    const std::uint32_t kind = number();
    if (kind == 0) return nullptr;
    const Range place = range();
    return into_.arena.make<Expression>(
        place, node_of(kind - 1, std::make_index_sequence<std::variant_size_v<Node>>()));
  }

  Attribute attribute() {
    Attribute attribute;
    attribute.name = name();
    attribute.range = range();
    attribute.expr = expression();
    return attribute;
  }

  Block block() {
    Block block;
    block.type = name();
    block.labels = list<Name>([this] { return name(); });
    block.header = range();
    block.range = range();
    block.body = body();
    return block;
  }

  Body body() {
    Body body;
    body.range = range();
    body.attributes = list<Attribute>([this] { return attribute(); });
    body.blocks = list<Block>([this] { return block(); });
    return body;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  FileId id_;
  File& into_;
  std::vector<const Text*> texts_;
  std::uint32_t before_ = 0;
};

}  // namespace

std::string freeze(const Body& body) { return Freezer().freeze(body); }

std::shared_ptr<File> thaw(std::string_view frozen, FileId file) {
  const std::shared_ptr<File> result = std::make_shared<File>();
  Thawer(frozen, file, *result).thaw();
  return result;
}

}  // namespace preflint::hcl
