// `format` and `formatlist`: Terraform's printf. The format string is cut into literal text and
// verbs; a verb whose argument is not known leaves a hole, so that the text around it stays known.
// https://developer.hashicorp.com/terraform/language/functions/format

#include <fmt/format.h>

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/decimal.h"
#include "hcl/functions/elements.h"
#include "value/convert.h"
#include "value/json.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::ConversionError;
using value::Number;
using value::Reason;
using value::Refinements;
using value::StringPart;
using value::Type;
using value::Value;

namespace {

/// No width, precision or argument number above this makes sense.
constexpr int largest_number = 1'000'000'000;

struct Verb {
  std::string raw;
  std::size_t offset = 0;
  std::size_t argument = 0;  ///< counts from 1
  char mode = 0;
  bool zero = false;
  bool sharp = false;
  bool plus = false;
  bool minus = false;
  bool space = false;
  int width = 0;
  int precision = -1;

  std::string at() const { return fmt::format("{} at {}", quote(raw), offset); }
};

/// One format string applied to one row of arguments. What is wrong is in `error`, or, when it is
/// about an argument of the call, in `argument_error`.
class Formatter {
 public:
  Formatter(const Call& call, std::span<const Value> args)
      : call_(call), format_(call.string(0)), args_(args) {}

  /// False when it failed.
  bool run();
  Value result();

  std::string error;
  std::string argument_error;
  std::size_t wrong_argument = 0;

 private:
  bool read_verb(Verb& verb);
  bool read_number(int& number);
  void read_flags(Verb& verb);
  bool append(const Verb& verb);
  bool append_hole(const Verb& verb, const Value& arg);
  bool append_plain(const Verb& verb, const Value& arg);
  bool append_bool(const Verb& verb, const Value& arg);
  bool append_number(const Verb& verb, const Value& arg);
  bool append_integer(const Verb& verb, const Number& number);
  bool append_text(const Verb& verb, const Value& arg);
  bool pad(const Verb& verb, const std::string& text);
  bool pad_number(const Verb& verb, std::string_view sign, std::string_view digits, bool zeros);
  std::optional<Value> converted(const Verb& verb, const Value& arg, const Type& type);
  bool unexpected();
  void end_literal();

  const Call& call_;
  std::string_view format_;
  std::span<const Value> args_;
  std::size_t at_ = 0;
  std::size_t next_argument_ = 1;
  std::size_t highest_argument_ = 0;
  std::string text_;
  std::vector<StringPart> parts_;
  bool has_hole_ = false;
};

bool Formatter::run() {
  while (at_ < format_.size()) {
    const char c = format_[at_];
    if (c != '%') {
      text_ += c;
      ++at_;
      continue;
    }
    if (format_.substr(at_).starts_with("%%")) {
      text_ += '%';
      at_ += 2;
      continue;
    }
    Verb verb;
    if (!read_verb(verb) || !append(verb)) return false;
  }
  if (highest_argument_ >= args_.size()) return true;
  wrong_argument = highest_argument_;
  argument_error =
      highest_argument_ == 0
          ? "too many arguments; no verbs in format string"
          : fmt::format("too many arguments; only {} used by format string", highest_argument_);
  return false;
}

Value Formatter::result() {
  for (const Value& arg : args_) {
    if (arg.is_wholly_known()) continue;
    // As in Terraform the result is unknown for an unknown argument even where no verb uses it.
    end_literal();
    if (!has_hole_) parts_.push_back({.hole = call_.text(""), .is_hole = true});
    return Value::unknown_string(std::move(parts_), call_.unknown(arg).reason());
  }
  return call_.text(std::move(text_));
}

void Formatter::end_literal() {
  if (!text_.empty()) parts_.push_back({.text = Text(value::to_nfc(text_))});
  text_.clear();
}

bool Formatter::unexpected() {
  if (at_ >= format_.size()) {
    error = "unexpected end of format string; a format verb is incomplete";
  } else {
    std::size_t size = 1;
    while (at_ + size < format_.size() &&
           (static_cast<unsigned char>(format_[at_ + size]) & 0xC0) == 0x80)
      ++size;
    error = fmt::format("unrecognized format character '{}' at offset {}",
                        format_.substr(at_, size), at_);
  }
  return false;
}

/// Reads digits, the first of which is no zero.
bool Formatter::read_number(int& number) {
  number = 0;
  if (at_ >= format_.size() || format_[at_] < '1' || format_[at_] > '9') return false;
  for (; at_ < format_.size() && format_[at_] >= '0' && format_[at_] <= '9'; ++at_) {
    if (number < largest_number) number = number * 10 + (format_[at_] - '0');
  }
  return true;
}

void Formatter::read_flags(Verb& verb) {
  for (; at_ < format_.size(); ++at_) {
    switch (format_[at_]) {
      case '0':
        verb.zero = true;
        break;
      case '#':
        verb.sharp = true;
        break;
      case '+':
        verb.plus = true;
        break;
      case '-':
        verb.minus = true;
        break;
      case ' ':
        verb.space = true;
        break;
      default:
        return;
    }
  }
}

bool Formatter::read_verb(Verb& verb) {
  const std::size_t begin = at_++;
  verb.offset = begin;
  read_flags(verb);
  read_number(verb.width);
  if (at_ < format_.size() && format_[at_] == '.') {
    ++at_;
    if (at_ < format_.size() && format_[at_] == '0') {
      verb.precision = 0;
      ++at_;
    } else if (!read_number(verb.precision)) {
      return unexpected();
    }
  }
  if (at_ < format_.size() && format_[at_] == '[') {
    ++at_;
    int argument = 0;
    if (!read_number(argument) || at_ >= format_.size() || format_[at_] != ']') return unexpected();
    ++at_;
    next_argument_ = static_cast<std::size_t>(argument);
  }
  const bool letter = at_ < format_.size() && ((format_[at_] >= 'a' && format_[at_] <= 'z') ||
                                               (format_[at_] >= 'A' && format_[at_] <= 'Z'));
  if (!letter) return unexpected();
  verb.mode = format_[at_++];
  verb.raw = format_.substr(begin, at_ - begin);
  verb.argument = next_argument_++;
  return true;
}

bool Formatter::append(const Verb& verb) {
  if (verb.argument > args_.size()) {
    error = fmt::format("not enough arguments for {}: need index {} but have {} total", verb.at(),
                        verb.argument, args_.size());
    return false;
  }
  highest_argument_ = std::max(highest_argument_, verb.argument);
  const Value& arg = args_[verb.argument - 1];
  if (std::string_view("vtbdoxXeEfgGsq").find(verb.mode) == std::string_view::npos) {
    error = fmt::format("unsupported format verb '{}' in {} at offset {}", verb.mode,
                        quote(verb.raw), verb.offset);
    return false;
  }
  if (verb.mode != 'v' && arg.is_null()) {
    error = fmt::format("unsupported value for {}: null value cannot be formatted", verb.at());
    return false;
  }
  if (!arg.is_wholly_known()) return append_hole(verb, arg);
  const Value plain = arg.unmarked_deep();
  switch (verb.mode) {
    case 'v':
      return append_plain(verb, plain);
    case 't':
      return append_bool(verb, plain);
    case 's':
    case 'q':
      return append_text(verb, plain);
    default:
      return append_number(verb, plain);
  }
}

bool Formatter::append_hole(const Verb& verb, const Value& arg) {
  end_literal();
  const bool as_it_is = (verb.mode == 's' || verb.mode == 'v') && verb.width == 0 &&
                        verb.precision < 0 && !verb.sharp && arg.is(Type::Kind::string);
  const Value hole = as_it_is ? arg : call_.unknown(arg).with_marks(arg.marks_deep().derived());
  parts_.push_back(
      {.hole = hole.is(Type::Kind::string) ? hole : Value::unknown(Type::string(), hole.reason()),
       .is_hole = true});
  has_hole_ = true;
  return true;
}

std::optional<Value> Formatter::converted(const Verb& verb, const Value& arg, const Type& type) {
  const std::expected<Value, ConversionError> result = value::convert(arg, type);
  if (result) return *result;
  error = fmt::format("unsupported value for {}: {}", verb.at(), result.error().text());
  return std::nullopt;
}

bool Formatter::pad(const Verb& verb, const std::string& text) {
  const auto width = static_cast<std::size_t>(verb.width);
  const std::size_t length = width == 0 ? 0 : value::grapheme_count(text);
  const std::size_t missing = width > length ? width - length : 0;
  if (!call_.reserve(missing + text.size())) return false;
  const std::string padding(missing, verb.zero ? '0' : ' ');
  text_ += verb.minus ? text + padding : padding + text;
  return true;
}

bool Formatter::append_plain(const Verb& verb, const Value& arg) {
  if (!verb.sharp && arg.is_string()) return pad(verb, arg.as_text().str());
  if (!verb.sharp && arg.is_number()) {
    if (arg.as_number().is_infinite())
      return pad(verb, arg.as_number().is_negative() ? "-Inf" : "+Inf");
    const Decimal decimal = Decimal::of(arg.as_number());
    return pad(verb, (decimal.negative ? "-" : "") + decimal.general(-1, 'e'));
  }
  return pad(verb, value::to_json(arg));
}

bool Formatter::append_bool(const Verb& verb, const Value& arg) {
  const std::optional<Value> value = converted(verb, arg, Type::boolean());
  if (value) text_ += value->as_bool() ? "true" : "false";
  return value.has_value();
}

bool Formatter::append_text(const Verb& verb, const Value& arg) {
  const std::optional<Value> value = converted(verb, arg, Type::string());
  if (!value) return false;
  std::string_view text = value->as_string();
  if (verb.precision > 0) {
    std::size_t end = 0;
    for (int i = 0; i < verb.precision && end < text.size(); ++i)
      end += value::grapheme_length(text.substr(end));
    text = text.substr(0, end);
  }
  if (verb.mode == 's') return pad(verb, std::string(text));
  return pad(verb, value::to_json(Value::string(Text(text))));
}

bool Formatter::pad_number(const Verb& verb, std::string_view sign, std::string_view digits,
                           bool zeros) {
  const auto width = static_cast<std::size_t>(verb.width);
  const std::size_t length = sign.size() + digits.size();
  const std::size_t missing = width > length ? width - length : 0;
  if (!call_.reserve(missing + length)) return false;
  if (zeros && verb.zero && !verb.minus) {
    text_ += sign;
    text_.append(missing, '0') += digits;
  } else if (verb.minus) {
    text_ += sign;
    (text_ += digits).append(missing, ' ');
  } else {
    text_.append(missing, ' ') += sign;
    text_ += digits;
  }
  return true;
}

std::string_view sign_of(const Verb& verb, bool negative) {
  return negative ? "-" : verb.plus ? "+" : verb.space ? " " : "";
}

bool Formatter::append_integer(const Verb& verb, const Number& number) {
  constexpr std::size_t most_digits = 4096;
  if (!number.is_whole() || number.is_infinite()) {
    error = fmt::format("unsupported value for {}: an integer is required", verb.at());
    return false;
  }
  const bool negative = number.is_negative();
  std::string digits = (negative ? -number : number).to_text();
  if (digits.size() > most_digits) {
    error = fmt::format("unsupported value for {}: the number is too large", verb.at());
    return false;
  }
  std::string prefix;
  switch (verb.mode) {
    case 'b':
      digits = to_base(digits, 2);
      prefix = "0b";
      break;
    case 'o':
      digits = to_base(digits, 8);
      prefix = "0";
      break;
    case 'x':
      digits = to_base(digits, 16);
      prefix = "0x";
      break;
    case 'X':
      digits = to_base(digits, 16);
      for (char& c : digits) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
      prefix = "0X";
      break;
    default:
      break;
  }
  const std::size_t least = verb.precision < 0 ? 0 : static_cast<std::size_t>(verb.precision);
  if (digits.size() < least) {
    if (!call_.reserve(least)) return false;
    digits.insert(0, least - digits.size(), '0');
  }
  const std::string sign = std::string(sign_of(verb, negative)) + (verb.sharp ? prefix : "");
  return pad_number(verb, sign, digits, verb.precision < 0);
}

bool Formatter::append_number(const Verb& verb, const Value& arg) {
  const std::optional<Value> value = converted(verb, arg, Type::number());
  if (!value) return false;
  const Number& number = value->as_number();
  if (std::string_view("bdoxX").find(verb.mode) != std::string_view::npos)
    return append_integer(verb, number);
  if (number.is_infinite()) {
    const std::string_view sign = number.is_negative() ? "-" : verb.space ? " " : "+";
    return pad_number(verb, sign, "Inf", false);
  }
  if (verb.precision > 0 && !call_.reserve(static_cast<std::uint64_t>(verb.precision)))
    return false;
  const Decimal decimal = Decimal::of(number);
  std::string digits;
  switch (verb.mode) {
    case 'f':
      digits = decimal.fixed(verb.precision < 0 ? 6 : verb.precision);
      break;
    case 'e':
    case 'E':
      digits = decimal.scientific(verb.precision < 0 ? 6 : verb.precision, verb.mode);
      break;
    default:
      digits = decimal.general(verb.precision, verb.mode == 'g' ? 'e' : 'E');
      break;
  }
  return pad_number(verb, sign_of(verb, decimal.negative), digits, true);
}

/// Formats one row; empty when it failed, which is reported with `where` before what is wrong.
std::optional<Value> format_row(const Call& call, std::span<const Value> args,
                                std::string_view where) {
  Formatter formatter(call, args);
  if (formatter.run()) return formatter.result();
  if (!formatter.argument_error.empty()) {
    call.fail_argument(formatter.wrong_argument + 1, std::string(where) + formatter.argument_error);
  } else if (!formatter.error.empty()) {
    call.fail(std::string(where) + formatter.error);
  }
  return std::nullopt;
}

/// The arguments after the format. They are seen with their marks, so that a hole says whose
/// attribute it waits for.
Parameter format_arguments() {
  return {.name = "args",
          .type = Type::dynamic(),
          .allow_null = true,
          .allow_unknown = true,
          .allow_dynamic = true};
}

Function format() {
  return {
      .name = "format",
      .summary = "Writes values into a string by a format with verbs like %s and %05.2f.",
      .parameters = {{"format", Type::string()}},
      .variadic = {format_arguments()},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            return format_row(call, call.marked_args.subspan(1), "").value_or(call.failed());
          },
  };
}

/// How many rows `formatlist` makes: the common length of the lists among the arguments. Empty when
/// there is no list. `unknown` is an argument that is a list of unknown elements. False when
/// lengths differ, which is reported.
bool count_rows(const Call& call, std::optional<std::size_t>& rows, const Value*& unknown) {
  std::size_t chooser = 0;
  for (std::size_t i = 1; i < call.args.size(); ++i) {
    const Value& arg = call.args[i];
    if (arg.is_null()) continue;
    if (arg.is_open()) {
      unknown = &arg;
      continue;
    }
    const Type type = arg.type();
    const bool open = arg.is_sequence() && type.is(Type::Kind::set) && !arg.is_wholly_known();
    if (type.is(Type::Kind::dynamic) || open || (!arg.is_known() && type.is_sequence()))
      unknown = &arg;
    if (!type.is_sequence() || open || (!arg.is_known() && !type.is(Type::Kind::tuple))) continue;
    const std::size_t length =
        type.is(Type::Kind::tuple) ? type.elements().size() : arg.elements().size();
    if (rows && *rows != length) {
      call.fail_argument(
          i, fmt::format(
                 "argument {} has length {}, which is inconsistent with argument {} of length {}",
                 i, length, chooser, *rows));
      return false;
    }
    rows = length;
    chooser = i;
  }
  return true;
}

/// The one argument that is a list, or may be one.
const Value* only_list(const Call& call) {
  const Value* found = nullptr;
  for (const Value& arg : call.args.subspan(1)) {
    const bool may_be_list = arg.is_sequence() || arg.type().is_sequence() ||
                             (!arg.is_known() && arg.is(Type::Kind::dynamic));
    if (may_be_list && found) return nullptr;
    if (may_be_list) found = &arg;
  }
  return found && found->is_sequence() ? found : nullptr;
}

Value format_rows(const Call& call) {
  std::optional<std::size_t> rows;
  const Value* unknown = nullptr;
  if (!count_rows(call, rows, unknown)) return call.failed();
  const Value* open = unknown ? only_list(call) : nullptr;
  if (unknown && !(open && open->is_open() && call.scope.keeps_known()))
    return call.unknown(*unknown);
  if (open) rows = open->elements().size();
  std::vector<Value> results;
  for (std::size_t row = 0; row < rows.value_or(1); ++row) {
    std::vector<Value> args;
    for (const Value& arg : call.marked_args.subspan(1))
      args.push_back(arg.is_sequence() ? arg.elements()[row] : arg);
    const std::optional<Value> text =
        format_row(call, args, fmt::format("error on format iteration {}: ", row));
    if (!text) return call.failed();
    results.push_back(*text);
  }
  const Value list = Value::list(Type::string(), std::move(results));
  return open ? list.with_open_end(open->open_reason(), open->placed_count()) : list;
}

Function formatlist() {
  return {
      .name = "formatlist",
      .summary =
          "Writes values into a list of strings, one for each element of the lists among its "
          "arguments.",
      .parameters = {{"format", Type::string()}},
      .variadic = {format_arguments()},
      .result = Type::list(Type::string()),
      .call = format_rows,
  };
}

}  // namespace

std::vector<Function> format_functions() { return {format(), formatlist()}; }

}  // namespace preflint::hcl
