// Numbers as Go's big.Float has them, which is what cty computes with: a binary mantissa of up to
// `precision` bits and an exponent, every result rounded to nearest, ties to even. Whole numbers of
// 63 bits are kept as such, and their sums, differences and products are tried there first. The
// rest is integer arithmetic on Boost's cpp_int. The shortest text follows strconv's rule: the
// fewest digits that lie nearer to this number than to its neighbours.
// https://pkg.go.dev/math/big#Float, https://github.com/zclconf/go-cty/blob/main/docs/types.md

#include "value/number.h"

#include <algorithm>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cassert>
#include <charconv>
#include <cmath>
#include <limits>

namespace preflint::value {

using Integer = boost::multiprecision::cpp_int;

/// mantissa × 2^exponent, the mantissa being odd (so that equal numbers look equal), or an infinity
/// with the mantissa's sign.
struct Number::Big {
  Integer mantissa;
  std::int64_t exponent = 0;
  bool infinite = false;
};

namespace {

/// A number's text may have so many digits; larger and smaller exponents than that are refused.
constexpr std::int64_t largest_exponent = 10'000;
/// Results beyond 2^±most_bits are infinite, or zero: no text of a number gets longer than memory
/// allows.
constexpr std::int64_t most_bits = 1 << 18;

std::int64_t bit_length(const Integer& value) {
  return value == 0 ? 0 : static_cast<std::int64_t>(msb(abs(value))) + 1;
}

/// Drops the lowest `bits` bits, to nearest, ties to even.
Integer shift_rounded(const Integer& value, std::int64_t bits) {
  if (bits <= 0) return value;
  const Integer magnitude = abs(value);
  const unsigned count = static_cast<unsigned>(bits);
  Integer kept = magnitude >> count;
  const bool half = bit_test(magnitude, count - 1);
  const bool is_tie = half && lsb(magnitude) == count - 1;
  if (half && (!is_tie || bit_test(kept, 0))) ++kept;
  return value < 0 ? Integer(-kept) : kept;
}

std::int64_t small_from(const Integer& value) { return value.convert_to<std::int64_t>(); }

bool fits_small(const Integer& value) {
  return value <= std::numeric_limits<std::int64_t>::max() &&
         value >= std::numeric_limits<std::int64_t>::min();
}

/// May a whole number stand as it is, whatever the precision?
bool is_exact(std::int64_t whole, std::uint16_t precision) {
  if (precision >= 63) return true;
  const std::int64_t limit = std::int64_t{1} << precision;
  return whole <= limit && whole >= -limit;
}

}  // namespace

Number::Number(std::int64_t whole, std::uint16_t precision)
    : whole_(whole), precision_(precision) {}

Number Number::rounded(Big value, std::uint16_t precision) {
  const std::int64_t surplus = bit_length(value.mantissa) - precision;
  if (surplus > 0) {
    value.mantissa = shift_rounded(value.mantissa, surplus);
    value.exponent += surplus;
  }
  if (value.mantissa == 0 || value.exponent < -most_bits) return Number(0, precision);
  if (value.exponent > most_bits) return infinity(value.mantissa < 0);
  const unsigned zeros = lsb(abs(value.mantissa));
  if (zeros > 0) {
    value.mantissa >>= zeros;
    value.exponent += zeros;
  }
  if (value.exponent >= 0 && value.exponent < 64) {
    const Integer whole = value.mantissa << static_cast<unsigned>(value.exponent);
    if (fits_small(whole)) return Number(small_from(whole), precision);
  }
  Number result(0, precision);
  result.big_ = std::make_shared<const Big>(std::move(value));
  return result;
}

/// The value as mantissa and exponent, for finite numbers.
Number::Big Number::parts() const {
  assert(!is_infinite());
  return big_ ? *big_ : Big{Integer(whole_), 0, false};
}

Number Number::infinity(bool negative) {
  static const std::shared_ptr<const Big> positive_content =
      std::make_shared<const Big>(Integer(1), 0, true);
  static const std::shared_ptr<const Big> negative_content =
      std::make_shared<const Big>(Integer(-1), 0, true);
  Number result;
  result.big_ = negative ? negative_content : positive_content;
  return result;
}

Number Number::from_double(double value) {
  assert(!std::isnan(value));
  if (std::isinf(value)) return infinity(value < 0);
  int exponent = 0;
  const double fraction = std::frexp(value, &exponent);
  return rounded({Integer(static_cast<std::int64_t>(std::ldexp(fraction, 53))), exponent - 53}, 53);
}

bool Number::is_infinite() const { return big_ && big_->infinite; }
bool Number::is_whole() const { return !big_ || (!big_->infinite && big_->exponent >= 0); }
bool Number::is_negative() const { return big_ ? big_->mantissa < 0 : whole_ < 0; }
bool Number::is_zero() const { return !big_ && whole_ == 0; }

std::optional<std::int64_t> Number::to_int64() const {
  return big_ ? std::nullopt : std::optional(whole_);
}

double Number::to_double() const {
  if (!big_) return static_cast<double>(whole_);
  if (big_->infinite) return is_negative() ? -HUGE_VAL : HUGE_VAL;
  const std::int64_t surplus = std::max<std::int64_t>(0, bit_length(big_->mantissa) - 53);
  const std::int64_t mantissa = small_from(shift_rounded(big_->mantissa, surplus));
  const std::int64_t exponent = std::clamp<std::int64_t>(big_->exponent + surplus, -5000, 5000);
  return std::ldexp(static_cast<double>(mantissa), static_cast<int>(exponent));
}

Number Number::with_precision(std::uint16_t precision) const {
  if (is_infinite() || (!big_ && is_exact(whole_, precision))) {
    Number result = *this;
    result.precision_ = precision;
    return result;
  }
  const Big value = parts();
  return rounded({value.mantissa, value.exponent}, precision);
}

namespace {

/// Reads digits into `digits`; says how many there were.
std::size_t take_digits(std::string_view& text, std::string& digits) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  digits.append(text.substr(0, count));
  text.remove_prefix(count);
  return count;
}

/// Reads `e…` or `p…` at the end of a number. False when there is something else.
bool take_exponent(std::string_view text, std::int64_t& exponent, bool& is_binary) {
  if (text.empty()) return true;
  const char letter = static_cast<char>(text.front() | 0x20);
  if (letter != 'e' && letter != 'p') return false;
  is_binary = letter == 'p';
  text.remove_prefix(1);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::string digits;
  if (take_digits(text, digits) == 0 || !text.empty()) return false;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > 9) digits = "999999999";
  for (const char digit : digits) exponent = exponent * 10 + (digit - '0');
  if (negative) exponent = -exponent;
  return true;
}

Integer power_of_ten(std::int64_t exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

bool is_small_decimal(std::string_view text) {
  return !text.empty() && text.size() <= 18 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

/// a / b, rounded once.
Number Number::quotient(const Big& a, const Big& b, std::uint16_t precision) {
  const std::int64_t wanted = precision + 2 + bit_length(b.mantissa) - bit_length(a.mantissa);
  const unsigned shift = static_cast<unsigned>(std::max<std::int64_t>(0, wanted));
  const std::int64_t exponent = a.exponent - b.exponent - shift;
  const bool negative = (a.mantissa < 0) != (b.mantissa < 0);
  Integer quotient, remainder;
  divide_qr(Integer(a.mantissa << shift), b.mantissa, quotient, remainder);
  if (remainder == 0) return rounded({std::move(quotient), exponent}, precision);
  // At least one bit lies below those that are kept: an odd one says that the quotient goes on.
  quotient <<= 1;
  quotient += negative ? -1 : 1;
  return rounded({std::move(quotient), exponent - 1}, precision);
}

std::optional<Number> Number::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (is_small_decimal(text)) {
    std::int64_t whole = 0;
    for (const char digit : text) whole = whole * 10 + (digit - '0');
    return Number(negative ? -whole : whole);
  }
  std::string digits;
  std::int64_t exponent = 0, decimals = 0;
  bool is_binary = false;
  take_digits(text, digits);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    decimals = static_cast<std::int64_t>(take_digits(text, digits));
  }
  if (digits.empty() || !take_exponent(text, exponent, is_binary)) return std::nullopt;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (digits == "0") return Number(0);
  if (static_cast<std::int64_t>(digits.size()) > largest_exponent ||
      std::abs(exponent) > largest_exponent || decimals > largest_exponent) {
    return std::nullopt;
  }
  Integer mantissa(digits);
  if (negative) mantissa = -mantissa;
  const std::int64_t binary = is_binary ? exponent : 0;
  const std::int64_t decimal = (is_binary ? 0 : exponent) - decimals;
  if (decimal < 0)
    return quotient({mantissa, binary}, {power_of_ten(-decimal), 0}, literal_precision);
  return rounded({mantissa * power_of_ten(decimal), binary}, literal_precision);
}

namespace {

/// Digits d1 d2 d3 … of 0.d1d2d3… × 10^point.
struct Decimal {
  std::string digits;
  std::int64_t point = 0;
};

/// `mantissa` × 2^`exponent` in full; the mantissa is positive.
Decimal exact_decimal(const Integer& mantissa, std::int64_t exponent) {
  if (exponent >= 0) {
    std::string digits = Integer(mantissa << static_cast<unsigned>(exponent)).str();
    const std::int64_t point = static_cast<std::int64_t>(digits.size());
    return {std::move(digits), point};
  }
  std::string digits =
      Integer(mantissa * boost::multiprecision::pow(Integer(5), static_cast<unsigned>(-exponent)))
          .str();
  const std::int64_t point = static_cast<std::int64_t>(digits.size()) + exponent;
  return {std::move(digits), point};
}

/// The digit of `value` at the place of the `at`th digit of `reference`.
char digit_at(const Decimal& value, const Decimal& reference, std::size_t at) {
  const std::int64_t index = static_cast<std::int64_t>(at) - reference.point + value.point;
  return index >= 0 && index < static_cast<std::int64_t>(value.digits.size())
             ? value.digits[static_cast<std::size_t>(index)]
             : '0';
}

void drop_trailing_zeros(Decimal& value) {
  value.digits.erase(value.digits.find_last_not_of('0') + 1);
}

/// Cuts after `count` digits, adding one in the last place.
void round_up(Decimal& value, std::size_t count) {
  value.digits.resize(count);
  while (!value.digits.empty() && value.digits.back() == '9') value.digits.pop_back();
  if (value.digits.empty()) {
    value.digits = "1";
    ++value.point;
  } else {
    ++value.digits.back();
  }
}

bool rounds_up(const Decimal& value, std::size_t count) {
  if (count >= value.digits.size()) return false;
  const bool is_tie = value.digits[count] == '5' &&
                      value.digits.find_first_not_of('0', count + 1) == std::string::npos;
  if (is_tie) return count > 0 && (value.digits[count - 1] - '0') % 2 != 0;
  return value.digits[count] >= '5';
}

/// The first prefix of the digits of `value` that, rounded down or up, lies between `lower` and
/// `upper`.
void shorten(Decimal& value, const Decimal& lower, const Decimal& upper, bool inclusive) {
  const auto is_last = [&](const Decimal& bound, std::size_t at) {
    return static_cast<std::int64_t>(at) + 1 - value.point >=
           static_cast<std::int64_t>(bound.digits.size()) - bound.point;
  };
  for (std::size_t at = 0; at < value.digits.size(); ++at) {
    const char digit = value.digits[at], below = digit_at(lower, value, at),
               above = digit_at(upper, value, at);
    const bool can_cut = below != digit || (inclusive && is_last(lower, at));
    const bool can_raise =
        digit != above && (inclusive || digit + 1 < above || !is_last(upper, at));
    if (!can_cut && !can_raise) continue;
    if (can_raise && (!can_cut || rounds_up(value, at + 1))) {
      round_up(value, at + 1);
    } else {
      value.digits.resize(at + 1);
    }
    return;
  }
}

std::string plain_text(const Decimal& value) {
  const std::int64_t count = static_cast<std::int64_t>(value.digits.size());
  if (value.point <= 0)
    return "0." + std::string(static_cast<std::size_t>(-value.point), '0') + value.digits;
  if (value.point >= count)
    return value.digits + std::string(static_cast<std::size_t>(value.point - count), '0');
  const std::size_t whole = static_cast<std::size_t>(value.point);
  return value.digits.substr(0, whole) + '.' + value.digits.substr(whole);
}

}  // namespace

/// Most fractions were written with a few digits. When those that tell doubles apart give this very
/// number at a precision at which all such texts differ, no text is shorter.
std::optional<std::string> Number::few_digits() const {
  constexpr std::uint16_t tells_all_apart = 128;
  const double value = to_double();
  if (precision_ < tells_all_apart || std::abs(value) < 1e-20 || std::abs(value) > 1e20)
    return std::nullopt;
  char text[64];
  const std::to_chars_result end =
      std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
  const std::string_view shortest(text, static_cast<std::size_t>(end.ptr - text));
  const std::optional<Number> read = parse(shortest);
  if (!read || read->with_precision(precision_) != *this) return std::nullopt;
  return std::string(shortest);
}

std::string Number::to_text() const {
  if (is_infinite()) return is_negative() ? "-Inf" : "+Inf";
  if (!big_ && (precision_ >= 63 || is_exact(whole_, precision_))) return std::to_string(whole_);
  if (std::optional<std::string> text = few_digits()) return *std::move(text);
  const Big exact = parts();
  // With the mantissa brought to the full precision, the neighbours' midpoints are half a unit
  // away.
  const Integer magnitude = abs(exact.mantissa);
  const std::int64_t shift = precision_ - bit_length(magnitude);
  const Integer full = shift >= 0 ? Integer(magnitude << static_cast<unsigned>(shift))
                                  : Integer(magnitude >> static_cast<unsigned>(-shift));
  const std::int64_t exponent = exact.exponent - shift;
  Decimal value = exact_decimal(full * 4, exponent - 2);
  drop_trailing_zeros(value);
  Decimal lower = exact_decimal(full * 4 - 2, exponent - 2);
  Decimal upper = exact_decimal(full * 4 + 2, exponent - 2);
  drop_trailing_zeros(lower);
  drop_trailing_zeros(upper);
  shorten(value, lower, upper, !bit_test(full, 0));
  drop_trailing_zeros(value);
  return (is_negative() ? "-" : "") + plain_text(value);
}

Number Number::operator-() const {
  if (is_infinite()) return infinity(!is_negative());
  if (!big_ && whole_ != std::numeric_limits<std::int64_t>::min())
    return Number(-whole_, precision_);
  const Big value = parts();
  return rounded({-value.mantissa, value.exponent}, precision_);
}

/// a + b in integers, without building what would be rounded away: a summand far below the other
/// only says where rounding goes.
Number Number::sum(const Big& a, const Big& b, std::uint16_t precision) {
  if (a.mantissa == 0) return rounded({b.mantissa, b.exponent}, precision);
  if (b.mantissa == 0) return rounded({a.mantissa, a.exponent}, precision);
  const std::int64_t top_a = a.exponent + bit_length(a.mantissa),
                     top_b = b.exponent + bit_length(b.mantissa);
  const Big& high = top_a >= top_b ? a : b;
  const Big& low = top_a >= top_b ? b : a;
  const std::int64_t gap = high.exponent - low.exponent;
  const std::int64_t far = 2 * (std::int64_t{precision} + 4);
  if (gap > 2 * far) {
    const unsigned shift = static_cast<unsigned>(far);
    const Integer nudged = (high.mantissa << shift) + (low.mantissa < 0 ? -1 : 1);
    return rounded({nudged, high.exponent - far}, precision);
  }
  if (gap >= 0)
    return rounded({(high.mantissa << static_cast<unsigned>(gap)) + low.mantissa, low.exponent},
                   precision);
  return rounded({high.mantissa + (low.mantissa << static_cast<unsigned>(-gap)), high.exponent},
                 precision);
}

Number operator+(const Number& a, const Number& b) {
  const std::uint16_t precision = std::max(a.precision_, b.precision_);
  if (a.is_infinite()) return a;
  if (b.is_infinite()) return b;
  std::int64_t sum = 0;
  if (!a.big_ && !b.big_ && !__builtin_add_overflow(a.whole_, b.whole_, &sum) &&
      is_exact(sum, precision)) {
    return Number(sum, precision);
  }
  return Number::sum(a.parts(), b.parts(), precision);
}

Number operator-(const Number& a, const Number& b) {
  std::int64_t difference = 0;
  const std::uint16_t precision = std::max(a.precision_, b.precision_);
  if (!a.big_ && !b.big_ && !__builtin_sub_overflow(a.whole_, b.whole_, &difference) &&
      is_exact(difference, precision)) {
    return Number(difference, precision);
  }
  return a + -b;
}

Number operator*(const Number& a, const Number& b) {
  const std::uint16_t precision = std::max(a.precision_, b.precision_);
  if (a.is_infinite() || b.is_infinite())
    return Number::infinity(a.is_negative() != b.is_negative());
  std::int64_t product = 0;
  if (!a.big_ && !b.big_ && !__builtin_mul_overflow(a.whole_, b.whole_, &product) &&
      is_exact(product, precision)) {
    return Number(product, precision);
  }
  const Number::Big x = a.parts(), y = b.parts();
  return Number::rounded({x.mantissa * y.mantissa, x.exponent + y.exponent}, precision);
}

std::optional<Number> Number::divide(const Number& a, const Number& b) {
  const std::uint16_t precision = std::max(a.precision_, b.precision_);
  if ((a.is_infinite() && b.is_infinite()) || (a.is_zero() && b.is_zero())) return std::nullopt;
  if (b.is_infinite()) return Number(0, precision);
  if (a.is_infinite() || b.is_zero()) return infinity(a.is_negative() != b.is_negative());
  if (!a.big_ && !b.big_ && b.whole_ != -1 && a.whole_ % b.whole_ == 0 &&
      is_exact(a.whole_ / b.whole_, precision)) {
    return Number(a.whole_ / b.whole_, precision);
  }
  return quotient(a.parts(), b.parts(), precision);
}

Number Number::modulo(const Number& a, const Number& b) {
  if (a.is_infinite() || b.is_infinite()) return a * b;
  if (b.is_zero()) return a;
  if (!a.big_ && !b.big_ && b.whole_ != -1 && a.precision_ >= 63)
    return Number(a.whole_ % b.whole_, a.precision_);
  // Every step but the division is rounded to the precision of `a`, which is cty's doing.
  const Number times = truncate(*divide(a, b)).with_precision(a.precision_);
  const Number product = (times * b).with_precision(a.precision_);
  return product.is_infinite() ? Number(0, a.precision_)
                               : sum(a.parts(), (-product).parts(), a.precision_);
}

Number Number::truncate(const Number& a) {
  if (a.is_infinite() || a.is_whole()) return a;
  const std::int64_t fraction_bits = -a.big_->exponent;
  if (fraction_bits >= bit_length(a.big_->mantissa)) return Number(0, a.precision_);
  const Integer whole = abs(a.big_->mantissa) >> static_cast<unsigned>(fraction_bits);
  return rounded({a.is_negative() ? Integer(-whole) : whole, 0}, a.precision_);
}

Number Number::floor(const Number& a) {
  const Number whole = truncate(a);
  return a.is_negative() && whole != a
             ? (whole - Number(1, a.precision_)).with_precision(a.precision_)
             : whole;
}

Number Number::ceil(const Number& a) {
  const Number whole = truncate(a);
  return !a.is_negative() && whole != a
             ? (whole + Number(1, a.precision_)).with_precision(a.precision_)
             : whole;
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
  if (!a.big_ && !b.big_) return a.whole_ <=> b.whole_;
  if (a.big_ == b.big_) return std::strong_ordering::equal;
  const int sign_a = a.is_zero()       ? 0
                     : a.is_negative() ? -1
                                       : 1,
            sign_b = b.is_zero()       ? 0
                     : b.is_negative() ? -1
                                       : 1;
  if (sign_a != sign_b) return sign_a <=> sign_b;
  if (a.is_infinite() || b.is_infinite()) {
    const int weight_a = a.is_infinite() ? sign_a : 0, weight_b = b.is_infinite() ? sign_b : 0;
    return weight_a <=> weight_b;
  }
  const Number::Big x = a.parts(), y = b.parts();
  const std::int64_t top_x = x.exponent + bit_length(x.mantissa),
                     top_y = y.exponent + bit_length(y.mantissa);
  if (top_x != top_y) return sign_a > 0 ? top_x <=> top_y : top_y <=> top_x;
  const std::int64_t gap =
      x.exponent - y.exponent;  // Equal tops: no more than a mantissa's length.
  const Integer scaled_x = gap > 0 ? Integer(x.mantissa << static_cast<unsigned>(gap)) : x.mantissa;
  const Integer scaled_y =
      gap < 0 ? Integer(y.mantissa << static_cast<unsigned>(-gap)) : y.mantissa;
  return scaled_x.compare(scaled_y) <=> 0;
}

}  // namespace preflint::value
