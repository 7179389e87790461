// JSON as Terraform's jsondecode takes it: strict RFC 8259, numbers exact whatever their length,
// strings in NFC, a lone surrogate as U+FFFD. A recursive descent of our own rather than a
// library's events, for the range of every value. https://www.rfc-editor.org/rfc/rfc8259,
// https://developer.hashicorp.com/terraform/language/functions/jsondecode

#include "value/json.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "value/strings.h"

namespace preflint::value {
namespace {

constexpr int deepest_json = 500;

class JsonReader {
 public:
  JsonReader(std::string_view text, Range whole) : text_(text), whole_(whole) {}

  std::expected<Value, std::string> read() {
    Value value = read_value();
    skip_space();
    if (error_.empty() && at_ < text_.size()) fail("there is more after the end of the value");
    if (!error_.empty()) return std::unexpected(error_);
    return value;
  }

 private:
  Value fail(std::string_view what) {
    if (error_.empty()) error_ = std::string(what) + ", at offset " + std::to_string(at_);
    return {};
  }
  bool is_next(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(char c) {
    if (!is_next(c)) return false;
    ++at_;
    return true;
  }
  bool is_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

  Value read_value();
  Value read_content();
  Value read_array();
  Value read_object();
  Value read_word();
  Value read_number();
  std::string read_string();
  Text read_name();
  void read_escape(std::string& out);
  std::optional<unsigned> read_hex();

  std::string_view text_;
  Range whole_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
  std::unordered_map<std::string, Text, TextHash, std::equal_to<>>
      names_;  // most members share theirs with others
};

Value JsonReader::read_value() {
  skip_space();
  const std::size_t begin = at_;
  if (++depth_ > deepest_json) return fail("nested too deeply");
  Value value = read_content();
  --depth_;
  if (!whole_.is_somewhere() || !error_.empty()) return value;
  const Range range{whole_.file, whole_.begin + static_cast<std::uint32_t>(begin),
                    whole_.begin + static_cast<std::uint32_t>(at_)};
  return value.with_marks(MarkSet({Mark{Mark::Kind::source, false, range, {}, {}, {}}}));
}

Value JsonReader::read_content() {
  if (at_ >= text_.size()) return fail("unexpected end");
  switch (text_[at_]) {
    case '[':
      return read_array();
    case '{':
      return read_object();
    case '"':
      return Value::string(Text(read_string()));
    case 't':
    case 'f':
    case 'n':
      return read_word();
    default:
      return read_number();
  }
}

Value JsonReader::read_array() {
  std::vector<Value> elements;
  ++at_;
  skip_space();
  if (take(']')) return Value::tuple({});
  do {
    elements.push_back(read_value());
    if (!error_.empty()) return {};
    skip_space();
  } while (take(','));
  return take(']') ? Value::tuple(std::move(elements)) : fail("expected ',' or ']'");
}

Value JsonReader::read_object() {
  std::vector<Value::Entry> entries;
  ++at_;
  skip_space();
  if (take('}')) return Value::object({});
  do {
    skip_space();
    if (!is_next('"')) return fail("expected a string as the name of a member");
    Text name = read_name();
    skip_space();
    if (error_.empty() && !take(':')) return fail("expected ':'");
    entries.emplace_back(std::move(name), read_value());
    if (!error_.empty()) return {};
    skip_space();
  } while (take(','));
  return take('}') ? Value::object(std::move(entries)) : fail("expected ',' or '}'");
}

Text JsonReader::read_name() {
  const std::size_t begin = at_ + 1, end = text_.find_first_of("\"\\", begin);
  const std::string_view plain = text_.substr(begin, std::min(end, text_.size()) - begin);
  const auto known = names_.find(plain);
  if (known != names_.end() && end < text_.size() && text_[end] == '"') {
    at_ = end + 1;
    return known->second;
  }
  std::string name = read_string();
  return names_.emplace(name, Text(name)).first->second;
}

Value JsonReader::read_word() {
  for (const std::string_view word : {"true", "false", "null"}) {
    if (!text_.substr(at_).starts_with(word)) continue;
    at_ += word.size();
    return word == "null" ? Value() : Value::boolean(word == "true");
  }
  return fail("unexpected character");
}

Value JsonReader::read_number() {
  const std::size_t begin = at_;
  const auto take_digits = [&] {
    const std::size_t first = at_;
    while (is_digit()) ++at_;
    return at_ > first;
  };
  take('-');
  if (!take('0') && !take_digits()) return fail("unexpected character");
  if (take('.') && !take_digits()) return fail("expected a digit");
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    if (!take_digits()) return fail("expected a digit");
  }
  std::optional<Number> number = Number::parse(text_.substr(begin, at_ - begin));
  return number ? Value::number(std::move(*number)) : fail("a number is too large");
}

std::string JsonReader::read_string() {
  std::string content;
  ++at_;
  while (error_.empty()) {
    const std::size_t plain = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20)
      ++at_;
    content += text_.substr(plain, at_ - plain);
    if (take('"')) return to_nfc(content);
    if (!take('\\')) {
      fail(at_ < text_.size() ? "a control character in a string" : "a string without an end");
    } else {
      read_escape(content);
    }
  }
  return {};
}

std::optional<unsigned> JsonReader::read_hex() {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = at_ < text_.size() ? static_cast<char>(text_[at_] | 0x20) : ' ';
    if (is_digit()) {
      code = code * 16 + static_cast<unsigned>(text_[at_] - '0');
    } else if (c >= 'a' && c <= 'f') {
      code = code * 16 + static_cast<unsigned>(c - 'a' + 10);
    } else {
      fail("expected four hexadecimal digits");
      return std::nullopt;
    }
  }
  return code;
}

void append_utf8(unsigned code, std::string& out) {
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80u | ((code >> shift) & 0x3Fu));
  };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0u | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0u | (code >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0u | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

void JsonReader::read_escape(std::string& out) {
  constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
  const char letter = at_ < text_.size() ? text_[at_] : '\0';
  if (const std::size_t found = letters.find(letter);
      letter != '\0' && found != std::string_view::npos) {
    out += meanings[found];
    ++at_;
    return;
  }
  if (!take('u')) {
    fail("an unknown escape in a string");
    return;
  }
  std::optional<unsigned> code = read_hex();
  if (!code) return;
  if (*code >= 0xD800 && *code < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
    const std::size_t before = at_;
    at_ += 2;
    const std::optional<unsigned> low = read_hex();
    if (!low) return;
    if (*low >= 0xDC00 && *low < 0xE000) {
      code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
    } else {
      at_ = before;
    }
  }
  append_utf8(*code >= 0xD800 && *code < 0xE000 ? 0xFFFD : *code, out);
}

}  // namespace

std::expected<Value, std::string> parse_json(std::string_view text, Range whole) {
  return JsonReader(text, whole).read();
}

}  // namespace preflint::value
