// Terraform's functions that make lists of lists: joined, flattened, cut, sorted, counted out.
// Elements keep what is known of them. But to Terraform's console, a collection that nobody knows
// does not hide the others: the result is open, that is, it may have more elements.
// https://developer.hashicorp.com/terraform/language/functions (Collection Functions)

#include <algorithm>
#include <expected>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/elements.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::hcl {

using value::ConversionError;
using value::MarkSet;
using value::Number;
using value::Reason;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

const Reason& why_missing(const Value& collection) {
  return collection.is_known() ? collection.open_reason() : collection.reason();
}

/// The elements that are known, though there may be more. Without any, nothing is.
Value open_result(const Call& call, const Value& known, const Reason& why, std::size_t placed) {
  const bool says_something = !known.elements().empty() || call.scope.is_rule();
  if (!call.scope.keeps_known() || !says_something)
    return call.unknown(Value::unknown(Type::dynamic(), why));
  return known.with_open_end(why, placed);
}

/// The list type that all of `args` convert to, when they are lists.
std::optional<Type> common_list_type(std::span<const Value> args) {
  std::vector<Type> types;
  for (const Value& arg : args) {
    if (!arg.is(Type::Kind::list)) return std::nullopt;
    types.push_back(arg.type());
  }
  return value::unify(types, true);
}

Type type_of_concat(std::span<const Value> args) {
  if (const std::optional<Type> list = common_list_type(args)) return *list;
  std::vector<Type> elements;
  for (const Value& arg : args) {
    const Type type = arg.type();
    if (type.is(Type::Kind::tuple)) {
      elements.insert(elements.end(), type.elements().begin(), type.elements().end());
    } else if (type.is(Type::Kind::list) && arg.is_known()) {
      elements.insert(elements.end(), arg.elements().size(), type.element());
    } else {
      return Type::dynamic();
    }
  }
  return Type::tuple(std::move(elements));
}

Value concat_lists(const Call& call) {
  if (call.args.empty()) return call.fail("at least one argument is required");
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    const Value& arg = call.args[i];
    if (arg.is(Type::Kind::list) || arg.is(Type::Kind::tuple) || arg.is(Type::Kind::dynamic))
      continue;
    return call.fail_argument(
        i, "all arguments must be lists or tuples; got " + arg.type().friendly_name());
  }
  const std::optional<Type> list = common_list_type(call.args);
  Gathered gathered;
  for (const Value& arg : call.args) {
    std::expected<Value, ConversionError> part = list ? value::convert(arg, *list) : arg;
    if (!part) return call.fail(part.error().text());
    gathered.take(*part);
    if (!call.reserve(part->is_known() ? part->elements().size() * sizeof(Value) : 0))
      return call.failed();
  }
  Value result = list ? Value::list(list->element(), std::move(gathered.elements))
                      : Value::tuple(std::move(gathered.elements));
  if (gathered.missing)
    result = open_result(call, result, why_missing(*gathered.missing), gathered.placed);
  return result.with_marks(gathered.marks);
}

Function concat() {
  return {
      .name = "concat",
      .summary = "Puts lists one after the other.",
      .variadic = {seen_as_it_is("seqs")},
      .result_of = type_of_concat,
      .call = concat_lists,
  };
}

bool may_hold_elements(const Value& value) {
  return value.is(Type::Kind::list) || value.is(Type::Kind::set) || value.is(Type::Kind::tuple) ||
         (value.is(Type::Kind::dynamic) && !value.is_known());
}

/// Adds what is in `list`, at any depth, to `flat`. False when there is too much of it.
bool flatten_into(const Call& call, const Value& list, Gathered& flat) {
  Gathered level;
  level.take(list);
  if (!call.reserve(level.elements.size() * sizeof(Value))) return false;
  flat.marks = flat.marks.united(level.marks);
  const auto leave_open = [&] {
    if (flat.missing) return;
    flat.missing = level.missing;
    flat.placed = flat.elements.size();
  };
  for (std::size_t i = 0; i < level.elements.size(); ++i) {
    const Value& element = level.elements[i];
    if (level.missing && i == level.placed) leave_open();
    if (!may_hold_elements(element) || element.is_null()) {
      flat.elements.push_back(element);
    } else if (!flatten_into(call, element, flat)) {
      return false;
    }
  }
  if (level.missing) leave_open();
  return true;
}

Value flatten_one(const Call& call, const Value& list) {
  Gathered flat;
  if (!flatten_into(call, list, flat)) return call.failed();
  Value result = Value::tuple(std::move(flat.elements));
  if (flat.missing) result = open_result(call, result, why_missing(*flat.missing), flat.placed);
  return result.with_marks(flat.marks);
}

/// The list with one of the candidates for each element that is one of a few lists; in combination
/// number `index`.
Value chosen(const Value& list, std::size_t index) {
  std::vector<Value> elements(list.elements().begin(), list.elements().end());
  for (Value& element : elements) {
    const std::size_t choices = element.candidates().size();
    if (choices == 0 || !may_hold_elements(element.candidates().front())) continue;
    element = Value(element.candidates()[index % choices]).with_marks(element.marks());
    index /= choices;
  }
  Value all = Value::tuple(std::move(elements)).with_marks(list.marks());
  return list.is_open() ? all.with_open_end(list.open_reason(), list.placed_count()) : all;
}

Value flatten_list(const Call& call) {
  const Value& list = call.args[0];
  if (!may_hold_elements(list)) {
    return call.fail("can only flatten lists, sets and tuples");
  }
  std::size_t combinations = 1;
  const Value* choice = nullptr;
  const std::span<const Value> elements =
      list.is_known() && call.scope.keeps_known() ? list.elements() : std::span<const Value>();
  for (const Value& element : elements) {
    if (element.candidates().empty() || !may_hold_elements(element.candidates().front())) continue;
    choice = &element;
    combinations *= element.candidates().size();
    if (combinations > Value::most_candidates) break;
  }
  if (!choice || combinations > Value::most_candidates) return flatten_one(call, list);
  std::vector<Value> lists;
  for (std::size_t i = 0; i < combinations; ++i)
    lists.push_back(flatten_one(call, chosen(list, i)));
  return Value::one_of(std::move(lists), choice->reason());
}

Function flatten() {
  return {
      .name = "flatten",
      .summary = "Replaces the lists in a list by their elements, at any depth.",
      .parameters = {seen_as_it_is("list")},
      .call = flatten_list,
  };
}

Value chunks(const Call& call) {
  const std::optional<std::int64_t> size = call.whole(1, "invalid size: ");
  if (!size) return call.failed();
  if (*size < 0) return call.fail("the size argument must be positive");
  const Value& list = call.args[0];
  const Type type = list.type();
  const std::span<const Value> elements = list.elements();
  const std::size_t step = *size == 0 ? elements.size() : static_cast<std::size_t>(*size);
  std::vector<Value> result;
  for (std::size_t begin = 0; begin < elements.size();
       begin += std::min(step, elements.size() - begin)) {
    const std::span<const Value> chunk =
        elements.subspan(begin, std::min(step, elements.size() - begin));
    result.push_back(Value::list(type.element(), {chunk.begin(), chunk.end()}));
  }
  return Value::list(type, std::move(result)).with_marks(list.marks().derived());
}

Function chunklist() {
  return {
      .name = "chunklist",
      .summary = "Cuts a list into lists of a given length; the last one may be shorter.",
      .parameters = {{.name = "list", .type = Type::list(Type::dynamic()), .allow_marked = true},
                     {"size", Type::number()}},
      .result_of = [](std::span<const Value> args) { return Type::list(args[0].type()); },
      .call = chunks,
  };
}

Type type_of_slice(std::span<const Value> args) {
  Type type = args[0].type();
  if (type.is(Type::Kind::list)) return type;
  if (!type.is(Type::Kind::tuple) || !args[1].is_number() || !args[2].is_number())
    return Type::dynamic();
  const std::optional<std::int64_t> begin = args[1].as_number().to_int64();
  const std::optional<std::int64_t> end = args[2].as_number().to_int64();
  const auto size = static_cast<std::int64_t>(type.elements().size());
  if (!begin || !end || *begin < 0 || *begin > *end || *end > size) return Type::dynamic();
  const auto first = type.elements().begin();
  return Type::tuple({first + *begin, first + *end});
}

/// Where the call succeeds, the result is so long.
Value slice_of_unknown(const Call& call, std::int64_t length) {
  const Value& list = call.args[0];
  value::Refinements known;
  known.not_null = true;
  if (list.is(Type::Kind::list) && length >= 0) known.length_min = known.length_max = length;
  return Value::unknown(type_of_slice(call.args), list.reason())
      .refined(known)
      .with_marks(list.marks().derived());
}

Value slice_list(const Call& call) {
  const Value& list = call.args[0];
  if (!list.is_known() && list.is(Type::Kind::dynamic)) return slice_of_unknown(call, 0);
  if (list.is(Type::Kind::set)) {
    return call.fail_argument(0,
                              "cannot slice a set, because its elements do not have indices; "
                              "explicitly convert to a list "
                              "if the ordering of the result is not important");
  }
  if (!list.is(Type::Kind::list) && !list.is(Type::Kind::tuple)) {
    return call.fail_argument(0, "must be a list or tuple value");
  }
  const std::optional<std::int64_t> begin = call.whole(1, "invalid start index: ");
  const std::optional<std::int64_t> end =
      begin ? call.whole(2, "invalid end index: ") : std::nullopt;
  if (!end) return call.failed();
  if (*begin < 0) return call.fail_argument(1, "start index must not be less than zero");
  if (!list.is_known()) return slice_of_unknown(call, *end - *begin);
  const bool is_placed = *end <= static_cast<std::int64_t>(list.placed_count());
  if (list.is_open() && !is_placed) return slice_of_unknown(call, *end - *begin);
  if (*end > static_cast<std::int64_t>(list.elements().size())) {
    return call.fail_argument(2, "end index must not be greater than the length of the given list");
  }
  if (*begin > *end) return call.fail_argument(1, "start index must not be greater than end index");
  const auto first = list.elements().begin();
  std::vector<Value> elements(first + *begin, first + *end);
  const Value result = list.is(Type::Kind::list)
                           ? Value::list(list.element_type(), std::move(elements))
                           : Value::tuple(std::move(elements));
  return result.with_marks(list.marks().derived());
}

Function slice() {
  return {
      .name = "slice",
      .summary = "Takes the elements of a list from one index up to, but not including, another.",
      .parameters =
          {{.name = "list", .type = Type::dynamic(), .allow_unknown = true, .allow_marked = true},
           {"start_index", Type::number()},
           {"end_index", Type::number()}},
      .result_of = type_of_slice,
      .call = slice_list,
  };
}

Type type_of_reverse(std::span<const Value> args) {
  Type type = args[0].type();
  if (type.is(Type::Kind::list)) return type;
  if (type.is(Type::Kind::set)) return Type::list(type.element());
  if (!type.is(Type::Kind::tuple)) return Type::dynamic();
  return Type::tuple({type.elements().rbegin(), type.elements().rend()});
}

Value reverse_list(const Call& call) {
  const Value& list = call.args[0];
  if (!list.is_known()) return call.unknown(list).with_marks(list.marks().derived());
  if (!list.is_sequence())
    return call.fail_argument(
        0, "can only reverse list or tuple values, not " + list.type().friendly_name());
  if (list.is(Type::Kind::set) && !list.is_wholly_known())
    return call.unknown(list).with_marks(list.marks().derived());
  std::vector<Value> elements(list.elements().rbegin(), list.elements().rend());
  Value result = list.is(Type::Kind::tuple) ? Value::tuple(std::move(elements))
                                            : Value::list(list.element_type(), std::move(elements));
  if (list.is_open()) result = open_result(call, result, list.open_reason(), 0);
  return result.with_marks(list.marks().derived());
}

Function reverse() {
  return {
      .name = "reverse",
      .summary = "Puts the elements of a list in the opposite order.",
      .parameters =
          {{.name = "list", .type = Type::dynamic(), .allow_unknown = true, .allow_marked = true}},
      .result_of = type_of_reverse,
      .call = reverse_list,
  };
}

Value without_repeats(const Call& call) {
  const Value& list = call.args[0];
  if (!list.is_known()) return call.unknown(list);
  if (list.elements().size() <= 1) return list;
  if (!list.is_wholly_known() && !call.scope.keeps_known()) return call.unknown(list);
  std::unordered_set<std::string> seen;
  std::vector<Value> kept;
  std::optional<std::size_t> placed;
  for (const Value& element : list.elements()) {
    const std::size_t at = static_cast<std::size_t>(&element - list.elements().data());
    const bool is_placed =
        element.is_wholly_known() && !(list.is_open() && at >= list.placed_count());
    if (!is_placed && !placed) placed = kept.size();
    if (!element.is_wholly_known()) continue;
    if (seen.insert(identity_text(element)).second) kept.push_back(element);
  }
  const Value result = Value::list(list.element_type(), std::move(kept));
  return list.is_wholly_known() ? result
                                : open_result(call, result, list.reason_deep(),
                                              placed.value_or(result.elements().size()));
}

Function distinct() {
  return {
      .name = "distinct",
      .summary = "Removes the elements that are in a list already, keeping the first of each.",
      .parameters = {{.name = "list",
                      .type = Type::list(Type::dynamic()),
                      .allow_unknown = true,
                      .moves_elements = true}},
      .result_of = [](std::span<const Value> args) { return args[0].type(); },
      .call = without_repeats,
  };
}

Value without_empty(const Call& call) {
  const Value& list = call.args[0];
  if (!list.is_known()) return call.unknown(list);
  std::vector<Value> kept;
  std::size_t placed = 0;
  const Value* unknown = nullptr;
  for (const Value& element : list.elements()) {
    const std::size_t at = static_cast<std::size_t>(&element - list.elements().data());
    const bool is_undecided = !element.is_known() && !value::will_be_set(element);
    if (!unknown && at < list.placed_count()) placed = kept.size() + (is_undecided ? 0 : 1);
    if (is_undecided && !unknown) unknown = &element;
    const bool is_kept =
        element.is_known() ? !element.is_null() && !element.as_string().empty() : !is_undecided;
    if (is_kept) kept.push_back(element);
  }
  const Value result = Value::list(Type::string(), std::move(kept));
  if (!unknown && !list.is_open()) return result;
  const Reason& why = unknown ? unknown->reason() : list.open_reason();
  return open_result(call, result, why, std::min(placed, result.elements().size()));
}

Function compact() {
  return {
      .name = "compact",
      .summary = "Removes nulls and empty strings from a list of strings.",
      .parameters = {{.name = "list",
                      .type = Type::list(Type::string()),
                      .allow_unknown = true,
                      .moves_elements = true}},
      .result = Type::list(Type::string()),
      .call = without_empty,
  };
}

/// How long an unknown list is stays known when it is sorted.
Value unknown_sorted(const Call& call, const Value& list) {
  Refinements refinements = list.refinements();
  refinements.not_null = true;
  return Value::unknown(call.function.result, list.reason(), std::move(refinements));
}

Value sort_strings(const Call& call) {
  const Value& list = call.args[0];
  if (list.representative()) return list;
  if (!list.is_known()) return unknown_sorted(call, list);
  std::vector<Value> elements(list.elements().begin(), list.elements().end());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].is_null()) {
      return call.fail("given list element " + std::to_string(i) +
                       " is null; a null string cannot be sorted");
    }
  }
  const bool keeps_some =
      call.scope.keeps_known() && std::ranges::any_of(elements, &Value::is_known);
  if (list.is_open() || (keeps_some && !list.is_wholly_known())) {
    const Reason why = list.reason_deep();
    std::erase_if(elements, [](const Value& element) { return !element.is_known(); });
    std::ranges::stable_sort(elements, {}, &Value::as_string);
    return open_result(call, Value::list(Type::string(), std::move(elements)), why, 0);
  }
  const auto unknown = std::ranges::find_if_not(elements, &Value::is_known);
  if (unknown != elements.end()) {
    // Any of them may come first: only their number is known.
    const Value any = Value::unknown(Type::string(), unknown->reason());
    return Value::list(Type::string(), std::vector<Value>(elements.size(), any));
  }
  std::ranges::stable_sort(elements, {}, &Value::as_string);
  return Value::list(Type::string(), std::move(elements));
}

Function sort() {
  return {
      .name = "sort",
      .summary = "Sorts a list of strings by their bytes.",
      .parameters = {{.name = "list",
                      .type = Type::list(Type::string()),
                      .allow_unknown = true,
                      .moves_elements = true}},
      .result = Type::list(Type::string()),
      .call = sort_strings,
  };
}

Value count_up(const Call& call, const Number& start, const Number& end, const Number& step) {
  constexpr std::size_t most = 1024;
  std::vector<Value> numbers;
  for (Number next = start; step.is_negative() ? next > end : next < end; next = next + step) {
    if (numbers.size() == most) {
      return call.fail(
          "more than 1024 values were generated; either decrease the difference between start and "
          "end or use a "
          "smaller step");
    }
    numbers.push_back(Value::number(next));
  }
  return Value::list(Type::number(), std::move(numbers));
}

Value make_range(const Call& call) {
  if (call.args.empty() || call.args.size() > 3)
    return call.fail("must have one, two, or three arguments");
  constexpr std::uint16_t own_precision = 64;
  const Number start = call.args.size() == 1 ? Number(0, own_precision) : call.number(0);
  const Number end = call.number(call.args.size() == 1 ? 0 : 1);
  const Number step =
      call.args.size() == 3 ? call.number(2) : Number(end < start ? -1 : 1, own_precision);
  if (step.is_zero()) return call.fail_argument(2, "step must not be zero");
  if (step.is_negative() && end > start) {
    return call.fail_argument(1, "end must be less than start when step is negative");
  }
  if (!step.is_negative() && end < start) {
    return call.fail_argument(1, "end must be greater than start when step is positive");
  }
  return count_up(call, start, end, step);
}

Function range() {
  return {
      .name = "range",
      .summary = "Counts from a start up to, but not including, an end, by a step.",
      .variadic = {{"params", Type::number()}},
      .result = Type::list(Type::number()),
      .call = make_range,
  };
}

/// Keys that are equal to one of `searched`, in the words of `matchkeys`: which of the values stay.
Value matching_values(const Call& call) {
  const Value& values = call.args[0];
  const std::vector<Type> types = {call.args[1].type(), call.args[2].type()};
  const std::optional<Type> type = value::unify(types, true);
  if (!type) return call.fail("keys and searchset must be of the same type");
  if (values.elements().size() != call.args[1].elements().size()) {
    return call.fail("length of keys and values should be equal");
  }
  const std::expected<Value, ConversionError> keys = value::convert(call.args[1], *type);
  const std::expected<Value, ConversionError> searched = value::convert(call.args[2], *type);
  if (!keys) return call.fail_argument(1, keys.error().text());
  if (!searched) return call.fail_argument(2, searched.error().text());
  for (const Value* needed : {&values, &*keys, &*searched}) {
    if (!needed->is_wholly_known() && !searched->elements().empty()) return call.unknown(*needed);
  }
  std::unordered_set<std::string> wanted;
  for (const Value& element : searched->elements()) wanted.insert(identity_text(element));
  std::vector<Value> kept;
  for (std::size_t i = 0; i < values.elements().size(); ++i) {
    if (wanted.contains(identity_text(keys->elements()[i]))) kept.push_back(values.elements()[i]);
  }
  return Value::list(values.element_type(), std::move(kept));
}

Function matchkeys() {
  return {
      .name = "matchkeys",
      .summary =
          "Takes those elements of a list whose keys, at the same index of a second list, are in a "
          "third.",
      .parameters = {{.name = "values",
                      .type = Type::list(Type::dynamic()),
                      .moves_elements = true},
                     {"keys", Type::list(Type::dynamic())},
                     {"searchset", Type::list(Type::dynamic())}},
      .result_of = [](std::span<const Value> args) { return args[0].type(); },
      .call = matching_values,
  };
}

}  // namespace

std::vector<Function> sequence_functions() {
  return {concat(),   flatten(), chunklist(), slice(), reverse(),
          distinct(), compact(), sort(),      range(), matchkeys()};
}

}  // namespace preflint::hcl
