// Terraform's numeric functions. Numbers are exact; `log` and `pow` alone go through a machine's
// floating point, as they do there. https://developer.hashicorp.com/terraform/language/functions
// (Numeric Functions)

#include <cmath>
#include <expected>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "value/convert.h"

namespace preflint::hcl {

using value::ConversionError;
using value::Number;
using value::Type;
using value::Value;

namespace {

/// Of what is a machine's integer there, in bits.
constexpr std::uint16_t whole_precision = 64;

/// A function of one number.
Function of_number(std::string_view name, std::string_view summary,
                   Number (*compute)(const Number&)) {
  return {
      .name = name,
      .summary = summary,
      .parameters = {{"num", Type::number()}},
      .result = Type::number(),
      .call = [compute](const Call& call) { return Value::number(compute(call.number(0))); },
  };
}

Value from_double(const Call& call, double result) {
  if (std::isnan(result)) return call.fail("result is not a number");
  return Value::number(Number::from_double(result));
}

Function log() {
  return {
      .name = "log",
      .summary = "Computes the logarithm of a number to a base.",
      .parameters = {{"num", Type::number()}, {"base", Type::number()}},
      .result = Type::number(),
      .call =
          [](const Call& call) {
            return from_double(
                call, std::log(call.number(0).to_double()) / std::log(call.number(1).to_double()));
          },
  };
}

Function pow() {
  return {
      .name = "pow",
      .summary = "Raises a number to a power.",
      .parameters = {{"num", Type::number()}, {"power", Type::number()}},
      .result = Type::number(),
      .call =
          [](const Call& call) {
            return from_double(call,
                               std::pow(call.number(0).to_double(), call.number(1).to_double()));
          },
  };
}

Value signum_of(const Call& call) {
  const std::optional<std::int64_t> whole = call.whole(0);
  if (!whole) return call.failed();
  return Value::number(Number(*whole < 0 ? -1 : *whole > 0 ? 1 : 0, whole_precision));
}

Function signum() {
  return {
      .name = "signum",
      .summary = "Tells the sign of a whole number: -1, 0 or 1.",
      .parameters = {{"num", Type::number()}},
      .result = Type::number(),
      .call = signum_of,
  };
}

/// The argument that `is_better` than all others.
Value best_of(const Call& call, bool (*is_better)(const Number&, const Number&)) {
  if (call.args.empty()) return call.fail("must pass at least one number");
  const Value* best = &call.args[0];
  for (const Value& arg : call.args) {
    if (is_better(arg.as_number(), best->as_number())) best = &arg;
  }
  return *best;
}

Function max() {
  return {
      .name = "max",
      .summary = "Takes the greatest of some numbers.",
      .variadic = {{"numbers", Type::number()}},
      .result = Type::number(),
      .call =
          [](const Call& call) {
            return best_of(call, [](const Number& a, const Number& b) { return a > b; });
          },
  };
}

Function min() {
  return {
      .name = "min",
      .summary = "Takes the smallest of some numbers.",
      .variadic = {{"numbers", Type::number()}},
      .result = Type::number(),
      .call =
          [](const Call& call) {
            return best_of(call, [](const Number& a, const Number& b) { return a < b; });
          },
  };
}

/// The value of a digit: 0-9, then letters of either case, or beyond base 36 small letters and then
/// capitals. -1 for what is none.
int digit_value(char c, std::int64_t base) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + (base > 36 ? 36 : 10);
  return -1;
}

std::optional<Number> parse_whole(std::string_view text, std::int64_t base) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  Number sum;
  for (const char c : text) {
    const int digit = digit_value(c, base);
    if (digit < 0 || digit >= base) return std::nullopt;
    sum = sum * Number(base) + Number(digit);
  }
  return negative ? -sum : sum;
}

Value parse_int(const Call& call) {
  if (!call.args[0].is_string()) {
    return call.fail_argument(
        0, "first argument must be a string, not " + call.args[0].type().friendly_name());
  }
  const std::optional<std::int64_t> base = call.number(1).to_int64();
  if (!base || *base < 2 || *base > 62) {
    return call.fail_argument(1, "base must be a whole number between 2 and 62 inclusive");
  }
  const std::optional<Number> parsed = parse_whole(call.string(0), *base);
  if (parsed)
    return Value::number(parsed->to_int64() ? parsed->with_precision(whole_precision) : *parsed);
  return call.fail_argument(
      0, "cannot parse " + call.quoted(0) + " as a base " + std::to_string(*base) + " integer");
}

Function parseint() {
  return {
      .name = "parseint",
      .summary = "Reads a whole number that is written in a base from 2 to 62.",
      .parameters = {{"number", Type::dynamic()}, {"base", Type::number()}},
      .result = Type::number(),
      .call = parse_int,
  };
}

Value sum_of(const Call& call) {
  const Value& list = call.args[0];
  const Type type = list.type();
  if (list.is_open()) return call.unknown(list);
  if (!type.is_sequence() && !type.is_mapping())
    return call.fail_argument(0, "cannot sum noniterable");
  if (!type.is_sequence()) {
    return call.fail_argument(
        0, "argument must be list, set, or tuple. Received " + type.friendly_name());
  }
  if (list.elements().empty()) return call.fail_argument(0, "cannot sum an empty list");
  if (!list.is_wholly_known()) return call.unknown(list);
  Number sum;
  for (const Value& element : list.elements()) {
    const std::expected<Value, ConversionError> number = value::convert(element, Type::number());
    if (!number || number->is_null()) {
      return call.fail_argument(0, "argument must be list, set, or tuple of number values");
    }
    const Number& next = number->as_number();
    if (sum.is_infinite() && next.is_infinite() && sum.is_negative() != next.is_negative()) {
      return call.fail("can't compute sum of opposing infinities");
    }
    sum = &element == &list.elements().front() ? next : sum + next;
  }
  return Value::number(sum);
}

Function sum() {
  return {
      .name = "sum",
      .summary = "Adds the numbers of a list or set.",
      .parameters = {{"list", Type::dynamic()}},
      .result = Type::number(),
      .call = sum_of,
  };
}

}  // namespace

std::vector<Function> number_functions() {
  return {
      of_number("abs", "Takes the sign off a number.",
                [](const Number& n) { return n.is_negative() ? -n : n; }),
      of_number("ceil", "Rounds a number up to a whole one.",
                [](const Number& n) { return Number::ceil(n); }),
      of_number("floor", "Rounds a number down to a whole one.",
                [](const Number& n) { return Number::floor(n); }),
      log(),
      max(),
      min(),
      parseint(),
      pow(),
      signum(),
      sum(),
  };
}

}  // namespace preflint::hcl
