// Decimal digits written with %f, %e and %g, by the rules of Go's math/big, whose numbers Terraform
// formats. https://pkg.go.dev/math/big#Float.Text

#include "hcl/functions/decimal.h"

#include <algorithm>
#include <cstdlib>

namespace preflint::hcl {

using value::Number;

namespace {

/// Is the decimal fraction 0.`digits` also a finite binary one, so that its text is its exact
/// value?
bool is_binary_fraction(std::string_view digits) {
  // k / 10^n is a fraction of 2^n when 5^n divides k; more digits than these are not looked at.
  constexpr std::size_t most = 18;
  if (digits.size() > most) return false;
  unsigned long long k = 0;
  unsigned long long power = 1;
  for (const char digit : digits) {
    k = k * 10 + static_cast<unsigned long long>(digit - '0');
    power *= 5;
  }
  return k % power == 0;
}

/// Adds one to the last digit. A carry out of the first one makes the number a digit longer.
void round_up(std::string& digits, int& exponent) {
  while (!digits.empty() && digits.back() == '9') digits.pop_back();
  if (digits.empty()) {
    digits = "1";
    ++exponent;
  } else {
    ++digits.back();
  }
}

}  // namespace

Decimal Decimal::of(const Number& number) {
  Decimal decimal;
  std::string text = number.to_text();
  decimal.negative = text.starts_with('-');
  if (decimal.negative) text.erase(0, 1);
  const std::size_t point = std::min(text.find('.'), text.size());
  decimal.exponent = static_cast<int>(point);
  if (point < text.size()) text.erase(point, 1);
  const std::size_t leading = std::min(text.find_first_not_of('0'), text.size());
  text.erase(0, leading);
  decimal.exponent -= static_cast<int>(leading);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.empty()) decimal.exponent = 0;
  decimal.digits = std::move(text);
  return decimal;
}

/// With at most `count` digits: rounded to the nearest, an exact half to the even one.
Decimal Decimal::rounded(int count) const {
  Decimal result = *this;
  if (count >= static_cast<int>(digits.size())) return result;
  if (count < 0) return {negative, "", 0};
  const auto kept = static_cast<std::size_t>(count);
  const char next = digits[kept];
  const bool half = next == '5' && kept + 1 == digits.size();
  const bool odd = kept > 0 && (digits[kept - 1] - '0') % 2 == 1;
  const std::size_t whole =
      exponent > 0 ? std::min(static_cast<std::size_t>(exponent), digits.size()) : 0;
  const bool exact_half =
      half && exponent >= 0 && is_binary_fraction(std::string_view(digits).substr(whole));
  result.digits.resize(kept);
  if (exact_half ? odd : next >= '5') round_up(result.digits, result.exponent);
  result.digits.erase(result.digits.find_last_not_of('0') + 1);
  if (result.digits.empty()) result.exponent = 0;
  return result;
}

std::string Decimal::fixed(int precision) const {
  const Decimal d = precision < 0 ? *this : rounded(exponent + precision);
  if (precision < 0) precision = std::max(0, static_cast<int>(digits.size()) - exponent);
  std::string text;
  for (int i = 0; i < std::max(d.exponent, 1); ++i) {
    const bool there = d.exponent > 0 && i < static_cast<int>(d.digits.size());
    text += there ? d.digits[static_cast<std::size_t>(i)] : '0';
  }
  if (precision > 0) text += '.';
  for (int i = d.exponent; i < d.exponent + precision; ++i) {
    const bool there = i >= 0 && i < static_cast<int>(d.digits.size());
    text += there ? d.digits[static_cast<std::size_t>(i)] : '0';
  }
  return text;
}

std::string Decimal::scientific(int precision, char e) const {
  const Decimal d = precision < 0 ? *this : rounded(precision + 1);
  if (precision < 0) precision = std::max(0, static_cast<int>(d.digits.size()) - 1);
  std::string text(1, d.digits.empty() ? '0' : d.digits.front());
  if (precision > 0) text += '.';
  for (int i = 1; i <= precision; ++i) {
    text += i < static_cast<int>(d.digits.size()) ? d.digits[static_cast<std::size_t>(i)] : '0';
  }
  const int power = d.digits.empty() ? 0 : d.exponent - 1;
  text += e;
  text += power < 0 ? '-' : '+';
  if (std::abs(power) < 10) text += '0';
  return text + std::to_string(std::abs(power));
}

std::string Decimal::general(int precision, char e) const {
  const bool shortest = precision < 0;
  if (precision == 0) precision = 1;
  const Decimal d = shortest ? *this : rounded(precision);
  const int count = static_cast<int>(d.digits.size());
  if (shortest) precision = 6;
  int widest = precision;
  if (!shortest && widest > count && count >= d.exponent) widest = count;
  const int power = d.digits.empty() ? 0 : d.exponent - 1;
  if (power < -4 || power >= widest)
    return d.scientific(std::max(0, shortest ? count - 1 : std::min(precision, count) - 1), e);
  return d.fixed(std::max(0, count - d.exponent));
}

std::string to_base(std::string_view decimal, unsigned base) {
  constexpr std::string_view symbols = "0123456789abcdef";
  std::string rest(decimal);
  std::string result;
  do {
    unsigned remainder = 0;
    std::string quotient;
    for (const char digit : rest) {
      remainder = remainder * 10 + static_cast<unsigned>(digit - '0');
      const auto next = static_cast<char>('0' + remainder / base);
      if (next != '0' || !quotient.empty()) quotient += next;
      remainder %= base;
    }
    result += symbols[remainder];
    rest = std::move(quotient);
  } while (!rest.empty());
  std::ranges::reverse(result);
  return result;
}

}  // namespace preflint::hcl
