#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace preflint::value {

/// cty's number: a decimal number with a binary mantissa of a given precision (512 bits for
/// literals and most functions; 64 for lengths and the like, 53 for `pow` and `log`). An operation
/// has the larger precision of its operands. Whole numbers of up to 63 bits, which are nearly all,
/// take no memory of their own. https://github.com/zclconf/go-cty/blob/main/docs/types.md
/// ("Number")
class Number {
 public:
  static constexpr std::uint16_t literal_precision = 512;

  Number() = default;
  explicit Number(std::int64_t whole, std::uint16_t precision = literal_precision);
  /// `value` is finite or an infinity, never NaN. The precision is 53 bits.
  static Number from_double(double value);
  /// Decimal text with optional sign, fraction and exponent, as Terraform converts strings ("5.",
  /// ".5", "1e3"; no spaces, no "0x", no "_", no "Inf").
  static std::optional<Number> parse(std::string_view text);
  static Number infinity(bool negative = false);

  bool is_infinite() const;
  bool is_whole() const;
  bool is_negative() const;
  bool is_zero() const;
  std::uint16_t precision() const { return precision_; }
  /// The exact value when it is whole and fits.
  std::optional<std::int64_t> to_int64() const;
  double to_double() const;
  /// The shortest decimal text without an exponent that is right for the precision: "12", "-0.5",
  /// "1e400" as a 1 and 400 zeros. An infinity is "+Inf" or "-Inf".
  std::string to_text() const;

  Number operator-() const;
  friend Number operator+(const Number& a, const Number& b);
  friend Number operator-(const Number& a, const Number& b);
  friend Number operator*(const Number& a, const Number& b);
  /// Division by zero gives an infinity; 0/0 and Inf/Inf have no value.
  static std::optional<Number> divide(const Number& a, const Number& b);
  /// cty's modulo: the sign of `a`; x % 0 is x.
  static Number modulo(const Number& a, const Number& b);
  static Number floor(const Number& a);
  static Number ceil(const Number& a);
  static Number truncate(const Number& a);
  /// The nearest number of that precision.
  Number with_precision(std::uint16_t precision) const;

  friend std::strong_ordering operator<=>(const Number& a, const Number& b);
  friend bool operator==(const Number& a, const Number& b) { return (a <=> b) == 0; }

 private:
  struct Big;
  static Number rounded(Big value, std::uint16_t precision);
  static Number sum(const Big& a, const Big& b, std::uint16_t precision);
  static Number quotient(const Big& a, const Big& b, std::uint16_t precision);
  Big parts() const;
  std::optional<std::string> few_digits() const;

  std::int64_t whole_ = 0;  // the value where big_ is empty
  std::uint16_t precision_ = literal_precision;
  std::shared_ptr<const Big> big_;
};

}  // namespace preflint::value
