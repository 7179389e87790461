// The functions that decide, in their three-valued form: a list may hold unknowns, and may have an
// open end (further elements that nobody knows). What is certain decides as soon as it can; only
// then does the unknown count. The source marks that are left are those of the elements that
// decided.

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "rules/declare.h"
#include "rules/functions.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::rules {

using hcl::Call;
using hcl::Function;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

/// A text counts as the bool that Terraform makes of it, in any case, as templates have it. Empty
/// for anything that is no bool.
std::optional<bool> truth(const Value& v) {
  if (v.is_bool()) return v.as_bool();
  if (!v.is_string()) return std::nullopt;
  const std::string text = ascii_lower(v.as_string());
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return std::nullopt;
}

Value is_text_of(const Call& call, bool wanted) {
  const Value& given = call.args[0];
  return value::for_candidates(given, Value(), [&](const Value& v, const Value&) {
    const MarkSet marks = v.marks().united(given.marks()).derived();
    if (!v.is_known()) return Value::unknown(Type::boolean(), v.reason()).with_marks(marks);
    return Value::boolean(truth(v) == wanted).with_marks(marks);
  });
}

/// The common shape of `alltrue` and `anytrue`: an element equal to `deciding` decides.
Value decide(const Value& list, bool deciding) {
  const MarkSet whole = list.marks().derived();
  if (list.is_null()) return Value::boolean(!deciding).with_marks(whole);
  if (!list.is_known()) return Value::unknown(Type::boolean(), list.reason()).with_marks(whole);
  if (!list.is_sequence())
    return Value::unknown(Type::boolean(), {Reason::Kind::error, "a value that is no list", {}})
        .with_marks(whole);
  MarkSet others = whole, undecided_marks;
  std::optional<Reason> undecided;
  for (const Value& element : list.elements()) {
    if (!element.is_known()) {
      if (!undecided) undecided = element.reason();
      undecided_marks = undecided_marks.united(element.marks());
      continue;
    }
    if (truth(element).value_or(false) == deciding)
      return Value::boolean(deciding).with_marks(element.marks().united(whole).derived());
    others = others.united(element.marks());
  }
  if (!undecided && list.is_open()) undecided = list.open_reason();
  if (undecided)
    return Value::unknown(Type::boolean(), *undecided)
        .with_marks(undecided_marks.united(whole).derived());
  return Value::boolean(!deciding).with_marks(others.derived());
}

Value contains(const Call& call) {
  const Value& list = call.args[0];
  const Value& wanted = call.args[1];
  const MarkSet marks = list.marks().united(wanted.marks()).derived();
  if (list.is_null()) return Value::boolean(false).with_marks(marks);
  if (!list.is_known()) return Value::unknown(Type::boolean(), list.reason()).with_marks(marks);
  if (!list.is_sequence()) return Value::boolean(false).with_marks(marks);
  return value::for_candidates(wanted, Value(), [&](const Value& sought, const Value&) {
    std::optional<Reason> undecided;
    for (const Value& element : list.elements()) {
      const Value same = value::equals(element, sought);
      if (same.is_bool() && same.as_bool())
        return Value::boolean(true).with_marks(element.marks().united(marks).derived());
      if (!same.is_known() && !undecided) undecided = same.reason();
    }
    if (!undecided && list.is_open()) undecided = list.open_reason();
    if (undecided) return Value::unknown(Type::boolean(), *undecided).with_marks(marks);
    return Value::boolean(false).with_marks(marks);
  });
}

Value length(const Call& call) {
  const Value& of = call.args[0];
  const MarkSet marks = of.marks().derived();
  if (of.is_null()) return Value::number(std::int64_t{0}).with_marks(marks);
  if (!of.is_known()) {
    const bool has_least = of.type().is_collection() && of.refinements().length_min.value_or(0) > 0;
    return has_least ? value::length(of)
                     : Value::unknown(Type::number(), of.reason()).with_marks(marks);
  }
  if (of.is_open()) {
    value::Refinements known;
    known.not_null = true;
    // An unknown element may have been one that `compact` would leave out.
    const auto is_counted = [](const Value& element) {
      return element.is_known() || value::will_be_set(element);
    };
    known.number_min =
        value::Number(of.is_mapping() ? static_cast<std::int64_t>(of.entries().size())
                                      : std::ranges::count_if(of.elements(), is_counted));
    return Value::unknown(Type::number(), of.open_reason(), known).with_marks(marks);
  }
  if (of.is_string())
    return Value::number(static_cast<std::int64_t>(of.as_string().size())).with_marks(marks);
  if (!of.is_sequence() && !of.is_mapping())
    return call.fail_argument(0, "a list, a map or a string is required");
  return value::length(of);
}

/// A list as it is gathered from others, with their marks and open ends.
struct Gathered {
  /// An element that is one of several lists, and where it stands among the others.
  struct Choice {
    std::size_t at;
    Value element;
  };

  std::vector<Value> elements;
  std::vector<Choice> choices;
  MarkSet marks;
  std::optional<Reason> open;

  void add_all(const Value& list, bool deep) {
    marks = marks.united(list.marks().derived());
    if (list.is_null()) return;
    if (!list.is_known()) return leave_open(list.reason());
    if (!list.is_sequence()) {
      elements.push_back(list);
      return;
    }
    if (list.is_open()) leave_open(list.open_reason());
    for (const Value& element : list.elements()) {
      if (deep && element.is_sequence()) {
        add_all(element, true);
      } else if (deep && !element.is_known() && may_be_list(element)) {
        leave_open(element.reason());
        marks = marks.united(element.marks().derived());
      } else if (deep && std::ranges::any_of(element.candidates(), &Value::is_sequence)) {
        choices.push_back({elements.size(), element});
      } else {
        elements.push_back(element);
      }
    }
  }
  std::size_t combinations() const {
    std::size_t all = 1;
    for (const Choice& choice : choices) {
      all *= choice.element.candidates().size();
      if (all > Value::most_candidates) break;
    }
    return all;
  }
  /// With one of its lists for every choice.
  Value chosen(std::size_t combination) const {
    Gathered one;
    one.marks = marks;
    one.open = open;
    std::size_t next = 0;
    for (const Choice& choice : choices) {
      one.elements.insert(one.elements.end(), elements.begin() + static_cast<std::ptrdiff_t>(next),
                          elements.begin() + static_cast<std::ptrdiff_t>(choice.at));
      next = choice.at;
      const std::span<const Value> candidates = choice.element.candidates();
      one.add_all(candidates[combination % candidates.size()], true);
      combination /= candidates.size();
    }
    one.elements.insert(one.elements.end(), elements.begin() + static_cast<std::ptrdiff_t>(next),
                        elements.end());
    for (const Choice& choice : one.choices) one.leave_open(choice.element.reason());
    return std::move(one).list();
  }
  static bool may_be_list(const Value& unknown) {
    const Type type = unknown.type();
    return unknown.candidates().empty() && (type.is(Type::Kind::dynamic) || type.is_sequence()) &&
           !unknown.marks().identity();
  }
  void leave_open(const Reason& reason) {
    if (!open) open = reason;
  }
  Value list() && {
    const Value all = Value::tuple(std::move(elements)).with_marks(marks);
    return open ? all.with_open_end(*open) : all;
  }
};

Value concat(const Call& call) {
  Gathered all;
  for (const Value& list : call.args) all.add_all(list, false);
  return std::move(all).list();
}

Value flatten(const Call& call) {
  Gathered all;
  all.add_all(call.args[0], true);
  const std::size_t combinations = all.combinations();
  if (combinations > Value::most_candidates) all.leave_open(all.choices.front().element.reason());
  if (combinations == 1 || combinations > Value::most_candidates) return std::move(all).list();
  std::vector<Value> lists;
  for (std::size_t i = 0; i < combinations; ++i) lists.push_back(all.chosen(i));
  return Value::one_of(std::move(lists), all.choices.front().element.reason());
}

Value compact(const Call& call) {
  Gathered all;
  all.add_all(call.args[0], false);
  std::erase_if(all.elements, [](const Value& v) {
    return v.is_null() || (v.is_string() && v.as_string().empty());
  });
  return std::move(all).list();
}

Value distinct(const Call& call) {
  Gathered all;
  all.add_all(call.args[0], false);
  std::vector<Value> once;
  for (Value& element : all.elements) {
    const bool seen = std::ranges::any_of(
        once, [&](const Value& v) { return v.unmarked() == element.unmarked(); });
    if (!seen) once.push_back(std::move(element));
  }
  all.elements = std::move(once);
  return std::move(all).list();
}

Value with_default(const Call& call) {
  const Value& given = call.args[0];
  if (!given.is_null()) return given;
  return call.args[1].with_marks(given.marks().derived());
}

/// A finding then stands on what an item says, and not on what the list was asked of.
Value items_of(const Call& call) { return call.args[0].replace_marks({}); }

/// What a thing outside the configuration says is not known, even where its name is.
Value unread(const Call& call) {
  const Value& name = call.args[0];
  Reason reason = name.is_known()
                      ? Reason{Reason::Kind::data, name.is_string() ? name.as_text() : Text(), {}}
                      : name.reason();
  return Value::unknown(Type::dynamic(), std::move(reason)).with_marks(name.marks().derived());
}

/// Of a known value: neither null nor "".
bool is_something(const Value& v) {
  return !v.is_null() && (!v.is_string() || !v.as_string().empty());
}

Value is_set(const Call& call) {
  const Value& given = call.args[0];
  return value::for_candidates(given, Value(), [&](const Value& v, const Value&) {
    const MarkSet marks = v.marks().united(given.marks()).derived();
    if (v.is_known()) return Value::boolean(is_something(v)).with_marks(marks);
    if (value::will_be_set(v)) return Value::boolean(true).with_marks(marks);
    return Value::unknown(Type::boolean(), v.reason()).with_marks(marks);
  });
}

/// What is only known later is written nowhere; what could not be read may be.
Value is_written(const Call& call) {
  const Value& given = call.args[0];
  return value::for_candidates(given, Value(), [&](const Value& v, const Value&) {
    const MarkSet marks = v.marks().united(given.marks()).derived();
    if (v.is_known()) return Value::boolean(is_something(v)).with_marks(marks);
    const Reason::Kind why = v.reason().kind;
    const bool is_from_outside =
        why == Reason::Kind::variable || why == Reason::Kind::computed || why == Reason::Kind::data;
    if (is_from_outside) return Value::boolean(false).with_marks(marks);
    return Value::unknown(Type::boolean(), v.reason()).with_marks(marks);
  });
}

}  // namespace

std::vector<Function> logic_functions() {
  std::vector<Function> all = {
      three_valued(
          "alltrue",
          "Is every element true? An element that is false decides, whatever the unknown ones are.",
          {anything("list")}, [](const Call& call) { return decide(call.args[0], false); }),
      three_valued(
          "anytrue",
          "Is any element true? An element that is true decides, whatever the unknown ones are.",
          {anything("list")}, [](const Call& call) { return decide(call.args[0], true); }),
      three_valued("contains", "Does the list hold the value?",
                   {anything("list"), anything("value")}, contains),
      three_valued("length", "The number of elements; 0 for null.", {anything("value")}, length),
      three_valued("concat", "The elements of all lists in one; null counts as an empty list.", {},
                   concat),
      three_valued("flatten", "The elements of the list and of the lists in it, at any depth.",
                   {anything("list")}, flatten),
      three_valued("compact", "The elements that are neither null nor \"\".", {anything("list")},
                   compact),
      three_valued("distinct", "The elements, each once.", {anything("list")}, distinct),
      three_valued("is_true", "Is this the bool true, or its text? Templates have both.",
                   {anything("value")}, [](const Call& call) { return is_text_of(call, true); }),
      three_valued("is_false", "Is this the bool false, or its text? Null is neither.",
                   {anything("value")}, [](const Call& call) { return is_text_of(call, false); }),
      three_valued("items_of",
                   "The list, without the places that it comes from: what is decided on one of its "
                   "items stands there alone.",
                   {anything("list")}, items_of),
      three_valued("unread",
                   "An unknown value that waits for what the thing of this name, outside the "
                   "configuration, says.",
                   {anything("name")}, unread),
      three_valued("is_set",
                   "Is there a value: neither null nor \"\"? An attribute of a resource that is "
                   "only known after apply is one.",
                   {anything("value")}, is_set),
      three_valued(
          "is_written",
          "Do the files hold the value, so that whoever reads them has it? What comes from "
          "a variable without a value, a data source or a resource they do not.",
          {anything("value")}, is_written),
      three_valued(
          "default",
          "The value, or another where it is null: what AWS does when something is left out.",
          {anything("value"), anything("otherwise")}, with_default),
  };
  for (Function& made : all) {
    if (made.name == "concat") made.variadic = {anything("lists")};
  }
  return all;
}

}  // namespace preflint::rules
