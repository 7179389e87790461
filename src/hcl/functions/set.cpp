// Terraform's functions on sets, and `setproduct`.
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

namespace preflint::hcl {

using value::ConversionError;
using value::MarkSet;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

/// The set type that all of `sets` convert to. An empty set of anything converts to every type.
std::optional<Type> common_set_type(std::span<const Value> sets) {
  std::vector<Type> elements;
  for (const Value& set : sets) {
    const Type element = set.element_type();
    if (element.is(Type::Kind::dynamic) && set.is_known() && set.elements().empty()) continue;
    elements.push_back(element);
  }
  if (elements.empty()) return Type::set(Type::dynamic());
  const std::optional<Type> common = value::unify(elements, true);
  if (!common) return std::nullopt;
  return Type::set(*common);
}

/// The arguments as sets of one type; empty when they have none in common, which is reported.
std::vector<Value> as_one_type(const Call& call) {
  const std::optional<Type> type = common_set_type(call.args);
  std::vector<Value> sets;
  if (!type) {
    call.fail("given sets must all have compatible element types");
    return sets;
  }
  for (const Value& arg : call.args) {
    std::expected<Value, ConversionError> set = value::convert(arg, *type);
    if (!set) {
      call.fail(set.error().text());
      return {};
    }
    sets.push_back(std::move(*set));
  }
  return sets;
}

Parameter set_parameter(std::string_view name) {
  return {.name = name,
          .type = Type::set(Type::dynamic()),
          .allow_unknown = true,
          .moves_elements = true};
}

Value union_of(std::span<const Value> sets) {
  std::vector<Value> elements;
  for (const Value& set : sets)
    elements.insert(elements.end(), set.elements().begin(), set.elements().end());
  return Value::set(sets.front().element_type(), std::move(elements));
}

/// The elements of `set` that are (or are not) in `other`.
Value filtered(const Value& set, const Value& other, bool shared) {
  std::unordered_set<std::string> there;
  for (const Value& element : other.elements()) there.insert(identity_text(element));
  std::vector<Value> kept;
  for (const Value& element : set.elements()) {
    if (there.contains(identity_text(element)) == shared) kept.push_back(element);
  }
  return Value::set(set.element_type(), std::move(kept));
}

Value intersection_of(std::span<const Value> sets) {
  Value result = sets.front();
  for (const Value& set : sets.subspan(1)) result = filtered(result, set, true);
  return result;
}

Value difference_of(std::span<const Value> sets) { return filtered(sets[0], sets[1], false); }

/// What is certain to be in the result where some sets are not wholly known: what `combine` makes
/// of their known elements.
Value of_known(const Call& call, const std::vector<Value>& sets,
               Value (*combine)(std::span<const Value>)) {
  std::vector<Value> known;
  const Value* missing = nullptr;
  for (const Value& set : sets) {
    std::vector<Value> elements;
    if (set.is_known()) elements.assign(set.elements().begin(), set.elements().end());
    std::erase_if(elements, [](const Value& element) { return !element.is_wholly_known(); });
    known.push_back(Value::set(set.element_type(), std::move(elements)).with_marks(set.marks()));
    if (!missing && !set.is_wholly_known()) missing = &set;
  }
  const Value certain = combine(known);
  const bool says_something = !certain.elements().empty();
  return says_something ? certain.with_open_end(missing->reason_deep(), 0) : call.unknown(*missing);
}

/// A set function: `combine` gets sets of one type, wholly known unless `of_unknown`.
Function set_function(std::string_view name, std::string_view summary,
                      std::vector<Parameter> parameters, std::vector<Parameter> variadic,
                      Value (*combine)(std::span<const Value>), bool of_unknown = false) {
  return {
      .name = name,
      .summary = summary,
      .parameters = std::move(parameters),
      .variadic = std::move(variadic),
      .result_of =
          [](std::span<const Value> args) {
            return common_set_type(args).value_or(Type::dynamic());
          },
      .call =
          [combine, of_unknown](const Call& call) {
            const std::vector<Value> sets = as_one_type(call);
            if (sets.empty()) return call.failed();
            for (const Value& set : sets) {
              const bool is_missing = !set.is_known() || set.is_open();
              if (set.is_wholly_known() || (of_unknown && !is_missing)) continue;
              // What is taken away has to be known.
              const bool keeps = call.scope.keeps_known() &&
                                 !(combine == difference_of && !sets[1].is_wholly_known());
              return keeps ? of_known(call, sets, combine) : call.unknown(set);
            }
            return combine(sets);
          },
      .takes_open = true,
  };
}

/// What the tuples of a `setproduct` have of argument `arg`: the type that all its elements convert
/// to.
std::optional<Type> factor_type(const Value& arg) {
  const Type type = arg.type();
  if (type.is(Type::Kind::list) || type.is(Type::Kind::set)) return type.element();
  if (!type.is(Type::Kind::tuple)) return std::nullopt;
  if (type.elements().empty()) return Type::dynamic();
  return value::unify(type.elements(), true);
}

Type type_of_product(std::span<const Value> args) {
  std::vector<Type> types;
  bool ordered = true;
  for (const Value& arg : args) {
    const std::optional<Type> type = factor_type(arg);
    if (!type) return Type::dynamic();
    types.push_back(*type);
    ordered = ordered && !arg.is(Type::Kind::set);
  }
  Type tuple = Type::tuple(std::move(types));
  return ordered ? Type::list(std::move(tuple)) : Type::set(std::move(tuple));
}

/// How many elements `arg` has at most; empty when nobody knows.
std::optional<std::int64_t> most_elements(const Value& arg) {
  if (arg.is(Type::Kind::tuple)) return static_cast<std::int64_t>(arg.type().elements().size());
  if (!arg.is_known()) return arg.refinements().length_max;
  return arg.is_open() ? std::nullopt
                       : std::optional(static_cast<std::int64_t>(arg.elements().size()));
}

/// Has `arg` any elements, whatever they are?
bool has_elements(const Value& arg) {
  if (arg.is(Type::Kind::tuple)) return !arg.type().elements().empty();
  return arg.is_known() ? !arg.elements().empty() : arg.refinements().length_min.value_or(0) > 0;
}

/// The product when the elements of some argument are not known: how large it can be at most is, if
/// it is not large, and whether there is anything in it.
Value unknown_product(const Call& call, const Value& cause, const Type& type) {
  constexpr std::int64_t largest = 2048;
  Refinements refinements;
  refinements.not_null = true;
  std::int64_t most = 1;
  for (const Value& arg : call.args) {
    const std::optional<std::int64_t> factor = most_elements(arg);
    if (!factor || (*factor > 0 && most > largest / *factor)) return call.unknown(cause);
    most *= *factor;
  }
  refinements.length_max = most;
  if (std::ranges::all_of(call.args, has_elements)) refinements.length_min = 1;
  return Value::unknown(type, cause.reason(), std::move(refinements));
}

/// The arguments' elements, each converted to the type it has in the tuples; false when one does
/// not convert, which is reported.
bool convert_factors(const Call& call, std::span<const Type> types,
                     std::vector<std::vector<Value>>& factors) {
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    std::vector<Value>& factor = factors.emplace_back();
    for (const Value& element : call.args[i].elements()) {
      std::expected<Value, ConversionError> converted = value::convert(element, types[i]);
      if (!converted) {
        call.fail_argument(i, converted.error().text());
        return false;
      }
      factor.push_back(std::move(*converted));
    }
  }
  return true;
}

std::vector<Value> combine_factors(const std::vector<std::vector<Value>>& factors,
                                   std::size_t total) {
  std::vector<Value> tuples;
  tuples.reserve(total);
  for (std::size_t n = 0; n < total; ++n) {
    std::vector<Value> tuple(factors.size());
    std::size_t rest = n;
    for (std::size_t i = factors.size(); i-- > 0; rest /= factors[i].size())
      tuple[i] = factors[i][rest % factors[i].size()];
    tuples.push_back(Value::tuple(std::move(tuple)));
  }
  return tuples;
}

Value product(const Call& call) {
  if (call.args.size() < 2) return call.fail("at least two arguments are required");
  MarkSet marks;
  const Value* unknown = nullptr;
  std::uint64_t total = 1;
  bool empty = false;
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    const Value& arg = call.args[i];
    marks = marks.united(arg.marks());
    if (arg.is_sequence() && arg.is_open()) return call.unknown(arg).with_marks(marks.derived());
    if (!arg.type().is_sequence()) return call.fail_argument(i, "a set or a list is required");
    if (!factor_type(arg)) return call.fail_argument(i, "all elements must be of the same type");
    const bool unclear =
        !arg.is_known() || arg.is_open() || (arg.is(Type::Kind::set) && !arg.is_wholly_known());
    if (unclear && !unknown) unknown = &arg;
    if (most_elements(arg) == 0) empty = true;
    const std::uint64_t size = arg.is_known() ? arg.elements().size() : 1;
    total = size != 0 && total > std::numeric_limits<std::uint32_t>::max() / size
                ? std::numeric_limits<std::uint32_t>::max()
                : total * size;
  }
  marks = marks.derived();
  const Type type = type_of_product(call.args);
  if (unknown && !empty) return unknown_product(call, *unknown, type).with_marks(marks);
  std::vector<Value> tuples;
  if (!empty) {
    if (!call.reserve(total * (call.args.size() + 2) * sizeof(Value))) return call.failed();
    std::vector<std::vector<Value>> factors;
    if (!convert_factors(call, type.element().elements(), factors)) return call.failed();
    tuples = combine_factors(factors, static_cast<std::size_t>(total));
  }
  const Value result = type.is(Type::Kind::list) ? Value::list(type.element(), std::move(tuples))
                                                 : Value::set(type.element(), std::move(tuples));
  return result.with_marks(marks);
}

Function setproduct() {
  return {
      .name = "setproduct",
      .summary = "Finds all combinations of the elements of two or more lists or sets.",
      .variadic =
          {{.name = "sets", .type = Type::dynamic(), .allow_unknown = true, .allow_marked = true}},
      .result_of = type_of_product,
      .call = product,
  };
}

}  // namespace

std::vector<Function> set_functions() {
  const std::vector<Parameter> others = {set_parameter("other_sets")};
  return {
      set_function("setintersection", "Makes a set of the elements that all of several sets have.",
                   {set_parameter("first_set")}, others, intersection_of),
      set_function("setsubtract",
                   "Makes a set of the elements of one set that another does not have.",
                   {set_parameter("a"), set_parameter("b")}, {}, difference_of),
      set_function("setunion", "Makes a set of the elements that any of several sets has.",
                   {set_parameter("first_set")}, others, union_of, true),
      setproduct(),
  };
}

}  // namespace preflint::hcl
