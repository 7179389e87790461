// JSON (RFC 8259), member by member. The writer only counts the members of what is open, to know
// where commas go.

#include "report/json_writer.h"

#include <fmt/format.h>

#include <cassert>
#include <cmath>
#include <ostream>

#include "report/utf8.h"

namespace preflint::report {

namespace {

constexpr std::size_t enough_to_write = 1u << 16;

/// How many bytes at the beginning stand for themselves.
std::size_t plain_prefix(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const unsigned char byte = static_cast<unsigned char>(text[length]);
    if (byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\') break;
    ++length;
  }
  return length;
}

}  // namespace

JsonWriter::~JsonWriter() {
  assert(sizes_.empty());
  flush();
}

void JsonWriter::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

void JsonWriter::new_line() {
  if (layout_ == Layout::compact) return;
  buffer_ += '\n';
  buffer_.append(2 * sizes_.size(), ' ');
}

void JsonWriter::before_value() {
  if (buffer_.size() > enough_to_write) flush();
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (sizes_.empty()) return;
  if (sizes_.back()++ > 0) buffer_ += ',';
  new_line();
}

void JsonWriter::open(char bracket) {
  before_value();
  buffer_ += bracket;
  sizes_.push_back(0);
}

void JsonWriter::close(char bracket) {
  assert(!sizes_.empty() && !after_key_);
  const bool was_empty = sizes_.back() == 0;
  sizes_.pop_back();
  if (!was_empty) new_line();
  buffer_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  append_quoted(name);
  buffer_ += layout_ == Layout::compact ? ":" : ": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  append_quoted(value);
}

void JsonWriter::number(std::size_t value) { raw(fmt::to_string(value)); }

void JsonWriter::decimal(double value) {
  raw(std::isfinite(value) ? fmt::format("{:.6g}", value) : "null");
}

void JsonWriter::boolean(bool value) { raw(value ? "true" : "false"); }

void JsonWriter::null() { raw("null"); }

void JsonWriter::raw(std::string_view json) {
  before_value();
  buffer_ += json;
}

void JsonWriter::end_line() {
  assert(sizes_.empty());
  buffer_ += '\n';
}

void JsonWriter::append_quoted(std::string_view value) {
  buffer_ += '"';
  while (!value.empty()) {
    const std::size_t plain = plain_prefix(value);
    buffer_ += value.substr(0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    const Character character = first_character(value);
    switch (character.code) {
      case '"':
        buffer_ += "\\\"";
        break;
      case '\\':
        buffer_ += "\\\\";
        break;
      case '\n':
        buffer_ += "\\n";
        break;
      case '\r':
        buffer_ += "\\r";
        break;
      case '\t':
        buffer_ += "\\t";
        break;
      default:
        if (!character.valid || is_invisible_control(character.code)) {
          buffer_ += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character.code));
        } else {
          buffer_ += value.substr(0, character.length);
        }
    }
    value.remove_prefix(character.length);
  }
  buffer_ += '"';
}

}  // namespace preflint::report
