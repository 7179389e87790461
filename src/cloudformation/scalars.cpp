// What plain scalars mean. CloudFormation reads YAML 1.1 (https://yaml.org/type/bool.html,
// int.html, float.html), in which `yes` is true and `0123` is octal, so that an account id with a
// leading zero becomes another number unless it is quoted. It knows no timestamps, which stay
// strings. Numbers to the base 60 stay strings too: nobody means one.

#include "cloudformation/scalars.h"

#include <algorithm>
#include <array>
#include <optional>

#include "value/strings.h"

namespace preflint::cloudformation {
namespace {

constexpr std::array true_words{"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"};
constexpr std::array false_words{"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The whole number that `digits` (and "_") are to the base 2, 8 or 16.
std::optional<std::int64_t> based(std::string_view digits, int base) {
  std::int64_t result = 0;
  bool any = false;
  for (const char c : digits) {
    if (c == '_') continue;
    const int digit = is_digit(c)            ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 99;
    if (digit >= base || result > (INT64_MAX - digit) / base) return std::nullopt;
    result = result * base + digit;
    any = true;
  }
  return any ? std::optional(result) : std::nullopt;
}

std::optional<std::int64_t> based_integer(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.size() < 2 || text[0] != '0') return std::nullopt;
  std::optional<std::int64_t> number;
  if (text[1] == 'x') {
    number = based(text.substr(2), 16);
  } else if (text[1] == 'b') {
    number = based(text.substr(2), 2);
  } else {
    number = based(text.substr(1), 8);
  }
  return number && is_negative ? -*number : number;
}

/// Decimal text as `Number::parse` takes it, if YAML 1.1 reads a decimal number here.
std::optional<std::string> decimal(std::string_view text) {
  std::string out;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
    if (text[i] == '-') out += '-';
    ++i;
  }
  const std::size_t first = i;
  std::size_t digits = 0;
  const auto take_digits = [&] {
    for (; i < text.size() && (is_digit(text[i]) || (text[i] == '_' && digits > 0)); ++i) {
      if (text[i] == '_') continue;
      out += text[i];
      ++digits;
    }
  };
  take_digits();
  const std::size_t whole = digits;
  const bool has_point = i < text.size() && text[i] == '.';
  if (has_point) {
    if (whole == 0) out += '0';
    out += text[i++];
    take_digits();
    if (out.back() == '.') out.pop_back();
  }
  if (digits == 0) return std::nullopt;
  if (!has_point && whole > 1 && text[first] == '0')
    return std::nullopt;  // neither octal nor decimal
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    out += text[i++];
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) out += text[i++];
    const std::size_t exponent = i;
    while (i < text.size() && is_digit(text[i])) out += text[i++];
    if (i == exponent || i - exponent > 3) return std::nullopt;
  }
  return i == text.size() ? std::optional(out) : std::nullopt;
}

bool has_type(const Node& scalar) {
  const bool is_plain = scalar.style == Node::Style::plain || scalar.style == Node::Style::json;
  return is_plain && scalar.tag != "tag:yaml.org,2002:str";
}

std::optional<bool> bool_of(std::string_view text) {
  if (std::find(true_words.begin(), true_words.end(), text) != true_words.end()) return true;
  if (std::find(false_words.begin(), false_words.end(), text) != false_words.end()) return false;
  return std::nullopt;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<signed char>(c) >= 0; });
}

}  // namespace

value::Value scalar_value(const Node& scalar) {
  const std::string_view text = scalar.text;
  if (has_type(scalar)) {
    if (const std::optional<bool> truth = bool_of(text)) return value::Value::boolean(*truth);
    const bool could_be_number =
        !text.empty() && (is_digit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == '.');
    if (could_be_number) {
      if (const std::optional<std::int64_t> whole = based_integer(text))
        return value::Value::number(*whole);
      if (const std::optional<std::string> digits = decimal(text)) {
        if (std::optional<value::Number> number = value::Number::parse(*digits)) {
          return value::Value::number(std::move(*number));
        }
      }
    }
  }
  return value::Value::string(is_ascii(text) ? Text(text) : Text(value::to_nfc(text)));
}

std::string scalar_text(const Node& scalar) {
  if (has_type(scalar)) {
    if (const std::optional<bool> truth = bool_of(scalar.text)) return *truth ? "true" : "false";
    if (const std::optional<std::int64_t> whole = based_integer(scalar.text))
      return std::to_string(*whole);
  }
  return value::to_nfc(scalar.text);
}

}  // namespace preflint::cloudformation
