// Terraform's functions that look into collections: what is in them, whether it is true, which one
// is meant. Where only some elements decide an answer, only their marks stay on it, so that a
// finding points at them; `sensitive` and references unite from everything that was looked at, as
// in Terraform. https://developer.hashicorp.com/terraform/language/functions (Collection Functions)

#include <algorithm>
#include <expected>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/elements.h"
#include "value/convert.h"
#include "value/operations.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::ConversionError;
using value::MarkSet;
using value::Number;
using value::Reason;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

Value string_length(const Call& call, const Value& text) {
  if (text.is_known()) return count_value(value::grapheme_count(text.as_string()));
  Refinements refinements;
  refinements.not_null = true;
  refinements.number_min =
      Number(static_cast<std::int64_t>(value::grapheme_count(text.refinements().prefix)));
  return Value::unknown(call.function.result, text.reason(), std::move(refinements));
}

Value length_of(const Call& call) {
  const Value& given = call.args[0];
  const MarkSet marks = given.marks().derived();
  if (given.is(Type::Kind::string)) return string_length(call, given).with_marks(marks);
  if (given.is(Type::Kind::dynamic)) return call.unknown(given).with_marks(marks);
  const bool open = given.is_open();
  if (given.is(Type::Kind::tuple) && !open)
    return count_value(given.type().elements().size()).with_marks(marks);
  if (given.is(Type::Kind::object) && !open)
    return count_value(given.type().attributes().size()).with_marks(marks);
  if (!given.type().is_collection() && !open) {
    return call.fail("argument must be a string, a collection type, or a structural type");
  }
  return value::length(given.unmarked()).with_marks(marks);
}

Function length() {
  return {
      .name = "length",
      .summary = "Counts the elements of a collection, or the characters of a string.",
      .parameters = {seen_as_it_is("value")},
      .result = Type::number(),
      .call = length_of,
  };
}

Type element_type(std::span<const Value> args) {
  const Type type = args[0].type();
  if (type.is(Type::Kind::list)) return type.element();
  return Type::dynamic();
}

/// Element `index` of a list or tuple with `size` elements, which wraps around at both ends.
std::size_t wrapped(std::int64_t index, std::size_t size) {
  const auto length = static_cast<std::int64_t>(size);
  return static_cast<std::size_t>((index % length + length) % length);
}

/// The element of an open list that is sure to have this index; null when none is.
Value placed_element(const Value& list, const Value& index) {
  const std::optional<std::int64_t> at =
      index.is_number() ? index.as_number().to_int64() : std::nullopt;
  const bool is_placed = at && *at >= 0 && *at < static_cast<std::int64_t>(list.placed_count());
  return is_placed ? list.elements()[static_cast<std::size_t>(*at)] : Value();
}

Value element_at(const Call& call) {
  const Value& list = call.args[0];
  const MarkSet marks = list.marks().derived();
  const Type type = list.type();
  if (!list.is(Type::Kind::list) && !list.is(Type::Kind::tuple)) {
    return call.fail("cannot read elements from " + type.friendly_name());
  }
  if (list.is_open()) {
    const Value placed = placed_element(list, call.args[1]);
    return (placed.is_null() ? call.unknown(list) : placed).with_marks(marks);
  }
  if (const Value* any = list.representative()) return any->with_marks(marks);
  if (!call.args[1].is_known()) {
    if (!list.is_known()) return call.unknown(list).with_marks(marks);
    std::vector<Value> elements(list.elements().begin(), list.elements().end());
    return any_of(std::move(elements), call.args[1].reason(), element_type(call.args))
        .with_marks(marks);
  }
  const std::optional<std::int64_t> index = call.whole(1, "invalid index: ");
  if (!index) return call.failed();
  if (!list.is_known()) {
    if (type.is(Type::Kind::list) || type.elements().empty())
      return call.unknown(list).with_marks(marks);
    const Type& chosen = type.elements()[wrapped(*index, type.elements().size())];
    return Value::unknown(chosen, list.reason()).with_marks(marks);
  }
  if (list.elements().empty()) return call.fail("cannot use element function with an empty list");
  return list.elements()[wrapped(*index, list.elements().size())].with_marks(marks);
}

Function element() {
  return {
      .name = "element",
      .summary =
          "Takes one element of a list by its index; beyond the end it begins again at the start.",
      .parameters =
          {{.name = "list", .type = Type::dynamic(), .allow_unknown = true, .allow_marked = true},
           {.name = "index", .type = Type::number(), .allow_unknown = true}},
      .result_of = element_type,
      .call = element_at,
      .not_null = false,
      .takes_open = true,
  };
}

Value index_of(const Call& call) {
  const Value& list = call.args[0];
  if (!list.is_known()) return call.unknown(list);
  if (!list.is(Type::Kind::list) && !list.is(Type::Kind::tuple))
    return call.fail("argument must be a list or tuple");
  const bool open = list.is_open();
  if (list.elements().empty() && !open) return call.fail("cannot search an empty list");
  for (std::size_t i = 0; i < (open ? list.placed_count() : list.elements().size()); ++i) {
    const Value same = value::equals(list.elements()[i], call.args[1]);
    if (!same.is_known()) return call.unknown(same);
    if (same.as_bool()) return count_value(i);
  }
  return open ? call.unknown(list) : call.fail("item not found");
}

Function index() {
  return {
      .name = "index",
      .summary = "Finds the index of a value in a list.",
      .parameters = {{.name = "list", .type = Type::dynamic(), .allow_unknown = true},
                     {"value", Type::dynamic()}},
      .result = Type::number(),
      .call = index_of,
  };
}

/// Is `wanted` an element? Three-valued; `found` is the element that decided, if one did.
Value search(const Call& call, const Value& list, const Value& wanted, const Value*& found) {
  const Value* unclear = nullptr;
  for (const Value& element : list.elements()) {
    const Value same = value::equals(element.unmarked_deep(), wanted);
    if (!same.is_known()) {
      if (!unclear) unclear = element.is_wholly_known() ? &wanted : &element;
    } else if (same.as_bool()) {
      found = &element;
      return Value::boolean(true);
    }
  }
  if (unclear) return call.unknown(*unclear);
  if (list.is_open()) return call.unknown(list);
  return Value::boolean(false);
}

Value contains_value(const Call& call) {
  const Value& list = call.args[0];
  if (!list.is_sequence() && !list.type().is_sequence())
    return call.fail("argument must be list, tuple, or set");
  // A bare null has no type yet, and Terraform does not decide whether something of unknown type is
  // there. Rules do.
  if (call.args[1].is(Type::Kind::dynamic) && !call.scope.is_rule()) {
    return call.unknown(call.args[1])
        .with_marks(list.marks_deep().united(call.args[1].marks()).derived());
  }
  MarkSet marks;
  const Value wanted = call.args[1].unmarked_deep(&marks);
  if (!list.is_known()) {
    const Value* any = list.representative();
    const Value same = any ? value::equals(any->unmarked_deep(), wanted) : Value();
    if (any && same.is_known() && !same.as_bool())
      return same.with_marks(marks.united(list.marks_deep()).derived());
    return call.unknown(list).with_marks(marks.united(list.marks()).derived());
  }
  const Value* found = nullptr;
  const Value result = search(call, list, wanted, found);
  MarkSet all = list.marks_deep();
  marks = found ? marks.united(found->marks_deep()).united(list.marks()).united(undecisive(all))
                : marks.united(all);
  return result.with_marks(marks.derived());
}

Function contains() {
  return {
      .name = "contains",
      .summary = "Tells whether a list, set or tuple has a value as one of its elements.",
      .parameters =
          {{.name = "list", .type = Type::dynamic(), .allow_unknown = true, .allow_marked = true},
           {.name = "value",
            .type = Type::dynamic(),
            .allow_null = true,
            .allow_unknown = true,
            .allow_dynamic = true,
            .allow_marked = true}},
      .result = Type::boolean(),
      .call = contains_value,
  };
}

Type type_of_one(std::span<const Value> args) {
  const Type type = args[0].type();
  if (type.is(Type::Kind::list) || type.is(Type::Kind::set)) return type.element();
  if (type.is(Type::Kind::tuple) && type.elements().size() == 1) return type.elements().front();
  return Type::dynamic();
}

Value only_element(const Call& call) {
  const Value& list = call.args[0];
  const Type type = list.type();
  const auto too_many = [&] {
    return call.fail_argument(
        0, "must be a list, set, or tuple value with either zero or one elements");
  };
  if (!list.is_sequence() && !type.is_sequence()) return too_many();
  if (!list.is_known())
    return type.is(Type::Kind::tuple) && type.elements().size() > 1 ? too_many()
                                                                    : call.unknown(list);
  // Unknown elements of a set may turn out to be equal.
  if (list.elements().size() > 1) {
    return type.is(Type::Kind::set) && !list.is_wholly_known() ? call.unknown(list) : too_many();
  }
  // With more than the one that there is, the call would fail.
  const bool is_that_one = !call.scope.is_rule() && !list.elements().empty();
  if (list.is_open() && !is_that_one) return call.unknown(list);
  return list.elements().empty() ? Value::null(call.type()) : list.elements().front();
}

Function one() {
  return {
      .name = "one",
      .summary = "Takes the only element of a list, set or tuple; null when there is none.",
      .parameters = {{.name = "list",
                      .type = Type::dynamic(),
                      .allow_unknown = true,
                      .moves_elements = true}},
      .result_of = type_of_one,
      .call = only_element,
      .not_null = false,
  };
}

std::optional<Type> common_type(std::span<const Value> args) {
  std::vector<Type> types;
  for (const Value& arg : args) types.push_back(arg.type());
  return value::unify(types, true);
}

/// Certainly neither null nor an empty string, though its value may be unknown.
bool certainly_there(const Value& candidate) {
  const Refinements& refinements = candidate.refinements();
  return refinements.not_null && (!candidate.is(Type::Kind::string) || !refinements.prefix.empty());
}

/// `chosen` as the result of looking through all of `args`.
Value chosen_from(std::span<const Value> args, const Value& chosen) {
  MarkSet marks;
  for (const Value& arg : args) marks = marks.united(undecisive(arg.marks_deep()));
  return chosen.with_marks(marks);
}

Value first_present(const Call& call) {
  const std::optional<Type> type = common_type(call.args);
  if (!type) return call.fail("all arguments must have the same type");
  for (const Value& arg : call.args) {
    std::expected<Value, ConversionError> converted = value::convert(arg, *type);
    if (!converted) return call.fail(converted.error().text());
    if (!converted->is_known()) {
      const bool last = &arg == &call.args.back();
      return chosen_from(
          call.args, last || certainly_there(*converted) ? *converted : call.unknown(*converted));
    }
    if (converted->is_null() || (converted->is_string() && converted->as_string().empty()))
      continue;
    return chosen_from(call.args, *converted);
  }
  return call.fail("no non-null, non-empty-string arguments");
}

Function coalesce() {
  Parameter values = seen_as_it_is("vals");
  values.allow_null = true;
  return {
      .name = "coalesce",
      .summary = "Takes the first argument that is neither null nor an empty string.",
      .variadic = {values},
      .result_of =
          [](std::span<const Value> args) { return common_type(args).value_or(Type::dynamic()); },
      .call = first_present,
  };
}

Value first_nonempty(const Call& call) {
  if (call.args.empty()) return call.fail("at least one argument is required");
  for (const Value& arg : call.args) {
    if (arg.is(Type::Kind::dynamic)) continue;
    if (!arg.is(Type::Kind::list) && !arg.is(Type::Kind::tuple)) {
      return call.fail("coalescelist arguments must be lists or tuples");
    }
  }
  for (const Value& arg : call.args) {
    if (arg.is_null()) continue;
    if (!arg.is_known()) return chosen_from(call.args, call.unknown(arg));
    if (!arg.elements().empty()) return chosen_from(call.args, arg);
    if (arg.is_open()) return chosen_from(call.args, call.unknown(arg));
  }
  return call.fail("no non-null arguments");
}

Function coalescelist() {
  Parameter values = seen_as_it_is("vals");
  values.allow_null = true;
  return {
      .name = "coalescelist",
      .summary = "Takes the first list that has any elements.",
      .variadic = {values},
      .call = first_nonempty,
      .not_null = false,
  };
}

/// What `alltrue` and `anytrue` share. `decides` is the element that settles the answer whatever
/// the others are: false for `alltrue`, true for `anytrue`. Null counts as false. In a rule unknown
/// elements never hide one that decides; outside, `alltrue` gives up at the first, as Terraform
/// does.
Value fold_bools(const Call& call, bool decides, bool stops_at_unknown) {
  const Value& list = call.args[0];
  const MarkSet outer = list.marks().derived();
  if (!list.is_known()) {
    const Value* any = list.representative();
    // Nobody knows how many elements there are; but if none of them can decide, the answer is that
    // of no elements.
    if (any && any->is_bool() && any->as_bool() != decides)
      return Value::boolean(!decides).with_marks(list.marks_deep().derived());
    return call.unknown(list).with_marks(outer);
  }
  MarkSet deciding;
  MarkSet all;
  bool decided = false;
  const Value* unknown = nullptr;
  for (const Value& element : list.elements()) {
    all = all.united(element.marks());
    if (!element.is_known()) {
      if (!unknown) unknown = &element;
      if (stops_at_unknown && !call.scope.is_rule()) break;
    } else if ((!element.is_null() && element.as_bool()) == decides) {
      decided = true;
      deciding = deciding.united(element.marks());
    }
  }
  if (decided)
    return Value::boolean(decides).with_marks(
        deciding.united(undecisive(all)).derived().united(outer));
  const MarkSet marks = all.derived().united(outer);
  if (unknown) return call.unknown(*unknown).with_marks(marks);
  if (list.is_open()) return call.unknown(list).with_marks(marks);
  return Value::boolean(!decides).with_marks(marks);
}

Function alltrue() {
  return {
      .name = "alltrue",
      .summary = "Tells whether all elements of a list are true; of an empty list, they are.",
      .parameters = {seen_as_it_is("list", Type::list(Type::boolean()))},
      .result = Type::boolean(),
      .call = [](const Call& call) { return fold_bools(call, false, true); },
  };
}

Function anytrue() {
  return {
      .name = "anytrue",
      .summary = "Tells whether any element of a list is true; of an empty list, none is.",
      .parameters = {seen_as_it_is("list", Type::list(Type::boolean()))},
      .result = Type::boolean(),
      .call = [](const Call& call) { return fold_bools(call, true, false); },
  };
}

}  // namespace

std::vector<Function> collection_functions() {
  return {length(),   element(),      index(),   contains(), one(),
          coalesce(), coalescelist(), alltrue(), anytrue()};
}

}  // namespace preflint::hcl
