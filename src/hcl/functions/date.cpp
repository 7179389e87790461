// Terraform's date and time functions, on timestamps as RFC 3339 has them. The present time is
// unknown in a scan, so that two scans of one tree give one result.
// https://developer.hashicorp.com/terraform/language/functions/formatdate,
// https://www.rfc-editor.org/rfc/rfc3339

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <expected>
#include <string>
#include <vector>

#include "hcl/function.h"

namespace preflint::hcl {

using value::Reason;
using value::Type;
using value::Value;

namespace {

constexpr std::int64_t nanos_a_second = 1'000'000'000;

struct Timestamp {
  std::int64_t seconds = 0;  ///< since 1970 in UTC
  std::int64_t nanos = 0;
  std::int64_t offset = 0;  ///< of the local time that it was written in, in seconds

  auto operator<=>(const Timestamp& other) const {
    return std::pair(seconds, nanos) <=> std::pair(other.seconds, other.nanos);
  }
};

/// A timestamp taken apart in its own local time.
struct LocalTime {
  std::chrono::year_month_day date;
  std::chrono::weekday weekday;
  std::int64_t hour;
  std::int64_t minute;
  std::int64_t second;
};

LocalTime local_time(const Timestamp& time) {
  using std::chrono::days;
  const std::chrono::sys_seconds local{std::chrono::seconds(time.seconds + time.offset)};
  const std::chrono::sys_days day = std::chrono::floor<days>(local);
  const std::int64_t rest = (local - day).count();
  return {day, std::chrono::weekday(day), rest / 3600, rest / 60 % 60, rest % 60};
}

/// Reads a timestamp from left to right; the first thing wrong is in `error`.
class TimestampReader {
 public:
  explicit TimestampReader(std::string_view text) : rest_(text) {}

  bool read(Timestamp& time);
  std::string error;

 private:
  bool number(std::size_t digits, int least, int most, std::string_view what, int& number);
  bool literal(char wanted);
  bool fraction(Timestamp& time);
  bool offset(Timestamp& time);
  bool fail(std::string_view message);

  std::string_view rest_;
};

bool TimestampReader::fail(std::string_view message) {
  error = fmt::format("not a valid RFC3339 timestamp: {}", message);
  return false;
}

bool TimestampReader::number(std::size_t digits, int least, int most, std::string_view what,
                             int& number) {
  if (rest_.empty()) return fail(fmt::format("end of string before {}", what));
  number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (i >= rest_.size() || rest_[i] < '0' || rest_[i] > '9') {
      return fail(fmt::format("cannot use {} as {}", quote(rest_), what));
    }
    number = number * 10 + (rest_[i] - '0');
  }
  if (number < least || number > most)
    return fail(fmt::format("{} must be between {} and {} inclusive", what, least, most));
  rest_.remove_prefix(digits);
  return true;
}

bool TimestampReader::literal(char wanted) {
  if (rest_.starts_with(wanted)) {
    rest_.remove_prefix(1);
    return true;
  }
  if (wanted == 'T') return fail("missing required time introducer 'T'");
  if (rest_.empty()) return fail(fmt::format("end of string where \"{}\" is expected", wanted));
  return fail(fmt::format("found {} where \"{}\" is expected", quote(rest_), wanted));
}

bool TimestampReader::fraction(Timestamp& time) {
  if (!rest_.starts_with('.')) return true;
  rest_.remove_prefix(1);
  std::size_t digits = 0;
  for (std::int64_t unit = nanos_a_second / 10;
       digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits) {
    time.nanos += (rest_[digits] - '0') * unit;
    unit /= 10;
  }
  if (digits == 0) return fail("missing fraction of a second");
  rest_.remove_prefix(digits);
  return true;
}

bool TimestampReader::offset(Timestamp& time) {
  if (rest_.empty()) return fail("end of string before UTC offset");
  if (rest_ == "Z") return true;
  const std::string_view whole = rest_;
  const bool negative = rest_.starts_with('-');
  int hours = 0;
  int minutes = 0;
  const bool good = (negative || rest_.starts_with('+')) && (rest_.remove_prefix(1), true) &&
                    number(2, 0, 23, "offset hour", hours) && literal(':') &&
                    number(2, 0, 59, "offset minute", minutes) && rest_.empty();
  if (!good) return fail(fmt::format("cannot use {} as UTC offset", quote(whole)));
  const std::int64_t offset = std::int64_t{hours} * 3600 + std::int64_t{minutes} * 60;
  time.offset = negative ? -offset : offset;
  return true;
}

bool TimestampReader::read(Timestamp& time) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  const bool good =
      number(4, 0, 9999, "year", year) && literal('-') && number(2, 1, 12, "month", month) &&
      literal('-') && number(2, 1, 31, "day of month", day) && literal('T') &&
      number(2, 0, 23, "hour", hour) && literal(':') && number(2, 0, 59, "minute", minute) &&
      literal(':') && number(2, 0, 59, "second", second) && fraction(time) && offset(time);
  if (!good) return false;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return fail("day out of range");
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  time.seconds =
      days * 86400 + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 + second - time.offset;
  return true;
}

/// The timestamp in argument `index`; empty when it is none, which is reported.
std::optional<Timestamp> timestamp_argument(const Call& call, std::size_t index) {
  TimestampReader reader(call.string(index));
  Timestamp time;
  if (reader.read(time)) return time;
  call.fail_argument(index, reader.error);
  return std::nullopt;
}

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

std::string offset_text(const Timestamp& time, std::string_view separator) {
  const std::int64_t minutes = std::abs(time.offset) / 60;
  return fmt::format("{}{:02}{}{:02}", time.offset < 0 ? '-' : '+', minutes / 60, separator,
                     minutes % 60);
}

/// What a verb of a date format gives, or what is wrong with it.
using VerbText = std::expected<std::string, std::string>;

/// A number in as many digits as the verb has letters, one or two.
VerbText number_verb(std::string_view verb, std::int64_t number, std::string_view what) {
  if (verb.size() > 2)
    return std::unexpected(
        fmt::format("{} must either be \"{}\" or \"{}{}\"", what, verb[0], verb[0], verb[0]));
  return verb.size() == 2 ? fmt::format("{:02}", number) : std::to_string(number);
}

VerbText month_verb(std::string_view verb, const std::chrono::year_month_day& date) {
  const auto number = static_cast<unsigned>(date.month());
  const std::string_view name = months[number - 1];
  switch (verb.size()) {
    case 1:
      return std::to_string(number);
    case 2:
      return fmt::format("{:02}", number);
    case 3:
      return std::string(name.substr(0, 3));
    case 4:
      return std::string(name);
    default:
      return std::unexpected("month must be \"M\", \"MM\", \"MMM\", or \"MMMM\"");
  }
}

VerbText zone_verb(std::string_view verb, const Timestamp& time) {
  switch (verb.size()) {
    case 1:
      return time.offset == 0 ? "Z" : offset_text(time, ":");
    case 3:
      return time.offset == 0 ? "UTC" : offset_text(time, "");
    case 4:
      return offset_text(time, "");
    case 5:
      return offset_text(time, ":");
    default:
      return std::unexpected("timezone must be Z, ZZZ, ZZZZ, or ZZZZZ");
  }
}

VerbText verb_text(std::string_view verb, const Timestamp& time) {
  const LocalTime local = local_time(time);
  const std::int64_t twelve = local.hour % 12 == 0 ? 12 : local.hour % 12;
  const int year = static_cast<int>(local.date.year());
  switch (verb[0]) {
    case 'Y':
      if (verb.size() == 2) return fmt::format("{:02}", year % 100);
      if (verb.size() == 4) return fmt::format("{:04}", year);
      return std::unexpected("year must either be \"YY\" or \"YYYY\"");
    case 'M':
      return month_verb(verb, local.date);
    case 'D':
      return number_verb(verb, static_cast<unsigned>(local.date.day()), "day of month");
    case 'E': {
      const std::string_view name = weekdays[local.weekday.c_encoding()];
      if (verb.size() == 3) return std::string(name.substr(0, 3));
      if (verb.size() == 4) return std::string(name);
      return std::unexpected("day of week must either be \"EEE\" or \"EEEE\"");
    }
    case 'h':
      return number_verb(verb, local.hour, "24-hour");
    case 'H':
      return number_verb(verb, twelve, "12-hour");
    case 'm':
      return number_verb(verb, local.minute, "minute");
    case 's':
      return number_verb(verb, local.second, "second");
    case 'A':
      return verb.size() == 2 ? VerbText(local.hour < 12 ? "AM" : "PM")
                              : std::unexpected("must be \"AA\"");
    case 'a':
      return verb.size() == 2 ? VerbText(local.hour < 12 ? "am" : "pm")
                              : std::unexpected("must be \"aa\"");
    case 'Z':
      return zone_verb(verb, time);
    default:
      return std::unexpected(
          std::string("this format character is reserved for future use; enclose it in quotes to "
                      "use it literally"));
  }
}

/// Takes text in quotes off `format`; false when there is no closing quote. A pair of quotes is one
/// quote.
bool take_quoted(std::string_view& format, std::string& result) {
  format.remove_prefix(1);
  if (format.starts_with('\'')) {
    result += '\'';
    format.remove_prefix(1);
    return true;
  }
  while (!format.empty()) {
    const bool quote = format.starts_with('\'');
    const bool pair = format.starts_with("''");
    if (quote && !pair) {
      format.remove_prefix(1);
      return true;
    }
    result += format.front();
    format.remove_prefix(pair ? 2 : 1);
  }
  return false;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Value format_date(const Call& call) {
  const std::optional<Timestamp> time = timestamp_argument(call, 1);
  if (!time) return call.failed();
  std::string result;
  for (std::string_view format = call.string(0); !format.empty();) {
    if (format.starts_with('\'')) {
      if (!take_quoted(format, result)) return call.fail_argument(0, "unterminated literal '");
      continue;
    }
    if (!is_letter(format.front())) {
      result += format.front();
      format.remove_prefix(1);
      continue;
    }
    const std::string_view verb =
        format.substr(0, std::min(format.find_first_not_of(format.front()), format.size()));
    const VerbText text = verb_text(verb, *time);
    if (!text)
      return call.fail_argument(0, "invalid date format verb " + quote(verb) + ": " + text.error());
    result += *text;
    format.remove_prefix(verb.size());
  }
  return call.text(result);
}

Function formatdate() {
  return {
      .name = "formatdate",
      .summary = "Writes a timestamp by a format like \"DD MMM YYYY hh:mm ZZZ\".",
      .parameters = {{"format", Type::string()}, {"time", Type::string()}},
      .result = Type::string(),
      .call = format_date,
  };
}

/// The unit at the beginning of `text` in nanoseconds, taken off; 0 when there is none.
std::int64_t take_unit(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 8> units = {
      {{"ns", 1},
       {"us", 1'000},
       {"µs", 1'000},
       {"μs", 1'000},
       {"ms", 1'000'000},
       {"s", nanos_a_second},
       {"m", 60 * nanos_a_second},
       {"h", 3600 * nanos_a_second}}};
  const std::string_view unit =
      text.substr(0, std::min(text.find_first_of(".0123456789"), text.size()));
  text.remove_prefix(unit.size());
  for (const auto& [name, nanos] : units) {
    if (unit == name) return nanos;
  }
  return 0;
}

/// A duration like "1h30m" or "-1.5s" in nanoseconds, as Go reads it.
std::optional<std::int64_t> parse_duration(std::string_view text) {
  constexpr long double most = 9.2e18L;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  std::int64_t sum = 0;
  while (!text.empty()) {
    const std::string_view number =
        text.substr(0, std::min(text.find_first_not_of(".0123456789"), text.size()));
    text.remove_prefix(number.size());
    const std::size_t point = std::min(number.find('.'), number.size());
    const bool has_digit = number.find_first_of("0123456789") != std::string_view::npos;
    if (!has_digit || number.substr(point).find('.', 1) != std::string_view::npos ||
        number.size() > 40)
      return std::nullopt;
    const std::int64_t unit = take_unit(text);
    if (unit == 0) return std::nullopt;
    const long double nanos =
        std::strtold(std::string(number).c_str(), nullptr) * static_cast<long double>(unit);
    if (nanos + static_cast<long double>(sum) > most) return std::nullopt;
    sum += static_cast<std::int64_t>(nanos);
  }
  return negative ? -sum : sum;
}

std::string to_rfc3339(const Timestamp& time) {
  const LocalTime local = local_time(time);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", static_cast<int>(local.date.year()),
                     static_cast<unsigned>(local.date.month()),
                     static_cast<unsigned>(local.date.day()), local.hour, local.minute,
                     local.second, time.offset == 0 ? "Z" : offset_text(time, ":"));
}

Value add_duration(const Call& call) {
  std::optional<Timestamp> time = timestamp_argument(call, 0);
  if (!time) return call.failed();
  const std::optional<std::int64_t> duration = parse_duration(call.string(1));
  if (!duration) return call.fail_argument(1, "not a valid duration: " + call.quoted(1));
  const std::int64_t nanos = time->nanos + *duration % nanos_a_second;
  const std::int64_t carry = nanos < 0 ? -1 : nanos / nanos_a_second;
  time->seconds += *duration / nanos_a_second + carry;
  time->nanos = nanos - carry * nanos_a_second;
  return Value::string(to_rfc3339(*time));
}

Function timeadd() {
  return {
      .name = "timeadd",
      .summary = "Adds a duration like \"1h30m\" to a timestamp.",
      .parameters = {{"timestamp", Type::string()}, {"duration", Type::string()}},
      .result = Type::string(),
      .call = add_duration,
  };
}

Value compare_times(const Call& call) {
  const std::optional<Timestamp> a = timestamp_argument(call, 0);
  const std::optional<Timestamp> b = a ? timestamp_argument(call, 1) : std::nullopt;
  if (!b) return call.failed();
  return Value::number(value::Number(*a < *b ? -1 : *a > *b ? 1 : 0, 64));
}

Function timecmp() {
  return {
      .name = "timecmp",
      .summary = "Compares two timestamps: -1, 0 or 1.",
      .parameters = {{"timestamp_a", Type::string()}, {"timestamp_b", Type::string()}},
      .result = Type::number(),
      .call = compare_times,
  };
}

Function present_time(std::string_view name, std::string_view summary) {
  return {
      .name = name,
      .summary = summary,
      .result = Type::string(),
      .call =
          [](const Call& call) {
            const Reason reason = {Reason::Kind::computed, std::string(call.function.name) + "()",
                                   call.subject};
            return call.unknown(Value::unknown(Type::string(), reason));
          },
  };
}

}  // namespace

std::vector<Function> date_functions() {
  return {
      formatdate(),
      timeadd(),
      timecmp(),
      present_time("timestamp", "Gives the time of the run; unknown in a scan."),
      present_time("plantimestamp", "Gives the time of the plan; unknown in a scan."),
  };
}

}  // namespace preflint::hcl
