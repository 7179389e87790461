#pragma once

#include <string>
#include <string_view>

#include "value/number.h"

namespace preflint::hcl {

/// A number as its decimal digits, 0.d₁d₂d₃… × 10^exponent without zeros at either end, to be
/// written as C's printf does.
struct Decimal {
  bool negative = false;
  std::string digits;
  int exponent = 0;

  /// `number` is finite.
  static Decimal of(const value::Number& number);

  /// The texts have no sign. `precision` counts the digits after the point (for %g all digits); -1
  /// takes as many as there are.
  std::string fixed(int precision) const;
  std::string scientific(int precision, char e) const;
  std::string general(int precision, char e) const;

 private:
  Decimal rounded(int count) const;
};

/// The digits of a whole number, given in decimal, in another base from 2 to 16.
std::string to_base(std::string_view decimal, unsigned base);

}  // namespace preflint::hcl
