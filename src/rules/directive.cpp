// The words of suppressions in comments. Other tools' words are as they document them:
// https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html,
// https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/ ("Skipping resources by
// inline comments"). What those can say and preflint cannot tell (an attribute in brackets)
// switches nothing off.

#include "rules/directive.h"

#include <charconv>

namespace preflint::rules {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view spaces = " \t\r\n";

/// A part of a file's text that is read from left to right.
struct Cursor {
  const SourceFile& file;
  std::uint32_t at;
  std::uint32_t end;

  std::string_view rest() const { return file.text().substr(at, end - at); }
  void skip(std::size_t bytes) { at += static_cast<std::uint32_t>(bytes); }
  void skip_spaces() { skip(std::min(rest().find_first_not_of(spaces), rest().size())); }
  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    skip(word.size());
    return true;
  }
  /// Up to one of `stops`.
  Range take_until(std::string_view stops) {
    const std::uint32_t begin = at;
    skip(std::min(rest().find_first_of(stops), rest().size()));
    return {file.id(), begin, at};
  }
};

constexpr std::size_t longest_reason = 500;

std::string reason_from(std::string_view text) {
  text = text.substr(0, longest_reason);
  const std::size_t begin = text.find_first_not_of(" \t\r:-");
  if (begin == npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(spaces) - begin + 1));
}

/// `ID[, ID…]`
std::vector<Directive> parse_ids(Cursor& cursor, Directive::Dialect dialect) {
  std::vector<Directive> found;
  do {
    cursor.skip_spaces();
    const Range range = cursor.take_until(" \t\r\n,:");
    if (range.size() == 0) break;
    found.push_back({dialect, std::string(cursor.file.text(range)), range, {}, {}});
    const std::uint32_t behind = cursor.at;
    cursor.skip_spaces();
    if (!cursor.rest().starts_with(',')) cursor.at = behind;
  } while (found.size() < most_directives && cursor.take(","));
  return found;
}

void parse_own(Cursor cursor, const Range& word, std::vector<Directive>& directives,
               Diagnostics& diagnostics) {
  const bool is_for_file = cursor.take("-file");
  std::vector<Directive> found = parse_ids(cursor, Directive::Dialect::preflint);
  if (found.empty()) {
    diagnostics.warning(word, "Suppression without a rule",
                        "It switches nothing off. Name the rule: preflint:ignore RULE "
                        "[until=YYYY-MM-DD] [reason].");
    return;
  }
  cursor.skip_spaces();
  std::optional<std::chrono::year_month_day> until;
  if (cursor.take("until=")) {
    const Range date = cursor.take_until(spaces);
    until = parse_date(cursor.file.text(date));
    if (!until) {
      diagnostics.warning(date, "Suppression with an invalid date",
                          "It switches nothing off. A date is written as until=2030-12-31.");
      return;
    }
  }
  for (Directive& directive : found) {
    directive.until = until;
    directive.is_for_file = is_for_file;
    directive.reason = reason_from(cursor.rest());
    directives.push_back(std::move(directive));
  }
}

void parse_checkov(Cursor cursor, std::vector<Directive>& directives) {
  std::vector<Directive> found = parse_ids(cursor, Directive::Dialect::checkov);
  const std::string reason = cursor.take(":") ? reason_from(cursor.rest()) : std::string();
  for (Directive& directive : found) {
    directive.reason = reason;
    directives.push_back(std::move(directive));
  }
}

/// `ID[:exp:DATE][:ws:NAME]`, the two in any order; of `[attribute=value]` nothing can be told.
void parse_trivy(Cursor cursor, std::vector<Directive>& directives) {
  const Range id = cursor.take_until(" \t\r\n,:[");
  Directive directive{Directive::Dialect::trivy, std::string(cursor.file.text(id)), id, {}, {}};
  while (!cursor.rest().empty() && spaces.find(cursor.rest().front()) == npos) {
    if (cursor.take(":exp:")) {
      directive.until = parse_date(cursor.file.text(cursor.take_until(" \t\r\n:")));
      if (!directive.until) return;
    } else if (cursor.take(":ws:")) {
      directive.workspace = cursor.file.text(cursor.take_until(" \t\r\n:"));
      if (directive.workspace.empty()) return;
    } else if (!cursor.take(":") && !cursor.take(",")) {
      return;
    }
  }
  if (id.size() > 0) directives.push_back(std::move(directive));
}

void parse_line(const SourceFile& file, std::uint32_t begin, std::uint32_t end,
                std::vector<Directive>& directives, Diagnostics& diagnostics) {
  const auto each = [&](std::string_view word, const auto& parse) {
    const std::string_view line = file.text().substr(begin, end - begin);
    for (std::size_t at = line.find(word); at != npos; at = line.find(word, at + word.size())) {
      if (directives.size() >= most_directives) return;
      const bool is_word = at == 0 || std::string_view(" \t#/*").find(line[at - 1]) != npos;
      const std::uint32_t behind = begin + static_cast<std::uint32_t>(at + word.size());
      const Range written{file.id(), behind - static_cast<std::uint32_t>(word.size()), behind};
      if (is_word) parse(Cursor{file, behind, end}, written);
    }
  };
  each("preflint:ignore",
       [&](Cursor cursor, const Range& word) { parse_own(cursor, word, directives, diagnostics); });
  each("checkov:skip=", [&](Cursor cursor, const Range&) { parse_checkov(cursor, directives); });
  each("trivy:ignore:", [&](Cursor cursor, const Range&) { parse_trivy(cursor, directives); });
  each("tfsec:ignore:", [&](Cursor cursor, const Range&) { parse_trivy(cursor, directives); });
}

}  // namespace

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const char* const end = text.data() + at + length;
    return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return {};
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

void parse_directives(const SourceFile& file, const Range& range,
                      std::vector<Directive>& directives, Diagnostics& diagnostics) {
  std::string_view text = file.text(range);
  if (text.starts_with("/*") && text.ends_with("*/")) text.remove_suffix(2);
  std::uint32_t begin = range.begin;
  const std::uint32_t end = begin + static_cast<std::uint32_t>(text.size());
  while (begin < end) {
    const std::size_t line = std::min(file.text().find('\n', begin), std::size_t{end});
    parse_line(file, begin, static_cast<std::uint32_t>(line), directives, diagnostics);
    begin = static_cast<std::uint32_t>(line) + 1;
  }
}

}  // namespace preflint::rules
