// Evaluates what makes and walks collections: tuple and object constructors, `for`, splats.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md ("Collection Values", "For
// Expressions", "Splat Operators")
//
// Each element that a constructor makes is marked with the range of the expression that gave it:
// this is how a finding about one statement of a policy, or one CIDR of a list, finds its line.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "hcl/evaluator.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::hcl {

using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

/// An element as the configuration states it. What a rule puts together keeps the places it came
/// from.
Value Evaluator::element(const Expression& item) {
  Value made = evaluate(item);
  return scope_.is_rule() ? made : made.replace_marks(made.marks().through(item.range, {}));
}

Value Evaluator::visit(const TupleConsExpr& e, Range) {
  std::vector<Value> elements;
  elements.reserve(e.items.size());
  for (const Expression* item : e.items) elements.push_back(element(*item));
  return Value::tuple(std::move(elements));
}

Value Evaluator::visit(const ObjectConsKeyExpr& e, Range at) {
  if (e.name.text) return Value::string(*e.name.text);
  if (e.wrapped->as<ScopeTraversalExpr>()) {
    return fail(at, "Ambiguous attribute key",
                "If this expression is intended to be a reference, wrap it in parentheses. If it's "
                "instead intended as a literal "
                "name containing periods, wrap it in quotes to create a string literal.");
  }
  return evaluate(*e.wrapped);
}

Value Evaluator::visit(const ObjectConsExpr& e, Range at) {
  std::vector<Value::Entry> entries;
  entries.reserve(e.items.size());
  MarkSet marks;
  const Reason* unknown_key = nullptr;
  Reason kept;
  bool ok = true;
  for (const ObjectConsItem& item : e.items) {
    const Value raw = evaluate(*item.key);
    Value content = element(*item.value);
    if (raw.is_null()) {
      fail(item.key->range, "Null value as key", "Can't use a null value as a key.", at);
      ok = false;
      continue;
    }
    const auto key = value::convert(raw, Type::string());
    if (!key) {
      fail(item.key->range, "Incorrect key type",
           "Can't use this value as a key: " + key.error().text() + ".", at);
      ok = false;
      continue;
    }
    marks = marks.united(key->marks().without_sources().derived());
    if (!key->is_known()) {
      kept = key->reason();
      unknown_key = &kept;
      // It may be any of those before it, whose values it then replaces.
      for (auto& [name, value] : entries)
        value = Value::unknown(Type::dynamic(), kept).with_marks(value.marks().derived());
      continue;
    }
    entries.emplace_back(key->as_text(), std::move(content));
  }
  if (!ok) return failed_value(at);
  const bool is_unknown = unknown_key && (entries.empty() || !scope_.keeps_known());
  if (is_unknown) return Value::unknown(Type::dynamic(), *unknown_key).with_marks(marks);
  const Value all = Value::object(std::move(entries)).with_marks(marks);
  return unknown_key ? all.with_open_end(*unknown_key) : all;
}

// --- for
// -------------------------------------------------------------------------------------------------------------------

/// One evaluation of a `for` expression over a collection that can be walked.
class ForLoop {
 public:
  ForLoop(Evaluator& outer, const ForExpr& e, Range at, const Value& collection)
      : outer_(outer),
        e_(e),
        at_(at),
        marks_(collection.marks().derived()),
        scope_(outer.scope_),
        collection_(collection) {}

  Value run();

 private:
  enum class Wanted : unsigned char { no, maybe, yes };

  void item(const Value& key, const Value& content);
  Wanted wanted(Evaluator& inner);
  void add_to_object(Evaluator& inner);
  void add_to_tuple(const Evaluator& inner, Wanted how);
  Value tuple();
  Value one_of_the_choices() const;
  Value object();
  /// Nobody knows what there is besides from here on.
  void leave_open(const Reason& reason) {
    if (!open_) placed_ = tuple_.size();
    if (!open_) open_ = reason;
  }
  Reason why_of_others() const { return outer_.why_of_result(e_, collection_.open_reason(), at_); }
  void give_up(Value result) {
    if (!undecided_) undecided_ = std::move(result);
  }

  Evaluator& outer_;
  const ForExpr& e_;
  Range at_;
  MarkSet marks_;
  ChildScope scope_;
  const Value& collection_;
  std::vector<Value> tuple_;
  std::vector<std::size_t> doubtful_;  // the positions in the tuple that may be left out
  std::optional<Reason> doubt_;        // why
  std::map<Text, std::vector<Value>> groups_;
  std::optional<Value> undecided_;  // the result once it can't be anything better
  std::optional<Reason> open_;      // why there may be more elements
  std::size_t placed_ = 0;          // where open: how many stand at their index
};

Value ForLoop::run() {
  if (collection_.is_sequence()) {
    const bool is_set = collection_.is(Type::Kind::set);
    std::int64_t position = 0;
    const std::size_t placed = collection_.is_open() ? collection_.placed_count() : 0;
    for (const Value& element : collection_.elements()) {
      const bool is_unplaced =
          collection_.is_open() && static_cast<std::size_t>(position) == placed;
      if (is_unplaced) leave_open(why_of_others());
      const Value index = position < static_cast<std::int64_t>(placed) || !collection_.is_open()
                              ? Value::number(value::Number(position, 64))
                              : Value::unknown(Type::number(), collection_.open_reason());
      item(is_set ? element : index, element);
      ++position;
    }
  } else {
    if (collection_.is_open()) leave_open(why_of_others());
    for (const auto& [key, content] : collection_.entries()) item(Value::string(key), content);
  }
  if (collection_.is_open()) leave_open(why_of_others());
  if (undecided_) return undecided_->with_marks(marks_);
  return (e_.key ? object() : tuple()).with_marks(marks_);
}

/// Elements that may be left out are candidates as long as they are few; else all that is known is
/// that there may be more than the others.
Value ForLoop::tuple() {
  constexpr std::size_t most_doubtful = 4;
  constexpr std::size_t most_elements = 256;
  const bool are_few = doubtful_.size() <= most_doubtful && tuple_.size() <= most_elements;
  if (!doubtful_.empty() && are_few && !open_) return one_of_the_choices();
  if (!doubtful_.empty()) {
    std::vector<Value> certain;
    for (std::size_t i = 0; i < tuple_.size(); ++i) {
      if (!std::ranges::binary_search(doubtful_, i)) certain.push_back(std::move(tuple_[i]));
    }
    tuple_ = std::move(certain);
    placed_ = open_ ? std::min(placed_, doubtful_.front()) : doubtful_.front();
    if (!open_) open_ = doubt_;
  }
  if (!open_) return Value::tuple(std::move(tuple_));
  if (tuple_.empty() && !outer_.scope_.is_rule()) return Value::unknown(Type::dynamic(), *open_);
  return Value::tuple(std::move(tuple_)).with_open_end(*open_, placed_);
}

Value ForLoop::one_of_the_choices() const {
  std::vector<Value> choices;
  for (std::size_t left_out = 0; left_out < std::size_t{1} << doubtful_.size(); ++left_out) {
    std::vector<Value> elements;
    for (std::size_t i = 0; i < tuple_.size(); ++i) {
      const auto at = std::ranges::lower_bound(doubtful_, i);
      const bool is_doubtful = at != doubtful_.end() && *at == i;
      if (!is_doubtful || (left_out >> (at - doubtful_.begin()) & 1u) == 0)
        elements.push_back(tuple_[i]);
    }
    choices.push_back(Value::tuple(std::move(elements)));
  }
  return Value::one_of(std::move(choices), *doubt_);
}

void ForLoop::item(const Value& key, const Value& content) {
  if (undecided_) return;
  if (e_.variables->key.text) scope_.set(e_.variables->key.view(), key);
  scope_.set(e_.variables->value.view(), content);
  Evaluator inner(scope_, outer_.diagnostics_);
  inner.splat_item_ = outer_.splat_item_;
  inner.doubt_ = outer_.doubt_;
  const Wanted how = e_.condition ? wanted(inner) : Wanted::yes;
  if (undecided_ || how == Wanted::no) return;
  if (!e_.key) {
    add_to_tuple(inner, how);
  } else if (how == Wanted::yes) {
    add_to_object(inner);
  } else {
    leave_open(*doubt_);
  }
}

/// As in the reference, what is wrong with an element that nobody may ask for doesn't count.
void ForLoop::add_to_tuple(const Evaluator& inner, Wanted how) {
  Diagnostics apart;
  Value content =
      Evaluator(inner, how == Wanted::yes ? inner.diagnostics_ : apart).evaluate(*e_.value);
  if (apart.has_errors()) return leave_open(*doubt_);
  if (how == Wanted::maybe) doubtful_.push_back(tuple_.size());
  tuple_.push_back(std::move(content));
}

ForLoop::Wanted ForLoop::wanted(Evaluator& inner) {
  const Value raw = inner.evaluate(*e_.condition);
  const bool in_rule = outer_.scope_.is_rule();
  if (raw.is_null()) {
    if (in_rule) return Wanted::no;
    give_up(outer_.fail(e_.condition->range, "Condition is null",
                        "The value of the 'if' clause must not be null.", at_));
    return Wanted::no;
  }
  const auto include = value::convert(raw, Type::boolean());
  if (!include) {
    give_up(outer_.fail(e_.condition->range, "Invalid 'for' condition",
                        "The 'if' clause value is invalid: " + include.error().text() + ".", at_));
    return Wanted::no;
  }
  marks_ = marks_.united(include->marks().without_sources().derived());
  if (include->is_known()) return include->as_bool() ? Wanted::yes : Wanted::no;
  if (!outer_.scope_.keeps_known()) {
    give_up(Value::unknown(Type::dynamic(), include->reason()));
  } else if (in_rule) {
    leave_open(include->reason());
  } else {
    if (!doubt_) doubt_ = include->reason();
    return Wanted::maybe;
  }
  return Wanted::no;
}

void ForLoop::add_to_object(Evaluator& inner) {
  const Value raw = inner.evaluate(*e_.key);
  if (raw.is_null()) {
    give_up(outer_.fail(e_.key->range, "Invalid object key",
                        "Key expression in 'for' expression must not produce a null value.", at_));
    return;
  }
  const auto key = value::convert(raw, Type::string());
  if (!key) {
    give_up(outer_.fail(
        e_.key->range, "Invalid object key",
        "The key expression produced an invalid result: " + key.error().text() + ".", at_));
    return;
  }
  marks_ = marks_.united(key->marks().without_sources().derived());
  if (!key->is_known()) {
    give_up(Value::unknown(Type::dynamic(), key->reason()));
    return;
  }
  std::vector<Value>& group = groups_[key->as_text()];
  if (!group.empty() && !e_.group) {
    give_up(outer_.fail(e_.key->range, "Duplicate object key",
                        "Two different items produced the key \"" + key->as_text().str() +
                            "\" in this 'for' expression. If duplicates are expected, use the "
                            "ellipsis (...) after the value "
                            "expression to enable grouping by key.",
                        at_));
    return;
  }
  group.push_back(inner.evaluate(*e_.value));
}

Value ForLoop::object() {
  std::vector<Value::Entry> entries;
  entries.reserve(groups_.size());
  for (auto& [key, group] : groups_) {
    Value content = e_.group ? Value::tuple(std::move(group)) : std::move(group.front());
    if (open_ && e_.group) content = content.with_open_end(*open_, 0);
    entries.emplace_back(key, std::move(content));
  }
  if (open_ && entries.empty()) return Value::unknown(Type::dynamic(), *open_);
  const Value all = Value::object(std::move(entries));
  return open_ ? all.with_open_end(*open_) : all;
}

/// With an `if` there are not as many as the collection has: the reason has a place of its own.
Reason Evaluator::why_of_result(const ForExpr& e, Reason of_collection, Range at) const {
  if (e.condition && !scope_.is_rule()) of_collection.range = at;
  return of_collection;
}

Value Evaluator::visit(const ForExpr& e, Range at) {
  const Value collection = evaluate(*e.collection);
  if (collection.is_null()) {
    if (scope_.is_rule()) return Value::tuple({}).with_marks(collection.marks().derived());
    return fail(e.collection->range, "Iteration over null value",
                "A null value cannot be used as the collection in a 'for' expression.", at);
  }
  const auto walk = [&](const Value& candidate, const Value&) -> Value {
    if (candidate.is_null() && scope_.is_rule())
      return Value::tuple({}).with_marks(collection.marks().derived());
    if (!candidate.is_known()) {
      const Type type = candidate.type();
      const bool can_be_walked =
          type.is(Type::Kind::dynamic) || type.is_sequence() || type.is_mapping();
      if (can_be_walked)
        return Value::unknown(Type::dynamic(), why_of_result(e, candidate.reason(), at))
            .with_marks(collection.marks().derived());
    }
    if (!candidate.is_known() || !(candidate.is_sequence() || candidate.is_mapping())) {
      return fail(e.collection->range, "Iteration over non-iterable value",
                  "A value of type " + candidate.type().friendly_name() +
                      " cannot be used as the collection in a 'for' expression.",
                  at);
    }
    if (candidate.is_mapping() && !candidate.is_open() &&
        candidate.missing() == value::Missing::unknown) {
      return Value::unknown(Type::dynamic(), candidate.missing_reason())
          .with_marks(collection.marks().derived());
    }
    return ForLoop(*this, e, at, candidate.with_marks(collection.marks())).run();
  };
  return value::for_candidates(collection, Value(), walk);
}

// --- splat
// -----------------------------------------------------------------------------------------------------------------

Value Evaluator::visit(const AnonSymbolExpr&, Range at) {
  return splat_item_ ? *splat_item_ : failed_value(at);
}

namespace {

/// The type that a splat over an unknown sequence has, as far as it can be said: a list for lists
/// and sets.
Value unknown_splat(const Value& source, const Value& each_of_unknown) {
  const Type type = source.type();
  const MarkSet marks = source.marks().united(each_of_unknown.marks()).derived();
  const bool is_list = type.is(Type::Kind::list) || type.is(Type::Kind::set);
  if (!is_list) return Value::unknown(Type::dynamic(), source.reason()).with_marks(marks);
  value::Refinements known = source.refinements();
  known.not_null = true;
  return Value::unknown(Type::list(each_of_unknown.type()), source.reason())
      .refined(known)
      .with_marks(marks);
}

/// Are there elements of two types, each of which is certain?
bool are_at_odds(const std::vector<Value>& elements) {
  std::optional<Type> first;
  for (const Value& element : elements) {
    if (element.is(Type::Kind::dynamic)) continue;
    if (first && *first != element.type()) return true;
    first = element.type();
  }
  return false;
}

}  // namespace

/// Of a tuple that isn't known, it is known how many elements there are and of which types.
Value Evaluator::unknown_tuple_splat(const Value& source, const Expression& each) {
  std::vector<Type> types;
  MarkSet marks = source.marks();
  for (const Type& element : source.type().elements()) {
    const Value made = Evaluator(*this, Value::unknown(element, source.reason())).evaluate(each);
    types.push_back(made.type());
    marks = marks.united(made.marks());
  }
  value::Refinements known;
  known.not_null = true;
  return Value::unknown(Type::tuple(std::move(types)), source.reason())
      .refined(known)
      .with_marks(marks.derived());
}

Value Evaluator::visit(const SplatExpr& e, Range at) {
  const Value source = evaluate(*e.source);
  const auto walk = [&](const Value& candidate, const Value&) -> Value {
    const Type::Kind kind = candidate.kind();
    const bool is_sequence =
        kind == Type::Kind::list || kind == Type::Kind::set || kind == Type::Kind::tuple;
    if (candidate.is_null()) {
      if (!is_sequence) return Value::tuple({}).with_marks(candidate.marks().derived());
      if (scope_.is_rule()) return Value::tuple({}).with_marks(candidate.marks().derived());
      return fail(e.source->range, "Splat of null value",
                  "Splat expressions (with the * symbol) cannot be applied to null sequences.", at);
    }
    if (!candidate.is_known() && kind == Type::Kind::tuple)
      return unknown_tuple_splat(candidate, *e.each);
    if (!candidate.is_known() && (is_sequence || kind == Type::Kind::dynamic)) {
      const Value item =
          candidate.representative()
              ? *candidate.representative()
              : Value::unknown(
                    is_sequence && kind != Type::Kind::tuple ? candidate.type().element() : Type(),
                    candidate.reason());
      return unknown_splat(candidate, Evaluator(*this, item).evaluate(*e.each));
    }
    if (!candidate.is_known() && !candidate.refinements().not_null && !scope_.is_rule()) {
      // It may be null, and then the result is empty.
      const Value each = Evaluator(*this, candidate).evaluate(*e.each);
      return Value::unknown(Type::dynamic(), candidate.reason())
          .with_marks(candidate.marks().united(each.marks()).derived());
    }
    if (!is_sequence) {
      return Value::tuple({Evaluator(*this, candidate).evaluate(*e.each)})
          .with_marks(candidate.marks().cty_marks());
    }
    std::vector<Value> elements;
    elements.reserve(candidate.elements().size());
    for (const Value& element : candidate.elements())
      elements.push_back(Evaluator(*this, element).evaluate(*e.each));
    const MarkSet marks = candidate.marks().derived();
    if (candidate.is_open())
      return Value::tuple(std::move(elements))
          .with_open_end(candidate.open_reason(), candidate.placed_count())
          .with_marks(marks);
    const bool is_tuple = kind == Type::Kind::tuple;
    if (is_tuple) return Value::tuple(std::move(elements)).with_marks(marks);
    const Type element_type = elements.empty() ? Type::dynamic() : elements.front().type();
    const bool alike = std::all_of(elements.begin(), elements.end(),
                                   [&](const Value& v) { return v.type() == element_type; });
    if (!alike && !scope_.is_rule() && are_at_odds(elements)) {
      return fail(e.each->range, "Invalid nested splat expressions",
                  "The second level of splat expression produced elements of different types, so "
                  "it isn't possible to construct a valid list to represent the top-level result. "
                  "A for expression gives a tuple, whose elements may differ.",
                  at);
    }
    if (!alike) return Value::tuple(std::move(elements)).with_marks(marks);
    return Value::list(element_type, std::move(elements)).with_marks(marks);
  };
  return value::for_candidates(source, Value(), [&](const Value& candidate, const Value& none) {
    return walk(candidate.with_marks(source.marks()), none);
  });
}

}  // namespace preflint::hcl
