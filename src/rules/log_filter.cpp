// Filter patterns of CloudWatch Logs: `{ ($.eventName = ConsoleLogin) && ($.errorMessage =
// "Failed*") }` for JSON, `?ERROR ?"out of memory" -debug` for any text. A pattern is decided while
// it is read: what a rule asks is whether one event is selected, so there is nothing to keep.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax-for-Metric-Filters.html
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/matching-terms-json-log-events.html

#include "rules/log_filter.h"

#include <re2/re2.h>

#include <cctype>
#include <string>

#include "base/glob.h"
#include "value/json.h"
#include "value/number.h"

namespace preflint::rules {

using value::Value;

namespace {

constexpr int deepest = 32;

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// A text to compare with: quoted, between percent signs (a regular expression), or bare.
struct Operand {
  enum class Kind { bare, quoted, regex };
  Kind kind = Kind::bare;
  std::string text;
};

std::string text_of(const Value& field) {
  if (field.is_string()) return std::string(field.as_string());
  if (field.is_number()) return field.as_number().to_text();
  if (field.is_bool()) return field.as_bool() ? "true" : "false";
  return {};
}

bool matches_regex(const std::string& pattern, std::string_view text) {
  const RE2 regex(pattern, RE2::Quiet);
  return regex.ok() && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex);
}

bool is_equal(const Value& field, const Operand& operand) {
  if (operand.kind == Operand::Kind::regex) return matches_regex(operand.text, text_of(field));
  const std::optional<value::Number> number = value::Number::parse(operand.text);
  if (field.is_number() && number) return field.as_number() == *number;
  return matches_glob(operand.text, text_of(field));
}

bool is_ordered(const Value& field, std::string_view operation, const Operand& operand) {
  const std::optional<value::Number> bound = value::Number::parse(operand.text);
  if (!field.is_number() || !bound) return false;
  const value::Number& number = field.as_number();
  if (operation == "<") return number < *bound;
  if (operation == "<=") return number <= *bound;
  if (operation == ">") return number > *bound;
  return number >= *bound;
}

class Reader {
 public:
  Reader(std::string_view text, const Value& event) : text_(text), event_(event) {}

  /// `{ … }`.
  std::optional<bool> json() {
    if (!take("{")) return std::nullopt;
    const bool selected = any(0);
    if (!take("}")) valid_ = false;
    skip_space();
    return valid_ && at_ == text_.size() ? std::optional(selected) : std::nullopt;
  }

  /// Terms: all that stand alone, one of those with a question mark, none of those with a minus.
  std::optional<bool> terms() {
    const std::string line = value::to_json(event_.unmarked_deep());
    bool all = true, has_choice = false, any_choice = false;
    for (skip_space(); at_ < text_.size() && valid_; skip_space()) {
      const char mark = text_[at_];
      if (mark == '?' || mark == '-') ++at_;
      const Operand term = operand();
      const bool found = term.kind == Operand::Kind::regex ? matches_regex(term.text, line)
                                                           : line.find(term.text) != line.npos;
      if (mark == '?') {
        has_choice = true;
        any_choice = any_choice || found;
      } else {
        all = all && found != (mark == '-');
      }
    }
    return valid_ ? std::optional(all && (!has_choice || any_choice)) : std::nullopt;
  }

 private:
  bool any(int depth) {
    bool selected = all(depth);
    while (take("||")) {
      const bool other = all(depth);
      selected = selected || other;
    }
    return selected;
  }

  bool all(int depth) {
    bool selected = one(depth);
    while (take("&&")) {
      const bool other = one(depth);
      selected = selected && other;
    }
    return selected;
  }

  bool one(int depth) {
    if (depth > deepest || !valid_) return valid_ = false;
    if (!take("(")) return comparison();
    const bool selected = any(depth + 1);
    if (!take(")")) valid_ = false;
    return selected;
  }

  bool comparison() {
    const Value* field = selector();
    if (take_word("NOT") && take_word("EXISTS")) return field == nullptr;
    if (take_word("EXISTS")) return field != nullptr;
    if (take_word("IS")) return state(field);
    for (const std::string_view operation : {"!=", "<=", ">=", "=", "<", ">"}) {
      if (!take(operation)) continue;
      skip_space();
      const Operand to = operand();
      // What is not there, or is no single value, is not compared.
      if (!field || field->is_null() || field->is_sequence() || field->is_mapping()) return false;
      if (operation == "=") return is_equal(*field, to);
      return operation == "!=" ? !is_equal(*field, to) : is_ordered(*field, operation, to);
    }
    return valid_ = false;
  }

  bool state(const Value* field) {
    if (take_word("TRUE")) return field && field->is_bool() && field->as_bool();
    if (take_word("FALSE")) return field && field->is_bool() && !field->as_bool();
    if (take_word("NULL")) return field && field->is_null();
    return valid_ = false;
  }

  /// `$.userIdentity.type`, `$.resources[0].ARN`, `$['a key']`.
  const Value* selector() {
    if (!take("$")) {
      valid_ = false;
      return nullptr;
    }
    const Value* field = &event_;
    while (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == '[')) {
      const bool is_index = text_[at_++] == '[';
      const std::size_t end = is_index ? text_.find(']', at_) : end_of_name();
      if (end == text_.npos) {
        valid_ = false;
        return nullptr;
      }
      std::string_view step = text_.substr(at_, end - at_);
      at_ = end + (is_index ? 1 : 0);
      field = step_into(field, step, is_index);
    }
    return field;
  }

  static const Value* step_into(const Value* field, std::string_view step, bool is_index) {
    if (!field) return nullptr;
    const bool is_quoted = step.size() >= 2 && (step.front() == '\'' || step.front() == '"');
    if (is_quoted) step = step.substr(1, step.size() - 2);
    if (!is_index || is_quoted) return field->is_mapping() ? field->find(step) : nullptr;
    const std::optional<value::Number> number = value::Number::parse(step);
    const std::optional<std::int64_t> index = number ? number->to_int64() : std::nullopt;
    const bool is_there = index && *index >= 0 && field->is_sequence() &&
                          static_cast<std::size_t>(*index) < field->elements().size();
    return is_there ? &field->elements()[static_cast<std::size_t>(*index)] : nullptr;
  }

  std::size_t end_of_name() const {
    constexpr std::string_view ends = ".[ \t\r\n=!<>)&|}";
    return std::min(text_.find_first_of(ends, at_), text_.size());
  }

  Operand operand() {
    if (at_ >= text_.size()) {
      valid_ = false;
      return {};
    }
    const char mark = text_[at_];
    if (mark == '"' || mark == '%') return enclosed(mark);
    const std::size_t start = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ')' && text_[at_] != '}' &&
           !text_.substr(at_).starts_with("&&") && !text_.substr(at_).starts_with("||"))
      ++at_;
    if (at_ == start) valid_ = false;
    return {Operand::Kind::bare, std::string(text_.substr(start, at_ - start))};
  }

  Operand enclosed(char mark) {
    Operand result{mark == '"' ? Operand::Kind::quoted : Operand::Kind::regex, {}};
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == mark) {
        ++at_;
        return result;
      }
      const bool escapes = mark == '"' && text_[at_] == '\\' && at_ + 1 < text_.size();
      if (escapes) ++at_;
      result.text += text_[at_];
    }
    valid_ = false;
    return result;
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  bool take(std::string_view token) {
    skip_space();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  bool take_word(std::string_view word) {
    skip_space();
    const bool is_whole = text_.substr(at_).starts_with(word) &&
                          (at_ + word.size() >= text_.size() ||
                           !std::isalnum(static_cast<unsigned char>(text_[at_ + word.size()])));
    return is_whole && take(word);
  }

  std::string_view text_;
  const Value& event_;
  std::size_t at_ = 0;
  bool valid_ = true;
};

}  // namespace

std::optional<bool> log_filter_selects(std::string_view pattern, const Value& event) {
  const std::size_t first = pattern.find_first_not_of(" \t\r\n");
  if (first == pattern.npos) return true;   // selects everything
  if (pattern[first] == '[') return false;  // of fields between spaces: no JSON has them
  Reader reader(pattern, event);
  return pattern[first] == '{' ? reader.json() : reader.terms();
}

}  // namespace preflint::rules
