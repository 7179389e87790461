// JSON by recursive descent (https://www.rfc-editor.org/rfc/rfc8259), for readers that need to know
// where everything stands. Templates made by tools come as megabytes on one line, so what needs no
// decoding is not copied.

#include "base/json_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace preflint {
namespace {

void append_utf8(std::string& out, std::uint32_t code) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

/// The four hexadecimal digits at `at`, which moves behind them, or to what is none.
std::optional<std::uint32_t> decode_hex(std::string_view text, std::size_t& at) {
  std::uint32_t code = 0;
  for (int i = 0; i < 4; ++i, ++at) {
    const char c = at < text.size() ? text[at] : '\0';
    const bool digit = c >= '0' && c <= '9';
    const bool lower = c >= 'a' && c <= 'f';
    const bool upper = c >= 'A' && c <= 'F';
    if (!digit && !lower && !upper) return std::nullopt;
    code =
        code * 16 + static_cast<std::uint32_t>(digit ? c - '0' : (lower ? c - 'a' : c - 'A') + 10);
  }
  return code;
}

/// Decodes the escape sequence behind the backslash before `at`, which moves behind it. False where
/// there is none; `at` is then where it ceases to be one.
bool decode_escape(std::string_view text, std::size_t& at, std::string& decoded) {
  constexpr std::string_view names = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const char c = at < text.size() ? text[at] : '\0';
  if (const std::size_t found = names.find(c); c != '\0' && found != std::string_view::npos) {
    ++at;
    decoded += meanings[found];
    return true;
  }
  if (c != 'u') return false;
  ++at;
  std::optional<std::uint32_t> unit = decode_hex(text, at);
  if (!unit) return false;
  if (*unit >= 0xD800 && *unit < 0xDC00 && text.substr(at, 2) == "\\u") {
    std::size_t behind = at + 2;
    const std::optional<std::uint32_t> low = decode_hex(text, behind);
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
      at = behind;
    }
  }
  append_utf8(decoded, *unit >= 0xD800 && *unit < 0xE000 ? 0xFFFD : *unit);
  return true;
}

bool is_number(std::string_view word) {
  std::size_t i = word.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t begin = i;
    while (i < word.size() && word[i] >= '0' && word[i] <= '9') ++i;
    return i - begin;
  };
  const std::size_t whole = i;
  const std::size_t count = digits();
  if (count == 0 || (count > 1 && word[whole] == '0')) return false;
  if (i < word.size() && word[i] == '.') {
    ++i;
    if (digits() == 0) return false;
  }
  if (i < word.size() && (word[i] == 'e' || word[i] == 'E')) {
    ++i;
    if (i < word.size() && (word[i] == '+' || word[i] == '-')) ++i;
    if (digits() == 0) return false;
  }
  return i == word.size();
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t deepest, JsonListener& listener)
      : text_(text), deepest_(deepest), listener_(listener) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  bool read() {
    value(0);
    skip_space();
    if (!failed_ && at_ < text_.size()) fail("Only one value can stand in a JSON file.");
    return !failed_;
  }

 private:
  void value(std::size_t depth) {
    skip_space();
    if (at_ >= text_.size()) return fail("A value is missing at the end of the file.");
    const char c = text_[at_];
    if (c == '{' || c == '[') {
      if (depth >= deepest_) return skip_deep();
      return c == '{' ? object(depth) : array(depth);
    }
    if (c != '"') return word();
    const std::size_t begin = at_;
    if (const std::optional<std::string_view> content = string())
      listener_.scalar(JsonListener::Scalar::string, *content, begin, at_);
  }

  void object(std::size_t depth) {
    const std::size_t begin = at_++;
    listener_.begin_collection();
    skip_space();
    if (peek() == '}') {
      ++at_;
    } else {
      do {
        member(depth);
      } while (!failed_ && next_or_end('}'));
    }
    listener_.end_object(begin, at_, !failed_);
  }

  void member(std::size_t depth) {
    skip_space();
    if (peek() == '}') return fail("JSON does not permit a comma before the end of an object.");
    if (peek() != '"') return fail("A key in double quotes was expected.");
    const std::size_t begin = at_;
    const std::optional<std::string_view> name = string();
    if (!name) return;
    listener_.key(*name, begin, at_);
    skip_space();
    if (peek() != ':') return fail("\":\" was expected after the key.");
    ++at_;
    value(depth + 1);
  }

  void array(std::size_t depth) {
    const std::size_t begin = at_++;
    listener_.begin_collection();
    skip_space();
    if (peek() == ']') {
      ++at_;
    } else {
      do {
        skip_space();
        if (peek() == ']') {
          fail("JSON does not permit a comma before the end of an array.");
        } else {
          value(depth + 1);
        }
      } while (!failed_ && next_or_end(']'));
    }
    listener_.end_array(begin, at_, !failed_);
  }

  /// After an item: true at a comma, which is taken; false at the end of the collection, which is
  /// taken too.
  bool next_or_end(char end) {
    skip_space();
    if (peek() == ',') {
      ++at_;
      return true;
    }
    if (peek() == end) {
      ++at_;
    } else {
      fail(std::string("\",\" or \"") + end + "\" was expected.");
    }
    return false;
  }

  std::optional<std::string_view> string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' && !is_control()) ++at_;
    if (peek() == '"') return text_.substr(begin, at_++ - begin);
    decoded_.assign(text_.substr(begin, at_ - begin));
    while (at_ < text_.size() && !is_control()) {
      const char c = text_[at_++];
      if (c == '"') return decoded_;
      if (c != '\\') {
        decoded_ += c;
      } else if (!decode_escape(text_, at_, decoded_)) {
        fail("This is not an escape sequence of JSON.");
        return std::nullopt;
      }
    }
    fail("A string is not closed on its line.");
    return std::nullopt;
  }

  bool is_control() const { return static_cast<unsigned char>(text_[at_]) < 0x20; }

  void word() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\r\n,:]}[{\"", at_), text_.size());
    const std::string_view word = text_.substr(begin, at_ - begin);
    JsonListener::Scalar kind = JsonListener::Scalar::number;
    if (word == "null") kind = JsonListener::Scalar::null;
    if (word == "true" || word == "false") kind = JsonListener::Scalar::boolean;
    if (kind == JsonListener::Scalar::number && !is_number(word)) {
      at_ = begin;
      return fail("A value was expected.");
    }
    listener_.scalar(kind, word, begin, at_);
  }

  /// Steps over a collection that is too deep, without recursion.
  void skip_deep() {
    const std::size_t begin = at_;
    std::size_t open = 0;
    do {
      const char c = text_[at_];
      if (c == '"') {
        if (!string()) return;
        continue;
      }
      if (c == '{' || c == '[') ++open;
      if (c == '}' || c == ']') --open;
      ++at_;
    } while (open > 0 && at_ < text_.size());
    listener_.too_deep(begin, at_);
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() { at_ = std::min(text_.find_first_not_of(" \n\r\t", at_), text_.size()); }

  void fail(const std::string& what) {
    if (!failed_) listener_.error(at_, what);
    failed_ = true;
  }

  std::string_view text_;
  std::size_t deepest_;
  JsonListener& listener_;
  std::string decoded_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

bool read_json(std::string_view text, std::size_t deepest, JsonListener& listener) {
  return Reader(text, deepest, listener).read();
}

std::vector<JsonPiece> json_pieces(std::string_view between_quotes) {
  std::vector<JsonPiece> pieces;
  std::size_t done = 0;
  for (std::size_t at = 0; at < between_quotes.size();) {
    const std::size_t begin = at;
    std::string decoded;
    if (between_quotes[at] == '\\') {
      ++at;
      if (!decode_escape(between_quotes, at, decoded)) break;
    } else {
      at = std::min(between_quotes.find('\\', at), between_quotes.size());
    }
    const bool verbatim = decoded.empty();
    pieces.push_back({done, verbatim ? at - begin : decoded.size(), begin, at, verbatim});
    done += pieces.back().size;
  }
  return pieces;
}

}  // namespace preflint
