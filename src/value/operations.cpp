// Operators on values. An unknown operand makes the result unknown and, as in cty, not null; what
// else could be said of it HCL does not say. A conjunction is decided by one false operand alone,
// so only that one's places are told. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
// ("Operators")

#include "value/operations.h"

#include <algorithm>

#include "value/partial_text.h"

namespace preflint::value {
namespace {

using Kind = Type::Kind;

enum class Equality { no, maybe, yes };

Equality definite(bool equal) { return equal ? Equality::yes : Equality::no; }

/// Could there be a value that is of both types, whatever stands for `dynamic`?
bool compatible(const Type& a, const Type& b) {
  if (a.is(Kind::dynamic) || b.is(Kind::dynamic) || a == b) return true;
  if (a.kind() != b.kind() || a.is_primitive()) return false;
  if (a.is_collection()) return compatible(a.element(), b.element());
  if (a.is(Kind::tuple)) return std::ranges::equal(a.elements(), b.elements(), compatible);
  return std::ranges::equal(a.attributes(), b.attributes(),
                            [](const Type::Attribute& x, const Type::Attribute& y) {
                              return x.name == y.name && compatible(x.type, y.type);
                            });
}

bool is_definitely_not_null(const Value& value) {
  return !value.is_null() && (value.is_known() || value.refinements().not_null);
}

/// Does what is known of an unknown value leave room for this known one?
bool includes(const Refinements& known, const Value& value) {
  if (value.is_string()) {
    const std::string_view text = value.as_string();
    return text.starts_with(known.prefix.view()) &&
           static_cast<std::int64_t>(text.size()) >= known.length_min.value_or(0);
  }
  if (value.is_number()) {
    const Number& number = value.as_number();
    const bool high_enough =
        !known.number_min ||
        (known.number_min_inclusive ? number >= *known.number_min : number > *known.number_min);
    const bool low_enough =
        !known.number_max ||
        (known.number_max_inclusive ? number <= *known.number_max : number < *known.number_max);
    return high_enough && low_enough;
  }
  if (!value.is(Kind::list) && !value.is(Kind::map) && !value.is(Kind::set)) return true;
  if (!value.is_wholly_known()) return true;
  const std::size_t size = value.is(Kind::map) ? value.entries().size() : value.elements().size();
  const std::int64_t length = static_cast<std::int64_t>(size);
  return length >= known.length_min.value_or(0) && length <= known.length_max.value_or(length);
}

Equality compare(const Value& a, const Value& b, bool is_part);

/// Both are known, or both may be null. In a part of a structure a type that differs makes the
/// structures differ.
Equality compare_open_ended(const Value& a, const Value& b, bool is_part) {
  if (is_part && !compatible(a.type(), b.type())) return Equality::no;
  if (a.is_null() && b.is_null()) return Equality::yes;
  if ((a.is_null() && is_definitely_not_null(b)) || (b.is_null() && is_definitely_not_null(a)))
    return Equality::no;
  if (a.is_null() || b.is_null() || (!a.is_known() && !b.is_known())) return Equality::maybe;
  const Value& known = a.is_known() ? a : b;
  const Value& unknown = a.is_known() ? b : a;
  if (!compatible(known.type(), unknown.type())) return Equality::no;
  if (known.is_string() && !may_be(unknown, known.as_string())) return Equality::no;
  return includes(unknown.refinements(), known) ? Equality::maybe : Equality::no;
}

Equality compare_sets(const Value& a, const Value& b) {
  if (!a.is_wholly_known() || !b.is_wholly_known()) return Equality::maybe;
  return definite(
      std::ranges::equal(a.elements(), b.elements(),
                         [](const Value& x, const Value& y) { return x.same_content(y); }));
}

Equality compare_sequences(const Value& a, const Value& b) {
  if (!a.is(Kind::tuple) && !compatible(a.element_type(), b.element_type())) return Equality::no;
  if (a.is_open() || b.is_open()) {
    const Value& open = a.is_open() ? a : b;
    const Value& other = a.is_open() ? b : a;
    const bool is_longer = !open.is(Kind::set) && open.elements().size() > other.elements().size();
    return is_longer && !other.is_open() ? Equality::no : Equality::maybe;
  }
  if (a.is(Kind::set)) return compare_sets(a, b);
  if (a.elements().size() != b.elements().size()) return Equality::no;
  Equality all = Equality::yes;
  for (std::size_t i = 0; i < a.elements().size() && all != Equality::no; ++i) {
    all = std::min(all, compare(a.elements()[i], b.elements()[i], true));
  }
  return all;
}

Equality compare_mappings(const Value& a, const Value& b) {
  if (a.is(Kind::map) && !compatible(a.element_type(), b.element_type())) return Equality::no;
  const auto same_key = [](const Value::Entry& x, const Value::Entry& y) {
    return x.first == y.first;
  };
  if (!std::ranges::equal(a.entries(), b.entries(), same_key)) {
    const bool are_plain = a.missing() == Missing::error && b.missing() == Missing::error;
    return are_plain ? Equality::no : Equality::maybe;
  }
  Equality all = a.missing() == Missing::unknown || b.missing() == Missing::unknown
                     ? Equality::maybe
                     : Equality::yes;
  for (std::size_t i = 0; i < a.entries().size() && all != Equality::no; ++i) {
    all = std::min(all, compare(a.entries()[i].second, b.entries()[i].second, true));
  }
  return all;
}

Equality compare(const Value& a, const Value& b, bool is_part) {
  if (a.is_null() || b.is_null() || !a.is_known() || !b.is_known())
    return compare_open_ended(a, b, is_part);
  if (a.is_string() && b.is_string()) return definite(a.as_text() == b.as_text());
  if (a.is_number() && b.is_number()) return definite(a.as_number() == b.as_number());
  if (a.is_bool() && b.is_bool()) return definite(a.as_bool() == b.as_bool());
  if (a.kind() != b.kind()) return Equality::no;
  return a.is_sequence() ? compare_sequences(a, b) : compare_mappings(a, b);
}

Value unknown_of(Type type, const Reason& reason) {
  Refinements known;
  known.not_null = true;
  return Value::unknown(std::move(type), reason, std::move(known));
}

MarkSet united(const Value& a, const Value& b) { return a.marks().united(b.marks()).derived(); }

/// The marks of a result that `decider` alone decided.
MarkSet decided_by(const Value& decider, const Value& other) {
  return decider.marks().united(other.marks().without_sources()).derived();
}

const Reason& reason_of(const Value& a, const Value& b) {
  return a.is_wholly_known() ? b.reason_deep() : a.reason_deep();
}

/// `a && b` where `decider` is false, `a || b` where it is true.
Value logical(const Value& a, const Value& b, bool decider) {
  const bool a_decides = a.is_bool() && a.as_bool() == decider,
             b_decides = b.is_bool() && b.as_bool() == decider;
  if (a_decides && b_decides) return Value::boolean(decider).with_marks(united(a, b));
  if (a_decides || b_decides) {
    return Value::boolean(decider).with_marks(a_decides ? decided_by(a, b) : decided_by(b, a));
  }
  if (a.is_bool() && b.is_bool()) return Value::boolean(!decider).with_marks(united(a, b));
  if (a.is_bool()) return unknown_of(Type::boolean(), b.reason()).with_marks(decided_by(b, a));
  if (b.is_bool()) return unknown_of(Type::boolean(), a.reason()).with_marks(decided_by(a, b));
  return unknown_of(Type::boolean(), a.reason()).with_marks(united(a, b));
}

template <class Operate>
Value arithmetic(const Value& a, const Value& b, const Operate& operate) {
  const bool known = a.is_number() && b.is_number();
  return (known ? operate(a.as_number(), b.as_number())
                : unknown_of(Type::number(), reason_of(a, b)))
      .with_marks(united(a, b));
}

/// Where a number lies, known or not.
struct Bounds {
  std::optional<Number> least, most;
  bool least_inclusive = true, most_inclusive = true;
};

Bounds bounds_of(const Value& value) {
  if (value.is_number()) return {value.as_number(), value.as_number()};
  const Refinements& known = value.refinements();
  return {known.number_min, known.number_max, known.number_min_inclusive,
          known.number_max_inclusive};
}

/// Is every number within `a` below every number within `b` (or the same, where `or_equal`)?
bool all_below(const Bounds& a, const Bounds& b, bool or_equal) {
  if (!a.most || !b.least) return false;
  if (*a.most != *b.least) return *a.most < *b.least;
  return or_equal || !a.most_inclusive || !b.least_inclusive;
}

Value comparison(const Value& a, const Value& b, bool or_equal) {
  const Bounds left = bounds_of(a), right = bounds_of(b);
  Value result;
  if (all_below(left, right, or_equal)) {
    result = Value::boolean(true);
  } else if (all_below(right, left, !or_equal)) {
    result = Value::boolean(false);
  } else {
    result = unknown_of(Type::boolean(), reason_of(a, b));
  }
  return result.with_marks(united(a, b));
}

Value no_number() { return unknown_of(Type::number(), {Reason::Kind::error, "a number", {}}); }

}  // namespace

Value equals(const Value& a, const Value& b) {
  const Equality equal = compare(a, b, false);
  const Value result = equal == Equality::maybe ? unknown_of(Type::boolean(), reason_of(a, b))
                                                : Value::boolean(equal == Equality::yes);
  return result.with_marks(a.marks_deep().united(b.marks_deep()).derived());
}

Value logical_not(const Value& a) {
  const Value result =
      a.is_bool() ? Value::boolean(!a.as_bool()) : unknown_of(Type::boolean(), a.reason());
  return result.with_marks(a.marks().derived());
}

Value logical_and(const Value& a, const Value& b) { return logical(a, b, false); }

Value logical_or(const Value& a, const Value& b) { return logical(a, b, true); }

Value negate(const Value& a) {
  const Value result =
      a.is_number() ? Value::number(-a.as_number()) : unknown_of(Type::number(), a.reason());
  return result.with_marks(a.marks().derived());
}

Value add(const Value& a, const Value& b) {
  return arithmetic(a, b, [](const Number& x, const Number& y) {
    const bool are_opposed =
        x.is_infinite() && y.is_infinite() && x.is_negative() != y.is_negative();
    return are_opposed ? no_number() : Value::number(x + y);
  });
}

Value subtract(const Value& a, const Value& b) {
  return arithmetic(a, b, [](const Number& x, const Number& y) {
    const bool are_alike = x.is_infinite() && y.is_infinite() && x.is_negative() == y.is_negative();
    return are_alike ? no_number() : Value::number(x - y);
  });
}

Value multiply(const Value& a, const Value& b) {
  return arithmetic(a, b, [](const Number& x, const Number& y) {
    const bool is_undefined = (x.is_infinite() && y.is_zero()) || (x.is_zero() && y.is_infinite());
    return is_undefined ? no_number() : Value::number(x * y);
  });
}

Value divide(const Value& a, const Value& b, Range subject, Diagnostics& diagnostics) {
  return arithmetic(a, b, [&](const Number& x, const Number& y) {
    std::optional<Number> quotient = Number::divide(x, y);
    if (quotient) return Value::number(std::move(*quotient));
    diagnostics.error(subject, "Operation failed",
                      "Error during operation: can't divide zero by zero or infinity by infinity.");
    return no_number();
  });
}

Value modulo(const Value& a, const Value& b) {
  return arithmetic(
      a, b, [](const Number& x, const Number& y) { return Value::number(Number::modulo(x, y)); });
}

Value less_than(const Value& a, const Value& b) { return comparison(a, b, false); }

Value less_or_equal(const Value& a, const Value& b) { return comparison(a, b, true); }

}  // namespace preflint::value
