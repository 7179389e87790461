// A plan of hundreds of megabytes is mostly what nobody asks for: every resource stands in it three
// or four times. A library's events would decode all of it, and would not say where a value stands;
// this decodes nothing. https://www.rfc-editor.org/rfc/rfc8259

#include "terraform/plan_json.h"

#include <algorithm>
#include <array>

#include "value/json.h"

namespace preflint::terraform {

namespace {

/// A table of characters, which finds the next of them faster than a search for each.
struct Signs {
  explicit constexpr Signs(std::string_view signs) {
    for (const char sign : signs) is_one[static_cast<unsigned char>(sign)] = true;
  }
  std::size_t next(std::string_view text, std::size_t at) const {
    while (at < text.size() && !is_one[static_cast<unsigned char>(text[at])]) ++at;
    return at;
  }
  std::array<bool, 256> is_one{};
};

constexpr Signs structure("\"{}[]"), in_string("\"\\"), behind_word(",]} \t\r\n");

}  // namespace

void JsonCursor::skip_space() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
}

std::size_t JsonCursor::position() {
  skip_space();
  return at_;
}

std::string_view JsonCursor::skip_string() {
  const std::size_t begin = ++at_;
  at_ = in_string.next(text_, at_);
  while (at_ < text_.size() && text_[at_] == '\\') at_ = in_string.next(text_, at_ + 2);
  if (at_ < text_.size()) return text_.substr(begin, at_++ - begin);
  fail();
  return {};
}

std::string_view JsonCursor::skip() {
  skip_space();
  const std::size_t begin = at_;
  std::size_t depth = 0;
  do {
    if (depth > 0) at_ = structure.next(text_, at_);
    const char c = at_ < text_.size() ? text_[at_] : '\0';
    if (c == '"') {
      skip_string();
    } else if (c == '{' || c == '[') {
      ++depth, ++at_;
    } else if (c == '}' || c == ']') {
      if (depth == 0) fail();
      if (depth > 0) --depth, ++at_;
    } else if (depth > 0 || at_ >= text_.size()) {
      fail();
    } else {
      at_ = behind_word.next(text_, at_);
      if (at_ == begin) fail();
    }
  } while (depth > 0 && !broken_ && at_ < text_.size());
  if (depth > 0) fail();
  return broken_ ? std::string_view() : text_.substr(begin, at_ - begin);
}

bool JsonCursor::enter(char bracket) {
  skip_space();
  if (!is_next(bracket)) {
    skip();
    return false;
  }
  ++at_;
  first_ = true;
  return true;
}

bool JsonCursor::next_item(char end) {
  skip_space();
  if (is_next(end)) {
    ++at_;
    first_ = false;
    return false;
  }
  if (!first_) {
    if (!is_next(',')) {
      fail();
      return false;
    }
    ++at_;
    skip_space();
  }
  first_ = false;
  return true;
}

std::optional<std::string_view> JsonCursor::next_name() {
  if (!next_item('}')) return std::nullopt;
  if (!is_next('"')) {
    fail();
    return std::nullopt;
  }
  const std::string_view name = skip_string();
  skip_space();
  if (!is_next(':')) {
    fail();
    return std::nullopt;
  }
  ++at_;
  return name;
}

bool JsonCursor::next_element() { return next_item(']'); }

std::string json_string(std::string_view text) {
  if (!text.starts_with('"')) return {};
  if (text.find('\\') == std::string_view::npos)
    return std::string(text.substr(1, text.size() - 2));
  const auto decoded = value::parse_json(text);
  return decoded && decoded->is_string() ? decoded->as_text().str() : std::string();
}

std::string_view json_member(std::string_view object, std::string_view name) {
  std::string_view found;
  JsonCursor cursor(object);
  cursor.members([&](std::string_view member) {
    if (member != name) return;
    found = cursor.skip();
    cursor.stop();
  });
  return found;
}

}  // namespace preflint::terraform
