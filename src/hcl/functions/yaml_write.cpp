// Writes YAML as Terraform's encoder does: strings in double quotes, or as blocks of lines.
// https://developer.hashicorp.com/terraform/language/functions/yamlencode,
// https://github.com/zclconf/go-cty-yaml

#include "hcl/functions/yaml_write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace preflint::hcl {

using value::Value;

namespace {

/// `indent` is the column of the collection that is being written.
class Writer {
 public:
  void document(const Value& value);
  std::string text;

 private:
  void block(const Value& value, std::size_t indent);
  void sequence(const Value& value, std::size_t indent);
  void mapping(const Value& value, std::size_t indent);
  void scalar(const Value& value, std::size_t indent);
  void literal(std::string_view content, std::size_t indent);
  void quoted(std::string_view content);
};

/// Is it written on the lines below its key, or on that line?
bool is_block(const Value& value) {
  return (value.is_sequence() && !value.elements().empty()) ||
         (value.is_mapping() && !value.entries().empty());
}

/// Takes the first code point off `text`, which is UTF-8.
char32_t take_code_point(std::string_view& text) {
  const unsigned char first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t point = size == 1 ? first : first & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < std::min(size, text.size()); ++i)
    point = point << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  text.remove_prefix(std::min(size, text.size()));
  return point;
}

/// What the encoder writes as it is: nothing beyond the first 65,536 code points.
bool is_printable(char32_t c) {
  return (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029) ||
         (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
}

/// The escape of a character that does not print.
std::string escape(char32_t c) {
  constexpr std::array<std::pair<char32_t, std::string_view>, 14> named = {{{0x00, "\\0"},
                                                                            {0x07, "\\a"},
                                                                            {0x08, "\\b"},
                                                                            {0x09, "\\t"},
                                                                            {0x0A, "\\n"},
                                                                            {0x0B, "\\v"},
                                                                            {0x0C, "\\f"},
                                                                            {0x0D, "\\r"},
                                                                            {0x1B, "\\e"},
                                                                            {0x22, "\\\""},
                                                                            {0x5C, "\\\\"},
                                                                            {0x85, "\\N"},
                                                                            {0x2028, "\\L"},
                                                                            {0x2029, "\\P"}}};
  for (const auto& [point, text] : named) {
    if (point == c) return std::string(text);
  }
  const unsigned number = static_cast<unsigned>(c);
  return number <= 0xFF     ? fmt::format("\\x{:02X}", number)
         : number <= 0xFFFF ? fmt::format("\\u{:04X}", number)
                            : fmt::format("\\U{:08X}", number);
}

/// Can it be a block of lines? Not with characters that need escapes, nor with spaces at the end of
/// a line.
bool fits_literal(std::string_view content) {
  if (content.find('\n') == std::string_view::npos || content.ends_with(' ')) return false;
  if (content.find(" \n") != std::string_view::npos) return false;
  while (!content.empty()) {
    const char32_t c = take_code_point(content);
    if (c != '\n' && !is_printable(c)) return false;
  }
  return true;
}

void Writer::document(const Value& value) {
  if (is_block(value)) return block(value, 0);
  scalar(value, 0);
  text += '\n';
  const bool plain = value.is_null() || value.is_bool() || value.is_number();
  if (plain) text += "...\n";
}

void Writer::block(const Value& value, std::size_t indent) {
  return value.is_sequence() ? sequence(value, indent) : mapping(value, indent);
}

void Writer::sequence(const Value& value, std::size_t indent) {
  for (const Value& element : value.elements()) {
    if (&element != &value.elements().front()) text.append(indent, ' ');
    text += "- ";
    if (is_block(element)) {
      block(element, indent + 2);
    } else {
      scalar(element, indent + 2);
      text += '\n';
    }
  }
}

void Writer::mapping(const Value& value, std::size_t indent) {
  for (const Value::Entry& entry : value.entries()) {
    if (&entry != &value.entries().front()) text.append(indent, ' ');
    quoted(entry.first);
    text += ':';
    if (!is_block(entry.second)) {
      text += ' ';
      scalar(entry.second, indent + 2);
      text += '\n';
      continue;
    }
    // A sequence stands at the column of its key.
    const std::size_t inner = entry.second.is_sequence() ? indent : indent + 2;
    text += '\n';
    text.append(inner, ' ');
    block(entry.second, inner);
  }
}

void Writer::scalar(const Value& value, std::size_t indent) {
  if (value.is_null())
    text += "null";
  else if (value.is_sequence())
    text += "[]";
  else if (value.is_mapping())
    text += "{}";
  else if (value.is_bool())
    text += value.as_bool() ? "true" : "false";
  else if (!value.is_number())
    fits_literal(value.as_string()) ? literal(value.as_string(), indent)
                                    : quoted(value.as_string());
  else if (value.as_number().is_infinite())
    text += value.as_number().is_negative() ? "-Inf" : "+Inf";
  else
    text += value.as_number().to_text();
}

/// Without the last line end, which the caller writes.
void Writer::literal(std::string_view content, std::size_t indent) {
  const std::size_t column = std::max<std::size_t>(indent, 2);
  text += '|';
  if (content.starts_with(' ') || content.starts_with('\n')) text += '2';
  if (!content.ends_with('\n')) {
    text += '-';
  } else {
    content.remove_suffix(1);
    if (content.empty() || content.ends_with('\n')) text += '+';
  }
  while (true) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    text += '\n';
    if (end > 0) text.append(column, ' ').append(content.substr(0, end));
    if (end == content.size()) return;
    content.remove_prefix(end + 1);
  }
}

void Writer::quoted(std::string_view content) {
  text += '"';
  while (!content.empty()) {
    const std::string_view rest = content;
    const char32_t c = take_code_point(content);
    if (is_printable(c) && c != '"' && c != '\\') {
      text += rest.substr(0, rest.size() - content.size());
    } else {
      text += escape(c);
    }
  }
  text += '"';
}

}  // namespace

std::string write_yaml(const Value& value) {
  Writer writer;
  writer.document(value);
  return std::move(writer.text);
}

}  // namespace preflint::hcl
